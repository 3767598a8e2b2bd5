import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { PlatformRecord } from "../../data/schema.ts";
import { applyReads } from "../../scripts/verify/apply-reads.ts";
import { driftReport } from "../../scripts/verify/drift-report.ts";
import { factsOf } from "../../scripts/verify/facts-of.ts";
import { readOptions } from "../../scripts/verify/read-options.ts";
import { renewals } from "../../scripts/verify/renewals.ts";
import type { Result, Verdict } from "../../scripts/verify/result.ts";
import { runVerify } from "../../scripts/verify/run-verify.ts";
import { recordOf } from "./verify-record.ts";

const DAY = "2026-03-04";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "verify-"));
  folders.push(path);
  return path;
}

const recordsOf = (record: PlatformRecord) => ({
  platforms: new Map([["example", record]]),
  escalation: new Map(),
});

/** Results for every fact of a record: that it stands, unless something else is said of that contact. */
function resultsOf(record: PlatformRecord, verdicts: Record<string, Verdict> = {}): Result[] {
  return factsOf(recordsOf(record)).map(({ record: file, slug, contact, fact, source, url, look }) => ({
    record: file,
    slug,
    contact,
    fact,
    source,
    url,
    value: look.value,
    day: DAY,
    ...(verdicts[`${contact} ${fact}`] ?? { status: "stands" }),
  }));
}

describe("a source may be dated anew", () => {
  const held = (record: PlatformRecord, verdicts?: Record<string, Verdict>) =>
    renewals(recordsOf(record), resultsOf(record, verdicts)).map(({ source, held: why, read }) => ({
      source,
      why,
      read,
    }));
  const one = recordOf([{ url: "https://example.com/a" }, { url: "https://example.com/a", value: "800-358-9999" }]);

  test("when everything that rests on it stands", () =>
    expect(held(one)).toEqual([{ source: "s0", why: [], read: DAY }]));

  test("not when one of its facts was not found, or not looked for", () => {
    expect(held(one, { "c1 value": { status: "missing" } })).toEqual([{ source: "s0", why: ["c1"], read: DAY }]);
    const first = resultsOf(one).slice(0, 1);
    expect(renewals(recordsOf(one), first)).toMatchObject([{ held: ["c1"] }]);
  });

  test("not when nothing was found", () =>
    expect(held(one, { "c0 value": { status: "gone" }, "c1 value": { status: "moved", found: true } })).toEqual([]));

  test("not when the record was changed meanwhile", () => {
    const results = resultsOf(one).map((result) => ({ ...result, value: "+1 800 000 0000" }));
    expect(renewals(recordsOf(one), results)).toEqual([]);
  });

  test("not when it carries what only a person can find", () => {
    const evidence = ["s0"];
    const record = recordOf(
      [
        { url: "https://example.com/a", waits: [{ min: 5, unit: "min", statistic: "test-call", evidence }] },
        { url: "https://example.com/a", channel: "in-app", value: "Me → Help" },
        { url: "https://example.com/a", hours: { rule: "24/7", tz: "America/New_York", evidence } },
      ],
      { routes: [{ id: "menu", contact: "c0", steps: [{ do: { en: "Press 1" } }], evidence }] },
    );
    expect(held(record, { "c2 hours": { status: "missing" } })).toEqual([
      { source: "s0", why: ["c1", "c0 wait", "menu route", "c2 hours"], read: DAY },
    ]);
  });
});

test("days are written into the records, and nothing else is touched", () => {
  const data = folder();
  mkdirSync(join(data, "platforms"));
  const record = recordOf([{ url: "https://example.com/a" }, { url: "https://example.com/b" }]);
  const path = join(data, "platforms/example.json");
  writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`);
  const list = renewals(recordsOf(record), resultsOf(record, { "c1 value": { status: "missing" } }));
  expect(applyReads(list, data)).toBe(1);
  const expected = structuredClone(record);
  Object.assign(expected.sources.s0 ?? {}, { read: DAY, copy: "live" });
  expect(readFileSync(path, "utf8")).toBe(`${JSON.stringify(expected, null, 2)}\n`);
  // a second time there is nothing to do
  expect(applyReads(list, data)).toBe(0);
});

describe("the report", () => {
  const record = recordOf(
    ["a", "b", "c", "d", "e", "f", "g", "h"].map((page) => ({ url: `https://example.com/${page}` })),
  );
  const verdicts: Record<string, Verdict> = {
    "c1 value": { status: "changed", instead: ["800-358-9999"] },
    "c2 value": { status: "missing" },
    "c3 value": { status: "moved", to: "https://example.com/new", found: true },
    "c4 value": { status: "gone", why: "HTTP 404" },
    "c5 value": { status: "refused", why: "robots.txt" },
    "c6 value": { status: "error", why: "HTTP 500" },
    "c7 value": { status: "image-only" },
  };
  const text = driftReport(
    resultsOf(record, verdicts),
    renewals(recordsOf(record), resultsOf(record, verdicts)),
    () => 0,
  );

  test("tells each kind of news with what to do about it", () => {
    expect(text).toContain("8 facts looked for on 8 pages. 1 sources state everything");
    expect(text).toContain("| stands | 1 |");
    for (const line of [
      "- `platforms/example` `c1` `+1 800 358 6527` · <https://example.com/b> · now `800-358-9999`",
      "- `platforms/example` `c2` `+1 800 358 6527` · <https://example.com/c>\n",
      "<https://example.com/d> · moved to <https://example.com/new>, where it stands",
      "<https://example.com/e> · HTTP 404",
      "<https://example.com/f> · robots.txt",
    ])
      expect(text).toContain(line);
    expect(text).not.toContain("`c0`");
  });

  test("lets nothing from a page break out", () => {
    const [result] = resultsOf(record, { "c0 value": { status: "changed", instead: ["`@all` [x](y)\n# z"] } });
    expect(driftReport(result ? [result] : [], [], () => 0)).toContain("now `@all [x](y) # z`");
  });

  test("fits into an issue, however much there is", () => {
    const many = Array.from({ length: 2000 }, (_, i) =>
      resultsOf(record, verdicts).map((result) => ({ ...result, contact: `${result.contact}-${i}` })),
    ).flat();
    const long = driftReport(many, [], () => 0);
    expect(long.length).toBeLessThan(65_000);
    expect(long).toMatch(/more, in the results/);
  });
});

test("results of all shards become one report and one set of days", async () => {
  const data = folder();
  mkdirSync(join(data, "platforms"));
  const record = recordOf([{ url: "https://example.com/a" }, { url: "https://example.org/b", value: "800-358-9999" }]);
  writeFileSync(join(data, "platforms/example.json"), JSON.stringify(record));
  const files = resultsOf(record, { "c1 value": { status: "gone" } }).map((result, i) => {
    const path = join(data, `${i}.jsonl`);
    writeFileSync(path, `${JSON.stringify(result)}\n`);
    return path;
  });
  const said: string[] = [];
  const out = join(data, "out/all.jsonl");
  const code = await runVerify(readOptions(["--from", ...files, "--out", out, "--apply"]), {
    records: recordsOf(record),
    data,
    cache: data,
    day: DAY,
    name: "TestBot",
    agent: "TestBot/1",
    openRenderer: () => null,
    say: (line) => said.push(line),
  });
  expect(code).toBe(0);
  expect(said[0]).toBe("1 stands, 0 changed, 0 missing, 0 moved, 1 gone, 0 refused, 0 error, 0 image-only");
  expect(said.at(-1)).toMatch(/^1 sources dated anew/);
  expect(readFileSync(out, "utf8").trim().split("\n")).toHaveLength(2);
  expect(readFileSync(join(data, "out/all.md"), "utf8")).toContain("## The page is gone (1)");
  expect(readFileSync(join(data, "out/all.reads.jsonl"), "utf8")).toBe(
    `{"record":"platforms/example","source":"s0","url":"https://example.com/a","read":"${DAY}"}\n`,
  );
});
