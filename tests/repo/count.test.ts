import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { countBrowserTests, countUnitTests } from "../../scripts/run-tests/count.ts";
import { runStep } from "../../scripts/run-tests/step.ts";

const folder = mkdtempSync(join(tmpdir(), "count-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(contents: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(contents));
  return path;
}

describe("counting", () => {
  test("unit tests, and files that broke before their first test", () => {
    const file = report({
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { status: "passed", assertionResults: [{}] },
        { status: "failed", assertionResults: [{}] },
        { status: "failed", assertionResults: [] },
      ],
    });
    expect(countUnitTests(file)).toEqual({ passed: 5, failed: 2 });
  });

  test("browser tests: neither luck at a second try nor a broken file is a pass", () => {
    const file = report({ stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 3 }, errors: [{}] });
    expect(countBrowserTests(file)).toEqual({ passed: 7, failed: 4 });
  });
});

describe("a part of the tests", () => {
  const lines: string[] = [];
  beforeAll(() => {
    vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  });
  beforeEach(() => lines.splice(0));
  afterEach(() => expect(lines[0]).toMatch(/^(ok|FAILED)\s+a part/));
  afterAll(() => void vi.restoreAllMocks());

  const run = (command: string, count?: () => { passed: number; failed: number }) =>
    runStep({ name: "a part", command, ...(count ? { count } : {}) });

  test("without a count is one test", async () => {
    expect(await run("node -e 0")).toEqual({ passed: 1, failed: 0 });
    expect(await run("node --no-such-option")).toEqual({ passed: 0, failed: 1 });
  });

  test("shows its output when it fails", async () => {
    await run(`node -e "console.log('what went wrong'); process.exit(3)"`);
    expect(lines.join("\n")).toContain("what went wrong");
  });

  test("fails when its command fails, whatever it counted", async () => {
    expect(await run("node --no-such-option", () => ({ passed: 4, failed: 0 }))).toEqual({ passed: 4, failed: 1 });
  });

  test("fails when it ran nothing", async () => {
    expect(await run("node -e 0", () => ({ passed: 0, failed: 0 }))).toEqual({ passed: 0, failed: 1 });
  });

  test("fails when it left no report", async () => {
    expect(await run("node -e 0", () => countUnitTests(join(folder, "missing.json")))).toEqual({
      passed: 0,
      failed: 1,
    });
  });
});
