import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ensure } from "../../scripts/machine/ensure.ts";
import { findFirefox } from "../../scripts/machine/find-browser.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ensure-"));
  vi.stubEnv("PATH", folder);
  vi.stubEnv("FIREFOX_BIN", "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function program(name: string, script = ""): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.runIf(process.platform === "linux")("a browser that tests need", () => {
  test("is the one that the reader names", () => {
    const named = program("my-fox");
    program("firefox");
    vi.stubEnv("FIREFOX_BIN", named);
    expect(findFirefox()).toBe(named);
    expect(() => ensure(["firefox"])).not.toThrow();
  });

  test("is not looked for elsewhere when the reader names something that is no program", () => {
    program("firefox");
    vi.stubEnv("FIREFOX_BIN", join(folder, "nothing"));
    expect(() => ensure(["firefox"])).toThrow(/FIREFOX_BIN names .*nothing, which is no program/);
  });

  test("is found on PATH", () => {
    const there = program("firefox");
    expect(findFirefox()).toBe(there);
  });

  test("is asked for in one sentence where it cannot be installed", () => {
    expect(() => ensure(["firefox"])).toThrow("No Firefox was found: install it, or set FIREFOX_BIN to the program.");
  });

  test.runIf(process.getuid?.() === 0)("is installed by root where there is apt-get", () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    // Plays a package manager: what it "installs" is there afterwards.
    program(
      "apt-get",
      `[ "$2" = install ] && echo > "${folder}/firefox-esr" && /bin/chmod +x "${folder}/firefox-esr"; exit 0`,
    );
    ensure(["firefox"]);
    expect(findFirefox()).toBe(join(folder, "firefox-esr"));
    expect(log.mock.calls.flat().join()).toMatch(/Installing with apt-get.*firefox/);
    log.mockRestore();
  });

  test.runIf(process.getuid?.() === 0)("is asked for when apt-get fails", () => {
    vi.spyOn(console, "log").mockImplementation(() => {});
    vi.spyOn(console, "error").mockImplementation(() => {});
    program("apt-get", "exit 100");
    expect(() => ensure(["firefox"])).toThrow("No Firefox was found");
    vi.restoreAllMocks();
  });
});
