import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

// Plain JavaScript, as it runs before there is anything that could check types.
const setup: { isInstalled: (folder: string) => boolean } = await import(
  new URL("../../scripts/setup.mjs", import.meta.url).href
);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "setup-"));
  mkdirSync(join(folder, "node_modules"));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Packages = Record<string, { version?: string; integrity?: string; optional?: boolean }>;

function given(wanted: Packages, there?: Packages): void {
  const write = (path: string, packages: Packages) => writeFileSync(join(folder, path), JSON.stringify({ packages }));
  write("package-lock.json", { "": {}, ...wanted });
  if (there) write("node_modules/.package-lock.json", there);
}

const one = { "node_modules/a": { version: "1.0.0", integrity: "x" } };

test("what the lock file asks for is there", () => {
  given(one, one);
  expect(setup.isInstalled(folder)).toBe(true);
});

test("a package for another system may be missing", () => {
  given({ ...one, "node_modules/b": { version: "2.0.0", optional: true } }, one);
  expect(setup.isInstalled(folder)).toBe(true);
});

test.each<[why: string, wanted: Packages, there: Packages | undefined]>([
  ["nothing was ever installed", one, undefined],
  ["a package is missing", { ...one, "node_modules/b": { version: "2.0.0" } }, one],
  ["a package has another version", one, { "node_modules/a": { version: "1.0.1", integrity: "x" } }],
  ["a package has other contents", one, { "node_modules/a": { version: "1.0.0", integrity: "y" } }],
  ["a package is left over", {}, one],
])("%s: install again", (_why, wanted, there) => {
  given(wanted, there);
  expect(setup.isInstalled(folder)).toBe(false);
});

test("a lock file that is cut off: install again", () => {
  given(one, one);
  writeFileSync(join(folder, "node_modules/.package-lock.json"), '{"packages":');
  expect(setup.isInstalled(folder)).toBe(false);
});
