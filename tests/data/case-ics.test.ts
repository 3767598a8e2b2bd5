import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import type { Case, CasePromise } from "../../data/case.ts";
import { withField, withItem } from "../../data/case-edit.ts";
import { ics } from "../../data/ics.ts";
import { cases, fullCase, OPENED, uuid } from "./case-fixture.ts";

/** The entries as another program reads them. */
function read(text: string | null): { uid: string; at: string; summary: string; alarms: number }[] {
  if (text === null) return [];
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, startDate, summary } = new ICAL.Event(component);
    const alarms = component.getAllSubcomponents("valarm").length;
    return { uid, at: startDate.toJSDate().toISOString(), summary, alarms };
  });
}

/** What the standard does not let through, and what it makes one. */
const kept = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as in the standard
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "");

test("a promise is an entry with an alarm at the time it is due", () => {
  expect(read(ics([fullCase()], OPENED))).toEqual([
    {
      uid: `${uuid(13)}@human-route`,
      at: "2026-11-13T15:05:00.000Z",
      summary: "抖音 Douyin: An answer; in writing, by e-mail",
      alarms: 1,
    },
  ]);
});

test("what is kept or closed is not in it, and no calendar is empty", () => {
  const start = fullCase();
  const [promise] = start.promises;
  if (!promise) throw new Error("the case has a promise");
  expect(ics([withField(start, "closed", start.created, OPENED)], OPENED)).toBeNull();
  expect(ics([withItem(start, "promises", { ...promise, done: start.created }, OPENED)], OPENED)).toBeNull();
});

test("any text comes back, and no line is longer than 75 octets", () => {
  const open = (all: readonly Case[]): [Case, CasePromise][] =>
    all
      .filter(({ closed }) => closed === null)
      .flatMap((one) =>
        one.promises.filter(({ done }) => done === null).map((promise): [Case, CasePromise] => [one, promise]),
      );
  fc.assert(
    fc.property(cases(), (one) => {
      const text = ics([one], OPENED);
      const wanted = open([one]).map(([{ name }, { id, text, due }]) => ({
        uid: `${id}@human-route`,
        at: `${due.slice(0, 19)}.000Z`,
        summary: kept(`${name}: ${text}`),
        alarms: 1,
      }));
      expect(read(text)).toEqual(wanted);
      for (const line of (text ?? "").split("\r\n")) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
    }),
    { numRuns: 500 },
  );
});
