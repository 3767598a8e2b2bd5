import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import type { Case } from "../../data/case.ts";
import { CSV_COLUMNS, casesToCsv, safeCell } from "../../data/case-csv.ts";
import { cases, fullCase } from "./case-fixture.ts";

/** The table as another program reads it. */
function read(text: string): Record<string, string>[] {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  if (data.length > 0) expect(meta.fields).toEqual([...CSV_COLUMNS]);
  return data;
}

test("one row for each thing that happened, in order", () => {
  const rows = read(casesToCsv([fullCase()]));
  expect(rows.map(({ kind, at }) => [kind, at])).toEqual([
    ["opened", "2026-11-12T14:05:00.000Z"],
    ["try", "2026-11-12T14:05:00.000Z"],
    ["ticket", "2026-11-12T15:05:00.000Z"],
    ["person", "2026-11-12T15:05:00.000Z"],
    ["promise", "2026-11-12T15:05:00.000Z"],
    ["note", "2026-11-12T16:05:00.000Z"],
    ["rating response", ""],
  ]);
  expect(rows[1]).toMatchObject({ channel: "phone", value: "95152", outcome: "answered", waited_seconds: "2460" });
  expect(rows[5]?.text).toBe(`'=HYPERLINK("https://evil.example")\nsaid "no"`);
});

test("lines end as RFC 4180 says, behind a byte order mark", () => {
  const text = casesToCsv([fullCase()]);
  expect(text.startsWith("\uFEFFcase,platform,")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
});

test.each(["=1+1", "+18005550123", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"])(
  "%j is no formula",
  (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  },
);

test("any text comes back as it was, and none of them is a formula", () => {
  const texts = (kept: Case) => [
    ...kept.notes.map(({ text }) => text),
    ...kept.people.map(({ name }) => name),
    ...kept.tries.map(({ value }) => value),
  ];
  fc.assert(
    fc.property(cases(), (kept) => {
      const rows = read(casesToCsv([kept]));
      const found = rows.flatMap(({ kind, text, value }) =>
        kind === "note" || kind === "person" ? [text] : kind === "try" ? [value] : [],
      );
      expect(found.sort()).toEqual(texts(kept).map(safeCell).sort());
      for (const cell of rows.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    }),
    { numRuns: 500 },
  );
});
