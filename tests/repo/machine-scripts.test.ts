import { accessSync, constants, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

test("the commands that the test run is made of are there", () => {
  const used = readFileSync("scripts/run-tests/main.ts", "utf8").matchAll(/npm run -s ([\w:]+)/g);
  const names = [...used].map(([, name = ""]) => name);
  expect(names.length).toBeGreaterThan(5);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
});

test.runIf(process.platform !== "win32")("the check for machines can be run", () => {
  expect(() => accessSync(".ci/run", constants.X_OK)).not.toThrow();
});

test.each(["scripts/setup.mjs", "scripts/start.mjs", "scripts/test.mjs"])("%s needs nothing but Node", (file) => {
  const imported = [...readFileSync(file, "utf8").matchAll(/from "([^"]+)"/g)].map(([, name = ""]) => name);
  expect(imported.filter((name) => !name.startsWith("node:") && name !== "./setup.mjs")).toEqual([]);
});
