import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCase } from "../../data/case.ts";
import { newCase, withField, withItem, withoutItem, withRating } from "../../data/case-edit.ts";
import { cases, fullCase, OPENED, uuid } from "./case-fixture.ts";

const json = (value: unknown) => JSON.parse(JSON.stringify(value));

test("what was written by version 1 is read for good", () => {
  const kept = JSON.parse(readFileSync("tests/fixtures/case-v1.json", "utf8"));
  expect(parseCase(kept)).toEqual({ value: kept, problem: null });
});

test("every case that edits make is read as it was written", () => {
  fc.assert(
    fc.property(cases(), (kept) => {
      expect(parseCase(json(kept))).toEqual({ value: json(kept), problem: null });
    }),
  );
});

test.each<[string, (kept: ReturnType<typeof json>) => unknown, string, RegExp]>([
  ["nothing", () => null, "", /object/],
  ["a list", () => [], "", /object/],
  ["no version", ({ version: _, ...kept }) => kept, "/version", /missing/],
  ["no topic", ({ topic: _, ...kept }) => kept, "/topic", /missing/],
  ["a topic of its own", (kept) => ({ ...kept, topic: "boredom" }), "/topic", /one of/],
  ["something that does not belong", (kept) => ({ ...kept, "a/b": 1 }), "/a~1b", /belongs/],
  ["a day for an instant", (kept) => ({ ...kept, created: "2026-11-12" }), "/created", /instant/],
  ["a day that is none", (kept) => ({ ...kept, created: "2026-02-30T00:00:00.000Z" }), "/created", /instant/],
  [
    "a note without text",
    (kept) => ({ ...kept, notes: [{ id: uuid(1), at: kept.created }] }),
    "/notes/0/text",
    /missing/,
  ],
  [
    "a note too long",
    (kept) => ({ ...kept, notes: [{ ...kept.notes[0], text: "x".repeat(20_001) }] }),
    "/notes/0/text",
    /20000/,
  ],
  ["a note twice", (kept) => ({ ...kept, notes: [kept.notes[0], kept.notes[0]] }), "/notes/1/id", /already/],
  [
    "a wait below zero",
    (kept) => ({ ...kept, tries: [{ ...kept.tries[0], waitedSeconds: -1 }] }),
    "/tries/0/waitedSeconds",
    /number/,
  ],
  ["six stars", (kept) => ({ ...kept, ratings: { skill: 6 } }), "/ratings/skill", /1, 2, 3, 4, 5/],
  [
    "a stamp for nothing",
    (kept) => ({ ...kept, changed: { "notes/1": kept.created } }),
    "/changed/notes~11",
    /belongs/,
  ],
  [
    "a prototype",
    (kept) => JSON.parse(JSON.stringify(kept).replace('"changed":{', '"changed":{"__proto__":{"a":1},')),
    "/changed/__proto__",
    /belongs/,
  ],
])("%s: the pointer and the sentence say where", (_, spoil, at, sentence) => {
  const { problem } = parseCase(spoil(json(fullCase())));
  expect(problem).toMatchObject({ at, newer: false });
  expect(problem?.sentence).toMatch(sentence);
  expect(problem?.sentence).toMatch(/^[A-Z].*\.$/);
});

test("a case of a newer version is called that, whatever else is in it", () => {
  expect(parseCase({ version: 2, everything: "else" }).problem).toMatchObject({ at: "/version", newer: true });
});

test("the guard never throws", () => {
  fc.assert(fc.property(fc.anything(), (value) => (parseCase(value).problem === null) === false));
});

test("a case in which one value is another is read as it is or refused, never changed", () => {
  const paths = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
    typeof value === "object" && value !== null
      ? [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))]
      : [path];
  const all = paths(json(fullCase())).filter((path) => path.length > 0);
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.jsonValue(), (path, other) => {
      const spoilt = json(fullCase());
      const parent = path.slice(0, -1).reduce((value, key) => value[key], spoilt);
      parent[path.at(-1) ?? ""] = other;
      const { value } = parseCase(spoilt);
      if (value) expect(json(value)).toEqual(spoilt);
    }),
  );
});

describe("editing", () => {
  const empty = newCase({ id: uuid(1), slug: "acme", name: "Acme", topic: "other" }, OPENED);
  const note = (id: number, at: number) => ({ id: uuid(id), at: new Date(at).toISOString(), text: "n" });

  test("leaves the case as it was and stamps the new one", () => {
    const closed = withField(empty, "closed", new Date(OPENED).toISOString(), OPENED);
    expect(empty).toMatchObject({ closed: null, changed: {} });
    expect(closed.changed).toEqual({ closed: "2026-11-12T14:05:00.000Z" });
  });

  test("keeps lists in the order of time", () => {
    const both = withItem(withItem(empty, "notes", note(2, OPENED + 2), OPENED), "notes", note(1, OPENED + 1), OPENED);
    expect(both.notes.map(({ id }) => id)).toEqual([uuid(1), uuid(2)]);
    expect(withoutItem(both, "notes", uuid(1), OPENED).notes).toEqual([note(2, OPENED + 2)]);
  });

  test("a clock that goes back does not make a change older than the one before", () => {
    const later = withRating(empty, "skill", 5, OPENED);
    const back = withRating(later, "skill", null, OPENED - 86_400_000);
    expect(back.ratings).toEqual({});
    expect((back.changed["ratings/skill"] ?? "") > (later.changed["ratings/skill"] ?? "")).toBe(true);
  });
});
