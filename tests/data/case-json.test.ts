import fc from "fast-check";
import { expect, test } from "vitest";
import { casesToJson, readCasesJson } from "../../data/case-json.ts";
import { cases, fullCase, OPENED, uuid } from "./case-fixture.ts";

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test("what is exported is imported as it was", () => {
  const some = fc.array(cases(fc.integer({ min: 1, max: 99 }).map(uuid)), { maxLength: 4 });
  fc.assert(
    fc.property(some, (all) => {
      expect(plain(readCasesJson(casesToJson(all, OPENED)))).toEqual({ value: plain(all), problem: null });
    }),
  );
});

const file = () => plain(JSON.parse(casesToJson([fullCase()], OPENED)));

test.each<[string, string, string]>([
  ["a mark in front is no harm", `\uFEFF${JSON.stringify(file())}`, "fine"],
  ["a picture", "\x89PNG", ""],
  ["half a file", JSON.stringify(file()).slice(0, 200), ""],
  ["an empty file", "", ""],
  ["another program's file", JSON.stringify({ format: "other", version: 1, cases: [] }), "/format"],
  ["no cases", JSON.stringify({ ...file(), cases: {} }), "/cases"],
  [
    "a broken case",
    JSON.stringify({ ...file(), cases: [file().cases[0], { ...file().cases[0], created: 1 }] }),
    "/cases/1/created",
  ],
  ["a broken try in it", JSON.stringify(file()).replace('"answered"', '"asked"'), "/cases/0/tries/0/outcome"],
])("%s", (_, text, at) => {
  const { value, problem } = readCasesJson(text);
  expect(problem?.at ?? "fine").toBe(at);
  expect(value === null).toBe(problem !== null);
});

test("a newer file, and a newer case in a file, are called that", () => {
  expect(readCasesJson(JSON.stringify({ ...file(), version: 2 })).problem).toMatchObject({
    at: "/version",
    newer: true,
  });
  const newer = { ...file(), cases: [{ ...file().cases[0], version: 2 }] };
  expect(readCasesJson(JSON.stringify(newer)).problem).toMatchObject({ at: "/cases/0/version", newer: true });
});

test("a file with any part cut out or doubled is read whole or not at all", () => {
  const text = casesToJson([fullCase()], OPENED);
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 5 }), (at, length, other) => {
      const { value, problem } = readCasesJson(text.slice(0, at) + other + text.slice(at + length));
      expect((value === null) !== (problem === null)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
