import { afterEach, expect, test } from "vitest";
import { statedAnswer, statedDeadlines } from "../../data/case-promises.ts";
import { afterBusinessDays, afterDuration } from "../../data/due.ts";
import type { Platform, Proof, Wait } from "../../data/platform.ts";
import type { Duration } from "../../data/schema.ts";
import { contactOf } from "./contact-fixture.ts";

const at = (iso: string) => Date.parse(iso);
const iso = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString().slice(0, 16));
const proof: Proof = { trust: "verified", date: null, by: [] };

afterEach(() => {
  process.env.TZ = "UTC";
});

test.each<[string, Duration, string, string | null]>([
  ["hours", "PT24H", "2026-11-12T14:05Z", "2026-11-13T14:05"],
  ["hours and minutes", "PT2H30M", "2026-11-12T14:05Z", "2026-11-12T16:35"],
  ["days", "P7D", "2026-11-12T14:05Z", "2026-11-19T14:05"],
  ["weeks", "P8W", "2026-11-12T14:05Z", "2027-01-07T14:05"],
  ["months into a short one", "P1M", "2026-01-31T14:05Z", "2026-02-28T14:05"],
  ["months over the year", "P13M", "2026-12-31T14:05Z", "2028-01-31T14:05"],
  ["a year from a leap day", "P1Y", "2028-02-29T14:05Z", "2029-02-28T14:05"],
  ["working days over a weekend", { workingDays: 3 }, "2026-11-12T14:05Z", "2026-11-17T14:05"],
  ["nothing", "P", "2026-11-12T14:05Z", null],
  ["no time", "PT", "2026-11-12T14:05Z", null],
  ["words", "a week", "2026-11-12T14:05Z", null],
  ["more than there are years", "P9999Y", "2026-11-12T14:05Z", null],
  ["no instant", "P1D", "", null],
])("%s", (_, duration, from, wanted) => {
  expect(iso(afterDuration(at(from), duration, null))).toBe(wanted);
});

test("days keep the time on the reader's clock when it is put back", () => {
  process.env.TZ = "Europe/Berlin";
  expect(iso(afterDuration(at("2026-10-24T10:00:00Z"), "P1D", null))).toBe("2026-10-25T11:00");
  expect(iso(afterDuration(at("2026-10-24T10:00:00Z"), "PT24H", null))).toBe("2026-10-25T10:00");
});

test.each<[string, string, number, string | null, string]>([
  ["a Friday", "2026-11-13T10:00Z", 1, null, "2026-11-16T10:00"],
  ["a Saturday", "2026-11-14T10:00Z", 1, "DE", "2026-11-16T10:00"],
  ["five days", "2026-11-12T10:00Z", 5, "US", "2026-11-19T10:00"],
  ["a Thursday in Cairo", "2026-11-12T10:00Z", 1, "EG", "2026-11-15T10:00"],
  ["half a day", "2026-11-12T10:00Z", 0.5, null, "2026-11-13T10:00"],
])("business days from %s", (_, from, days, country, wanted) => {
  expect(iso(afterBusinessDays(at(from), days, country))).toBe(wanted);
});

const FROM = at("2026-11-12T14:05:00Z");

test("a platform's deadlines become due dates: the topic's own first, the sooner first", () => {
  const deadlines: Platform["deadlines"] = [
    { topic: "other", within: "P60D", proof },
    { topic: "payment-refund", within: "P8W", proof },
    { topic: "payment-refund", within: "PT72H", what: { en: "An answer" }, proof },
    { topic: "fraud", within: "P1D", proof },
  ];
  expect(
    statedDeadlines({ deadlines }, "payment-refund", FROM, null).map(({ due, text }) => [due.slice(0, 10), text?.en]),
  ).toEqual([
    ["2026-11-15", "An answer"],
    ["2027-01-07", undefined],
    ["2027-01-11", undefined],
  ]);
  expect(statedDeadlines({ deadlines }, "other", FROM, null)).toHaveLength(1);
});

const wait = (facts: Partial<Wait>): Wait => ({
  unit: "bd",
  statistic: "own-promise",
  of: "answer",
  max: 3,
  proof,
  ...facts,
});

test.each<[string, Wait[], string | undefined]>([
  ["three business days", [wait({})], "2026-11-17T14:05"],
  ["days", [wait({ unit: "d", min: 1, max: 2 })], "2026-11-14T14:05"],
  ["two hours", [wait({ unit: "h", max: 2 })], "2026-11-12T16:05"],
  ["the later of two", [wait({}), wait({ max: 5 })], "2026-11-19T14:05"],
  ["minutes", [wait({ unit: "min", max: 5 })], undefined],
  ["somebody else's figure", [wait({ statistic: "median" })], undefined],
  ["no figure", [wait({ max: undefined })], undefined],
  ["no wait", [], undefined],
])("the company's own word on its answer: %s", (_, waits, due) => {
  expect(statedAnswer(contactOf({ waits }), FROM, null)?.due.slice(0, 16)).toBe(due);
});
