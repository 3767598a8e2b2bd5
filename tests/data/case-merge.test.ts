import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCase } from "../../data/case.ts";
import { withField, withItem, withoutItem, withRating } from "../../data/case-edit.ts";
import { mergeCase, mergeCases } from "../../data/case-merge.ts";
import { cases, fullCase, OPENED, uuid } from "./case-fixture.ts";

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("whatever was done to copies of a case", () => {
  test("order makes no difference", () => {
    fc.assert(
      fc.property(cases(), cases(), (a, b) => {
        expect(plain(mergeCase(a, b))).toEqual(plain(mergeCase(b, a)));
      }),
    );
  });

  test("grouping makes no difference", () => {
    fc.assert(
      fc.property(cases(), cases(), cases(), (a, b, c) => {
        expect(plain(mergeCase(mergeCase(a, b), c))).toEqual(plain(mergeCase(a, mergeCase(b, c))));
      }),
    );
  });

  test("merging again changes nothing", () => {
    fc.assert(
      fc.property(cases(), cases(), (a, b) => {
        const both = mergeCase(a, b);
        expect(plain(mergeCase(both, b))).toEqual(plain(both));
        expect(plain(mergeCase(a, a))).toEqual(plain(a));
      }),
    );
  });

  test("the outcome is a case", () => {
    fc.assert(fc.property(cases(), cases(), (a, b) => parseCase(mergeCase(a, b)).problem === null));
  });

  test("nothing is lost that was not taken out", () => {
    fc.assert(
      fc.property(cases(), cases(), (a, b) => {
        const both = mergeCase(a, b);
        for (const note of a.notes) {
          const key = `notes/${note.id}`;
          const removed = !b.notes.some(({ id }) => id === note.id) && (b.changed[key] ?? "") > (a.changed[key] ?? "");
          expect(both.notes.some(({ id }) => id === note.id)).toBe(!removed);
        }
      }),
    );
  });
});

describe("two windows", () => {
  const start = fullCase();
  const note = { id: uuid(20), at: start.created, text: "from the other window" };

  test("each piece is the later one, and one window's change leaves the other's alone", () => {
    const one = withField(start, "closed", "2026-11-13T00:00:00.000Z", OPENED + 1);
    const other = withItem(withField(start, "topic", "fraud", OPENED + 2), "notes", note, OPENED + 2);
    expect(mergeCase(one, other)).toMatchObject({ closed: "2026-11-13T00:00:00.000Z", topic: "fraud" });
    expect(mergeCase(one, other).notes).toHaveLength(2);
  });

  test("what was taken out stays out, until it is put in again", () => {
    const out = withoutItem(start, "notes", uuid(14), OPENED + 5);
    expect(mergeCase(out, start).notes).toEqual([]);
    const [first] = start.notes;
    if (!first) throw new Error("the case has a note");
    expect(mergeCase(out, withItem(out, "notes", first, OPENED)).notes).toEqual([first]);
  });

  test("a rating that was taken back stays so", () => {
    expect(mergeCase(withRating(start, "response", null, OPENED + 1), start).ratings).toEqual({});
  });
});

test("an import tells what it did", () => {
  const [one, two, three] = [fullCase(uuid(1)), fullCase(uuid(2)), fullCase(uuid(3))];
  const merged = mergeCases([one, two], [one, withField(two, "topic", "fraud", OPENED + 9), three, three]);
  expect(merged.added).toEqual([uuid(3)]);
  expect(merged.changed).toEqual([uuid(2)]);
  expect(merged.same).toEqual([uuid(1)]);
  expect(merged.cases.map(({ id, topic }) => [id, topic])).toEqual([
    [uuid(1), "account-locked"],
    [uuid(2), "fraud"],
    [uuid(3), "account-locked"],
  ]);
});
