import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileDataset } from "../../data/build/compiled.ts";
import { readRecords } from "../../data/build/records.ts";
import type { Escalation, Right } from "../../data/escalate.ts";
import { type LadderSituation, ladder, type RungReason, type RungState } from "../../data/ladder.ts";
import { rightsFor, STANDINGS, type Standing } from "../../data/rights-for.ts";
import { CATEGORIES, type Category, TOPICS } from "../../data/words.ts";
import { NOW } from "./fixture.ts";

const PROOF = { trust: "verified", date: "2026-09-01", by: ["s"] } as const;
const proof = { ...PROOF, by: [...PROOF.by] };

const body = (slug: string, more: Partial<Escalation> = {}): Escalation => ({
  slug,
  name: { en: slug },
  kind: "regulator",
  countries: ["GB"],
  conditions: [],
  bring: [],
  contacts: [
    { id: "line", channel: "phone", value: "1", role: "support", waits: [], requires: [], proof },
    {
      id: "web",
      channel: "web-form",
      value: `https://${slug}.example/`,
      role: "support",
      waits: [],
      requires: [],
      proof,
    },
  ],
  proof,
  sources: {},
  ...more,
});

const bodies = Object.fromEntries(
  [
    body("bank-ombudsman", { kind: "ombudsman", categories: ["banking"], after: "P8W", before: "P6M", cost: "free" }),
    body("bank-regulator", { categories: ["banking"] }),
    body("general-regulator"),
    body("complaints-site", { kind: "complaint-platform" }),
    body("advice", { kind: "consumer-body" }),
    body("data-office", { topics: ["data-privacy"], after: "P30D" }),
    body("police", { kind: "police", topics: ["fraud", "account-stolen"] }),
    body("block-line", { kind: "consumer-body", categories: ["banking"], topics: ["fraud", "account-stolen"] }),
    body("air-ombudsman", { kind: "ombudsman", categories: ["travel"] }),
    body("relay-gb", { kind: "relay" }),
    body("eu-centre", { kind: "consumer-body", countries: ["EU"] }),
    body("ie-advice", { kind: "consumer-body", countries: ["IE"] }),
    body("ie-phones", { countries: ["IE"], categories: ["telecom"], after: { workingDays: 10 } }),
    body("ie-bank", { kind: "ombudsman", countries: ["IE"], categories: ["banking"], before: "P1Y" }),
    body("il-office", { countries: ["IL"], after: { workingDays: 2 } }),
    body("fr-named", { kind: "ombudsman", countries: ["FR"], categories: ["shopping"] }),
    body("fr-regulator", { countries: ["FR"] }),
  ].map((one) => [one.slug, one]),
);

const situation = (more: Partial<LadderSituation>): LadderSituation => ({
  country: "GB",
  topic: "payment-refund",
  started: null,
  now: NOW,
  ...more,
});

interface Row {
  need: string;
  category?: Category;
  escalation?: string[];
  given?: Partial<LadderSituation>;
  /** The rungs, first to last, each with its state and the days from and until which it can be used. */
  rungs: [slug: string, state?: RungState, opens?: string | null, closes?: string | null][];
  next?: string | null;
  reasons?: RungReason[];
  unknown?: string[];
}

/** NOW is Friday 20 November 2026. */
const rows: Row[] = [
  {
    need: "a bank that was never complained to: the ombudsman of banks first, and complain to the bank before",
    rungs: [
      ["bank-ombudsman", "complain-first", null, null],
      ["bank-regulator", "open"],
      ["complaints-site", "open"],
      ["general-regulator", "open"],
      ["advice", "open"],
    ],
    next: "bank-regulator",
    reasons: ["for-your-sector", "in-your-country", "opens-after-complaint"],
    unknown: ["start"],
  },
  {
    need: "a complaint of today: the ombudsman in eight weeks, at the earliest six months",
    given: { started: "2026-11-20T08:00:00Z" },
    rungs: [["bank-ombudsman", "later", "2027-01-15", "2027-05-20"], ["bank-regulator"], ["complaints-site"]],
    next: "bank-regulator",
    unknown: [],
  },
  {
    need: "the day before the eight weeks are over",
    given: { started: "2026-09-26T08:00:00Z" },
    rungs: [["bank-ombudsman", "later", "2026-11-21"]],
  },
  {
    need: "the very day on which they are",
    given: { started: "2026-09-25T08:00:00Z" },
    rungs: [["bank-ombudsman", "open", "2026-11-20"]],
    next: "bank-ombudsman",
  },
  {
    need: "the bank refused after a week: no need to wait",
    given: { started: "2026-11-10T08:00:00Z", answered: "2026-11-17T08:00:00Z" },
    rungs: [["bank-ombudsman", "open", "2026-11-17", "2027-05-17"]],
    next: "bank-ombudsman",
    reasons: ["company-has-answered"],
  },
  {
    need: "the bank's answer is a year old: too late there, so it stands last",
    given: { started: "2025-09-01T08:00:00Z", answered: "2025-11-01T08:00:00Z" },
    rungs: [
      ["bank-regulator"],
      ["complaints-site"],
      ["general-regulator"],
      ["advice"],
      ["bank-ombudsman", "over", "2025-11-01", "2026-05-01"],
    ],
    next: "bank-regulator",
  },
  {
    need: "a complaint of a year ago that nobody answered: perhaps too late, never surely",
    given: { started: "2025-09-01T08:00:00Z" },
    rungs: [["bank-ombudsman", "open", "2025-10-27", "2026-03-01"]],
    next: "bank-ombudsman",
    reasons: ["time-may-be-over"],
  },
  {
    need: "money gone: the line that blocks accounts, then the police",
    given: { topic: "fraud" },
    rungs: [["block-line", "open"], ["police", "open"], ["bank-ombudsman"]],
    next: "block-line",
    reasons: ["blocks-accounts", "for-your-topic", "for-your-sector"],
  },
  {
    need: "a stolen account of a shop: the police; the banks' line is of no use",
    category: "shopping",
    given: { topic: "account-stolen" },
    rungs: [["police"], ["complaints-site"], ["general-regulator"], ["advice"]],
    next: "police",
  },
  {
    need: "who was defrauded asks about a refund: the police are shown all the same",
    category: "shopping",
    given: { audience: "fraud-victim" },
    rungs: [["police"]],
  },
  {
    need: "a late parcel: no police, no bank",
    category: "shopping",
    given: { topic: "order-delivery" },
    rungs: [["complaints-site"], ["general-regulator"], ["advice"]],
  },
  {
    need: "a data question: the office for it before all that is for everything",
    category: "shopping",
    given: { topic: "data-privacy" },
    rungs: [["data-office", "complain-first"], ["complaints-site"]],
    reasons: ["for-your-topic"],
  },
  {
    need: "a flight: the ombudsman of travel",
    category: "travel",
    given: { topic: "booking-change" },
    rungs: [["air-ombudsman", "open"], ["complaints-site"]],
    next: "air-ombudsman",
  },
  {
    need: "a member of the Union: its own office before the Union's",
    category: "shopping",
    given: { country: "IE" },
    rungs: [
      ["ie-advice", "open"],
      ["eu-centre", "open"],
    ],
  },
  {
    need: "ten working days from a Friday are two weeks",
    category: "telecom",
    given: { country: "IE", started: "2026-11-20T08:00:00Z" },
    rungs: [["ie-phones", "later", "2026-12-04"], ["ie-advice"], ["eu-centre"]],
    reasons: ["working-days-without-holidays"],
  },
  {
    need: "two working days from a Thursday where Friday and Saturday are free",
    category: "shopping",
    given: { country: "IL", started: "2026-11-19T08:00:00Z" },
    rungs: [["il-office", "later", "2026-11-23"]],
  },
  {
    need: "open at once, with a limit counted from the complaint",
    given: { country: "IE", started: "2026-11-02T08:00:00Z" },
    rungs: [["ie-bank", "open", null, "2027-11-02"]],
  },
  {
    need: "a body that the company itself names stands first, whatever its sector",
    category: "travel",
    escalation: ["fr-named"],
    given: { country: "FR" },
    rungs: [["fr-named", "open"], ["fr-regulator"], ["eu-centre"]],
    reasons: ["for-this-platform"],
  },
  {
    need: "not known where: only what the company names",
    category: "shopping",
    escalation: ["fr-named"],
    given: { country: null },
    rungs: [["fr-named", "open"]],
    unknown: ["country"],
  },
  { need: "not known where, and nothing named", given: { country: null }, rungs: [], next: null, unknown: ["country"] },
  { need: "anywhere is not a country", given: { country: "WW" }, rungs: [], next: null, unknown: ["country"] },
  { need: "a country without bodies", given: { country: "XX" }, rungs: [], next: null, unknown: [] },
  {
    need: "a start that is no date",
    given: { started: "last week" },
    rungs: [["bank-ombudsman", "complain-first", null, null]],
    unknown: ["start"],
  },
  {
    need: "a clock that shows nothing",
    given: { started: "2026-09-25T08:00:00Z", now: Number.NaN },
    rungs: [["bank-ombudsman", "unknown", "2026-11-20"]],
    next: "bank-regulator",
    unknown: ["clock"],
  },
  {
    need: "a clock a year behind",
    given: { started: "2026-09-25T08:00:00Z", now: NOW - 365 * 86_400_000 },
    rungs: [["bank-ombudsman", "later", "2026-11-20"]],
    unknown: ["clock"],
  },
];

test.each(rows)("$need", ({ category = "banking", escalation = [], given = {}, rungs, next, reasons, unknown }) => {
  const found = ladder({ category, escalation }, bodies, [], situation(given));
  // a row without rungs wants none; the others tell how the list begins
  expect(found.rungs.slice(0, rungs.length || undefined).map((rung) => rung.body.slug)).toEqual(
    rungs.map(([slug]) => slug),
  );
  for (const [i, [slug, state, opens, closes]] of rungs.entries()) {
    const rung = found.rungs[i];
    if (state !== undefined) expect([slug, rung?.state]).toEqual([slug, state]);
    if (opens !== undefined) expect([slug, rung?.opens]).toEqual([slug, opens]);
    if (closes !== undefined) expect([slug, rung?.closes?.day ?? null]).toEqual([slug, closes]);
  }
  if (next !== undefined) expect(found.next).toBe(next);
  if (reasons) expect(found.rungs[0]?.reasons).toEqual(expect.arrayContaining(reasons));
  if (unknown) expect(found.unknown).toEqual(unknown);
});

test("a rung tells cost, link and contacts; no source, no cost", () => {
  const { rungs } = ladder({ category: "banking", escalation: [] }, bodies, [], situation({}));
  expect(rungs[0]).toMatchObject({ cost: "free", link: "https://bank-ombudsman.example/", closes: null });
  expect(rungs[0]?.contacts.map(({ id }) => id)).toEqual(["line", "web"]);
  expect(rungs[1]?.cost).toBeNull();
});

const right = (slug: string, more: Partial<Right> = {}): Right => ({
  slug,
  title: { en: slug },
  countries: ["GB"],
  status: "in-force",
  entitles: { en: slug },
  say: { text: "Please put me through to a person.", lang: "en" },
  proof,
  sources: {},
  ...more,
});

describe("rights", () => {
  const rights = [
    right("proposed", { status: "proposed", since: "2026-03-26", answer: "P5D" }),
    right("guidance", { status: "guidance" }),
    right("all-sectors"),
    right("banks", { categories: ["banking"], since: "2014-01-10", answer: "P8W", escalation: ["bank-ombudsman"] }),
    right("coming", { since: "2025-12-28", applies: "2026-12-28", answer: { workingDays: 15 } }),
    right("line", { countries: ["IL"], answer: "PT6M" }),
    right("union", { countries: ["EU"] }),
    right("airlines", { categories: ["travel"] }),
  ];
  const cards = (country: string | null, started: string | null = null, now = NOW) =>
    rightsFor({ category: "banking" }, rights, { country, started, now });

  test("in force first, the sector's before the general; then what is coming, guidance, proposals", () => {
    expect(cards("GB").map((c) => [c.right.slug, c.standing])).toEqual([
      ["banks", "in-force"],
      ["all-sectors", "in-force"],
      ["coming", "not-yet"],
      ["guidance", "guidance"],
      ["proposed", "proposed"],
    ]);
  });
  test("what is only proposed is not read out, and gives no date", () => {
    const proposed = cards("GB", "2026-11-20T08:00:00Z").at(-1);
    expect(proposed).toMatchObject({ say: null, answerDue: null, day: "2026-03-26" });
  });
  test("each tells since when, or from when", () => {
    const days = Object.fromEntries(cards("GB").map((c) => [c.right.slug, c.day]));
    expect(days).toMatchObject({ banks: "2014-01-10", coming: "2026-12-28", "all-sectors": null });
  });
  test("a law that was coming is in force on its day", () => {
    const now = Date.parse("2026-12-28T09:00:00Z");
    expect(cards("GB", null, now).find((c) => c.right.slug === "coming")?.standing).toBe("in-force");
  });
  test("the day by which the answer is due, in days or in working days", () => {
    const due = Object.fromEntries(cards("GB", "2026-11-20T08:00:00Z").map((c) => [c.right.slug, c]));
    expect(due.banks).toMatchObject({ answerDue: "2027-01-15", workingDays: false });
    expect(due.coming).toMatchObject({ answerDue: "2026-12-11", workingDays: true });
  });
  test("minutes on the line are no day to wait for", () => {
    expect(cards("IL", "2026-11-20T08:00:00Z")).toMatchObject([{ onTheLine: "PT6M", answerDue: null }]);
  });
  test("a member of the Union has the Union's", () => {
    expect(cards("FR").map((c) => c.right.slug)).toEqual(["union"]);
    expect(cards("CH")).toEqual([]);
  });
  test("no country, no rights", () => {
    expect([cards(null), cards("WW")]).toEqual([[], []]);
  });
  test("a clock that shows nothing takes laws at their word", () => {
    expect(cards("GB", null, Number.NaN).find((c) => c.right.slug === "coming")?.standing).toBe("in-force");
  });
  test("a right stands with the body that it names", () => {
    const { rungs } = ladder({ category: "banking", escalation: [] }, bodies, rights, situation({}));
    expect(rungs[0]?.rights.map((c) => c.right.slug)).toEqual(["banks"]);
    expect(rungs[0]?.reasons).toContain("a-right-names-it");
    expect(rungs[1]?.rights).toEqual([]);
  });
});

describe("the records", () => {
  const records = readRecords();
  const { files } = compileDataset({ ...records, platforms: new Map() });
  const all = JSON.parse(files.get("escalation.json") ?? "{}") as Record<string, Escalation>;
  const rights = JSON.parse(files.get("rights.json") ?? "[]") as Right[];
  const anywhere = [...new Set(Object.values(all).flatMap(({ countries }) => countries))];

  test("a bank in Britain: the Financial Ombudsman, eight weeks after the complaint, free", () => {
    const { rungs } = ladder(
      { category: "banking", escalation: [] },
      all,
      rights,
      situation({ started: "2026-11-20T08:00:00Z" }),
    );
    expect(rungs[0]).toMatchObject({ body: { slug: "gb-fos" }, opens: "2027-01-15", state: "later", cost: "free" });
    expect(rungs[0]?.bring.length).toBeGreaterThan(0);
  });
  test("fraud at a German bank: the line that blocks cards before all others", () => {
    const { rungs } = ladder(
      { category: "banking", escalation: [] },
      all,
      rights,
      situation({ country: "DE", topic: "fraud" }),
    );
    expect(rungs[0]?.body.slug).toBe("de-sperr-notruf");
  });
  test("Spain's law for customers counts fifteen working days", () => {
    const cards = rightsFor({ category: "shopping" }, rights, {
      country: "ES",
      started: "2026-11-20T08:00:00Z",
      now: NOW,
    });
    expect(cards.find((card) => card.right.slug === "es-atencion-clientela")).toMatchObject({
      answerDue: "2026-12-11",
      workingDays: true,
    });
  });

  test("for anyone, anywhere: no relay service, police only with a crime, nothing of another country", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CATEGORIES),
        fc.constantFrom(...TOPICS),
        fc.constantFrom(...anywhere, "FR", "XX", ""),
        fc.option(fc.date({ noInvalidDate: false }), { nil: null }),
        fc.oneof(fc.constant(NOW), fc.double()),
        (category, topic, country, date, now) => {
          const started = date === null ? null : Number.isNaN(date.getTime()) ? "?" : date.toISOString();
          const found = ladder({ category, escalation: [] }, all, rights, { country, topic, started, now });
          for (const { body: one, state, opens, closes, link } of found.rungs) {
            expect(one.kind).not.toBe("relay");
            if (one.kind === "police") expect(["fraud", "account-stolen"]).toContain(topic);
            expect(one.countries.some((c) => c === country || c === "EU" || c === "WW")).toBe(true);
            expect(one.categories ?? [category]).toContain(category);
            expect(one.topics ?? [topic]).toContain(topic);
            for (const day of [opens, closes?.day]) if (day) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
            if (link) expect(link).toMatch(/^https?:/);
            if (state === "later") expect(opens).not.toBeNull();
          }
          const order = found.rungs.map(({ state }) => state === "over");
          expect(order).toEqual([...order].sort());
          const standings: Standing[] = rightsFor({ category }, rights, { country, started, now }).map(
            (c) => c.standing,
          );
          const places = standings.map((standing) => STANDINGS.indexOf(standing));
          expect(places).toEqual([...places].sort());
        },
      ),
    );
  });
});
