import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePlatform } from "../../data/build/compile-platform.ts";
import { GRADE_POINTS, GRADES, type Grade, type Graded, type GradePart, grade } from "../../data/grade.ts";
import rules from "../../data/numbering-plan.json" with { type: "json" };
import type { PlanRule } from "../../data/numbering-plan.ts";
import { QUALITY_PARTS, quality, type Rating } from "../../data/quality.ts";
import type { ContactRecord, PlatformRecord } from "../../data/schema.ts";
import { NOW, platformRecord } from "./fixture.ts";

const phone = (more: Partial<ContactRecord> = {}): ContactRecord => ({
  id: "line",
  channel: "phone",
  value: "+1 415 555 0132",
  evidence: ["official"],
  ...more,
});
const always = { hours: { rule: "24/7", tz: "America/New_York", evidence: ["official"] } };
const office = { hours: { rule: "Mo-Fr 09:00-17:00", tz: "America/New_York", evidence: ["official"] } };
const chat: ContactRecord = {
  id: "chat",
  channel: "chat",
  value: "https://www.acme.com/chat",
  evidence: ["official"],
};
const mail: ContactRecord = { id: "mail", channel: "email", value: "help@acme.com", evidence: ["official"] };
const noPhone: Partial<PlatformRecord> = { none: [{ channel: "phone", evidence: ["official"] }] };

const plan = rules as PlanRule[];

const gradeOf = (
  contacts: ContactRecord[],
  more: Partial<PlatformRecord> = {},
  country: string | null = null,
): Graded =>
  grade(compilePlatform("acme", platformRecord(contacts, more)), { country, language: "en", now: NOW }, plan);

test("the points of all inputs are a hundred", () => {
  expect(Object.values(GRADE_POINTS).reduce((sum, n) => sum + n, 0)).toBe(100);
});

describe("grades that people would give", () => {
  test.each<[string, ContactRecord[], Partial<PlatformRecord>, Grade | null, Graded["cap"]?]>([
    [
      "a person at once, round the clock, free, and a chat",
      [phone({ person: "direct", cost: "free", languages: ["en"], ...always }), chat],
      {},
      "A",
    ],
    [
      "the same behind a menu in office hours",
      [phone({ person: "behind-menu", languages: ["en"], ...office }), mail],
      {},
      "B",
    ],
    [
      "behind a bot, in office hours, at a price",
      [phone({ person: "behind-bot", cost: "premium", ...office })],
      {},
      "C",
    ],
    [
      "proved, but of its hours and its people nothing is known",
      [phone({ cost: "free" }), mail],
      {},
      "B",
      "not-all-known",
    ],
    ["only said by a list", [phone({ evidence: ["directory"], person: "direct", cost: "free", ...always })], {}, "C"],
    ["only said by a blog, and dear", [phone({ evidence: ["blog"], cost: "premium" })], {}, "D"],
    ["no telephone, but a chat", [{ ...chat, person: "behind-bot" }, mail], noPhone, "B"],
    ["the company says that there is no line; one may write", [mail], noPhone, "E", "company-says-none"],
    ["the company says that there is none, and nothing else is known", [], noPhone, "F", "company-says-none"],
    ["nobody said anything", [], {}, null],
    ["an address only: a line may exist", [mail], {}, null],
    ["a bot that nobody stands behind is no live channel", [{ ...chat, person: "no" }], {}, null],
    ["a press desk is no support", [phone({ role: "press", ...always })], {}, null],
  ])("%s", (_, contacts, more, expected, cap) => {
    const graded = gradeOf(contacts, more);
    expect(graded.grade).toBe(expected);
    if (cap !== undefined) expect(graded.cap).toBe(cap);
  });
});

const input = ({ inputs }: Graded, part: GradePart) => inputs.find((one) => one.part === part);

test("each input says what was found, where, and for how many points", () => {
  const graded = gradeOf([phone({ person: "behind-menu", cost: "free", ...office }), mail]);
  expect(input(graded, "live")).toEqual({ part: "live", points: 30, max: 30, found: "verified", contact: "line" });
  expect(input(graded, "person")).toMatchObject({ points: 12, found: "behind-menu" });
  expect(input(graded, "hours")).toMatchObject({ points: 6, found: 40 });
  expect(input(graded, "languages")).toMatchObject({ points: null, found: null, contact: null });
  expect(input(graded, "accessibility")).toMatchObject({ points: 5, found: "written", contact: "mail" });
  expect(input(graded, "none")).toMatchObject({ points: null });
  expect(graded.inputs.map(({ part }) => part).sort()).toEqual(Object.keys(GRADE_POINTS).sort());
});

test("old and undated words weigh less", () => {
  const points = (evidence: string) => input(gradeOf([phone({ evidence: [evidence] })]), "freshness")?.points;
  expect([points("official"), points("undated")]).toEqual([10, 3]);
  const later = grade(
    compilePlatform("acme", platformRecord([phone()])),
    { country: null, language: "en", now: Date.parse("2029-01-01") },
    plan,
  );
  expect(input(later, "freshness")).toMatchObject({ points: 5, found: "old" });
});

test("a line of another country is none for the reader", () => {
  const contacts = [phone({ countries: ["US"], person: "direct", cost: "free", ...always }), chat];
  expect(input(gradeOf(contacts, { countries: ["WW"] }, "US"), "person")?.points).toBe(15);
  expect(input(gradeOf(contacts, { countries: ["WW"] }, "FR"), "person")?.points).toBeNull();
});

test("whatever the records hold: points within bounds, sums that add up, a grade that the caps allow", () => {
  const person = fc.option(fc.constantFrom("direct", "behind-menu", "behind-bot", "no"), { nil: undefined });
  const evidence = fc.constantFrom("official", "undated", "press", "directory", "blog").map((source) => [source]);
  const any = fc.record({
    id: fc.uuid(),
    channel: fc.constantFrom("phone", "chat", "email", "messaging", "relay", "social"),
    value: fc.constantFrom("+1 415 555 0132", "1-800-555-0199", "help@acme.com"),
    person,
    evidence,
    cost: fc.option(fc.constantFrom("free", "local", "premium"), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 5 }), fc.boolean(), (contacts, told) => {
      const graded = gradeOf(contacts as ContactRecord[], told ? noPhone : {});
      for (const { points, max } of graded.inputs) {
        expect(points ?? 0).toBeGreaterThanOrEqual(0);
        expect(points ?? 0).toBeLessThanOrEqual(max);
      }
      expect(graded.points).toBe(graded.inputs.reduce((sum, one) => sum + (one.points ?? 0), 0));
      expect(graded.known).toBe(graded.inputs.reduce((sum, one) => sum + (one.points === null ? 0 : one.max), 0));
      if (graded.grade !== null) expect(GRADES).toContain(graded.grade);
      if (graded.cap === "nothing-proved-is-live") expect(graded.grade).toBe("C");
      if (graded.grade === "A") expect(["verified", "corroborated"]).toContain(input(graded, "live")?.found);
    }),
  );
});

describe("the quality card", () => {
  test("without ratings it says nothing", () => {
    const { parts, whole } = quality([]);
    expect(whole).toEqual({ mean: null, n: 0 });
    for (const part of QUALITY_PARTS) expect(parts[part]).toEqual({ mean: null, n: 0 });
  });
  test("each part is the mean of its own marks, with their number; the whole weighs parts alike", () => {
    const { parts, whole } = quality([{ response: 1, skill: 5 }, { response: 2 }, { response: 3 }]);
    expect(parts.response).toEqual({ mean: 2, n: 3 });
    expect(parts.skill).toEqual({ mean: 5, n: 1 });
    expect(parts.initiative).toEqual({ mean: null, n: 0 });
    expect(whole).toEqual({ mean: 3.5, n: 3 });
  });
  test("what is no mark does not count", () => {
    const odd = { response: Number.NaN, skill: 0, solving: 6, communication: "5" } as unknown as Rating;
    expect(quality([odd]).whole).toEqual({ mean: null, n: 0 });
  });
});
