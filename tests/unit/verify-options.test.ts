import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { BadOption } from "../../scripts/verify/bad-option.ts";
import { readOptions } from "../../scripts/verify/read-options.ts";

// the command itself is started, on a machine that may be busy with other tests
vi.setConfig({ testTimeout: 30_000 });

const NONE = {
  shard: { index: 1, of: 1 },
  only: [],
  limit: null,
  from: [],
  out: null,
  apply: false,
  fresh: false,
  browser: true,
};

describe("the command line", () => {
  test("asks for everything when it is empty", () => expect(readOptions([])).toEqual(NONE));
  test("has room for many slugs and files", () => {
    expect(readOptions(["--only", "a", "b", "--limit", "3", "c"])).toEqual({
      ...NONE,
      only: ["a", "b", "c"],
      limit: 3,
    });
    expect(readOptions(["--apply", "--from", "x", "y"])).toEqual({ ...NONE, from: ["x", "y"], apply: true });
    expect(readOptions(["--shard", "3/8", "--no-browser"])).toEqual({
      ...NONE,
      shard: { index: 3, of: 8 },
      browser: false,
    });
  });

  test.each([
    [["--shard", "0/8"], '--shard "0/8" is not i/n with i from 1 to n, such as 1/8'],
    [["--shard", "9/8"], '--shard "9/8" is not i/n with i from 1 to n, such as 1/8'],
    [["--shard", "one"], '--shard "one" is not i/n with i from 1 to n, such as 1/8'],
    [["--limit", "0"], '--limit "0" is no whole number above 0'],
    [["--limit", "1.5"], '--limit "1.5" is no whole number above 0'],
    [["amazon"], '"amazon" belongs to no option: did you mean --only amazon?'],
    [["--only", "a", "--from", "b"], "--only and --from cannot be combined"],
    [["--from", "b", "--shard", "1/8"], "--shard means nothing with --from, which fetches nothing"],
    [["--out", ""], "--out needs the name of a file"],
    [["--all"], "Unknown option '--all'"],
    [["--limit"], "Option '--limit <value>' argument missing"],
  ])("%j is told in one sentence", (args, message) => {
    expect(() => readOptions(args)).toThrow(new BadOption(message));
  });

  test.each([
    [["--limit", "x"], '--limit "x" is no whole number above 0\n'],
    [["--only", "no-such-record"], '"no-such-record" is no record of data/platforms or data/escalation\n'],
    [["--from", "no-such-file"], '--from "no-such-file" cannot be read\n'],
  ])("%j ends the command with 2", (args, message) => {
    const script = join(import.meta.dirname, "../../scripts/data-verify.ts");
    const { status, stderr, stdout } = spawnSync(process.execPath, [script, ...args], { encoding: "utf8" });
    expect({ status, stderr, stdout }).toEqual({ status: 2, stderr: message, stdout: "" });
  });
});
