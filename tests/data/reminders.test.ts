import { expect, test } from "vitest";
import { withField, withItem } from "../../data/case-edit.ts";
import { reminders } from "../../data/reminders.ts";
import { fullCase, OPENED, uuid } from "./case-fixture.ts";

const DUE = "2026-11-13T15:05:00.000Z";
const start = fullCase();
const [promise] = start.promises;
if (!promise) throw new Error("the case has a promise");

test("before it is due it is the next one", () => {
  expect(reminders([start], {}, OPENED)).toEqual({ due: [], next: Date.parse(DUE), reminded: {} });
});

test("when it is due it is told once", () => {
  const { due, next } = reminders([start], {}, Date.parse(DUE));
  expect(due).toEqual([
    { caseId: start.id, promiseId: uuid(13), name: "抖音 Douyin", text: "An answer; in writing, by e-mail", due: DUE },
  ]);
  expect(next).toBeNull();
  expect(reminders([start], { [uuid(13)]: DUE }, Date.parse(DUE))).toEqual({
    due: [],
    next: null,
    reminded: { [uuid(13)]: DUE },
  });
});

test("another date reminds again, and what no longer matters is forgotten", () => {
  const moved = withItem(start, "promises", { ...promise, due: "2026-11-20T15:05:00.000Z" }, OPENED);
  expect(reminders([moved], { [uuid(13)]: DUE, [uuid(99)]: DUE }, Date.parse(DUE))).toEqual({
    due: [],
    next: Date.parse("2026-11-20T15:05:00.000Z"),
    reminded: {},
  });
});

test.each([
  ["kept", withItem(start, "promises", { ...promise, done: DUE }, OPENED)],
  ["of a closed case", withField(start, "closed", DUE, OPENED)],
])("what is %s is not told", (_, kept) => {
  expect(reminders([kept], {}, Date.parse(DUE))).toEqual({ due: [], next: null, reminded: {} });
});
