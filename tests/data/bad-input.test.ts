import { describe, expect, test } from "vitest";
import { answer } from "../../data/answer.ts";
import { believable } from "../../data/believable.ts";
import { compilePlatform } from "../../data/build/compile-platform.ts";
import { compiled } from "../../data/build/compiled.ts";
import { callFacts } from "../../data/call-facts.ts";
import { ABILITIES, type Situation } from "../../data/choose.ts";
import { chooseOrAbroad } from "../../data/choose-or-abroad.ts";
import { type ComposeWords, compose } from "../../data/compose.ts";
import { openDataset } from "../../data/dataset.ts";
import type { Escalation, Right } from "../../data/escalate.ts";
import { grade } from "../../data/grade.ts";
import type { Hours } from "../../data/hours.ts";
import { ladder } from "../../data/ladder.ts";
import type { PlanRule } from "../../data/numbering-plan.ts";
import type { Platform } from "../../data/platform.ts";
import type { ContactRecord } from "../../data/schema.ts";
import { datasetOf, NOW, platformRecord } from "./fixture.ts";

const { files, meta } = compiled();
const read = (path: string) => JSON.parse(files.get(path) ?? "null");
const bodies: Record<string, Escalation> = read("escalation.json");
const rights: Right[] = read("rights.json");
const plan: PlanRule[] = read("plan.json");
const words: ComposeWords = read("compose.json");

const contacts: ContactRecord[] = [
  {
    id: "line",
    channel: "phone",
    value: "+1 415 555 0132",
    hours: { rule: "Mo-Fr 09:00-17:00", tz: "America/New_York", evidence: ["official"] },
    waits: [{ min: 2, max: 5, unit: "min", statistic: "mean", n: 12, evidence: ["press"] }],
    evidence: ["official"],
  },
  { id: "mail", channel: "email", value: "help@acme.com", evidence: ["official"] },
  { id: "chat", channel: "chat", value: "https://www.acme.com/chat", evidence: ["blog"] },
];
const acme = compilePlatform("acme", platformRecord(contacts));

/** The platform with other hours on its line, as a damaged or contradictory record would have them. */
const withHours = (hours: Partial<Hours>): Platform => ({
  ...acme,
  contacts: acme.contacts.map((contact) =>
    contact.hours ? { ...contact, hours: { ...contact.hours, ...hours } } : contact,
  ),
});

const year = 366 * 86_400_000;
const clocks = { right: NOW, behind: NOW - year, ahead: NOW + year, none: Number.NaN, never: Number.POSITIVE_INFINITY };
const places = [null, "US", "GB", "WW", "XX", "", "EU", "us"];
const shapes: Record<string, Platform> = {
  whole: acme,
  "no contacts": { ...acme, contacts: [], routes: [] },
  "no countries": { ...acme, countries: [] },
  "an unknown zone": withHours({ tz: "Mars/Olympus" }),
  "no zone": withHours({ tz: "" }),
  "no week": withHours({ seasons: [] }),
  "never open": withHours({ seasons: [{ from: "01-01", week: [] }] }),
  "hours that contradict": withHours({
    seasons: [
      { from: "06-01", week: [[600, 300]] },
      {
        from: "01-01",
        week: [
          [0, 10_080],
          [540, 1020],
          [540, 2000],
        ],
      },
    ],
  }),
};

describe("whatever is asked, there is an answer", () => {
  for (const [shape, platform] of Object.entries(shapes))
    test(shape, () => {
      for (const now of Object.values(clocks))
        for (const country of places)
          for (const language of ["en", "", "zh-Hant-TW", "tlh"])
            for (const abilities of [undefined, [], [...ABILITIES]]) {
              const situation: Situation = {
                topic: "account-stolen",
                audience: "consumer",
                country,
                language,
                now,
                abilities,
              };
              const { best, others } = chooseOrAbroad(platform, situation);
              expect(others.length + (best ? 1 : 0)).toBe(platform.contacts.length);
              const asked = { ...situation, started: "not a day", answered: null };
              expect(ladder(platform, bodies, rights, asked).rungs).toBeInstanceOf(Array);
              expect(grade(platform, situation, plan).inputs.length).toBe(9);
            }
    });

  test("a message to a contact about which nothing is filled in", () => {
    for (const contact of acme.contacts) {
      const draft = compose({}, acme, contact, { topic: "other", language: "en" }, words);
      expect(draft.body).not.toBe("");
      expect(draft.missing).toContain("what");
    }
  });

  test("a call from a country that is none", () => {
    const [line] = acme.contacts;
    for (const country of places) expect(line && callFacts(line, acme, { bodies, plan }, { country })).not.toBeNull();
  });
});

describe("it says what it does not know", () => {
  const best = (platform: Platform, now: number, country: string | null = null) =>
    chooseOrAbroad(platform, { topic: "other", audience: "consumer", country, language: "en", now }).best;

  test.each(["an unknown zone", "no zone", "no week"])("%s: neither open nor closed", (shape) => {
    const { contact, open, reasons } = best(shapes[shape] ?? acme, NOW) ?? {};
    expect(contact?.id).toBe("line");
    expect(open).toEqual({ open: "unknown", until: null, always: false });
    expect(reasons).not.toContain("open-now");
  });

  test("all closed: closed, and no time at which it opens when it never does", () => {
    const only = { ...acme, contacts: (shapes["never open"] ?? acme).contacts.filter(({ id }) => id === "line") };
    expect(best(only, NOW)?.open).toEqual({ open: "closed", until: null, always: false });
    expect(best({ ...acme, contacts: acme.contacts.slice(0, 1) }, NOW)?.open).toMatchObject({
      open: "closed",
      until: Date.parse("2026-11-20T14:00:00Z"),
    });
  });

  test("a clock that cannot be right opens nothing; a year ahead, every word is to be checked again", () => {
    const behind = believable(clocks.behind, meta.date);
    expect(behind).toBeNaN();
    expect(best(acme, behind)?.open.open).toBe("unknown");
    expect(believable(NOW, meta.date)).toBe(NOW);
    expect(believable(clocks.ahead, meta.date)).toBe(clocks.ahead);
    expect(best(acme, clocks.ahead)?.reasons).toContain("check-again");
  });

  test("no country: the ladder says so", () => {
    const asked = { topic: "other" as const, country: null, now: NOW, started: null };
    expect(ladder(acme, bodies, rights, asked).unknown).toContain("country");
  });

  test("a clock before the case began: the ladder says so", () => {
    const asked = { topic: "other" as const, country: "US", now: NOW, started: new Date(clocks.ahead).toISOString() };
    expect(ladder(acme, bodies, rights, asked).unknown).toContain("clock");
  });

  test("another country: the best way is said to be for elsewhere", () => {
    const situation: Situation = { topic: "other", audience: "consumer", country: "FR", language: "en", now: NOW };
    expect(chooseOrAbroad(acme, situation)).toMatchObject({ abroad: true, best: { contact: { id: "mail" } } });
    expect(chooseOrAbroad(acme, { ...situation, country: "US" }).abroad).toBe(false);
  });

  test("ask: a platform without contacts, and an address of nobody's", async () => {
    const dataset = datasetOf({ acme: platformRecord([]) });
    const ask = (input: string) => answer({ input, now: Number.NaN, tz: "UTC", language: "" }, dataset);
    expect(await ask("https://help.acme.com/a")).toMatchObject({ platform: "acme", best: null, contacts: [] });
    expect(await ask("https://nobody.example/")).toMatchObject({ platform: null, best: null });
    expect(await ask("\u0000")).toMatchObject({ platform: null, best: null });
  });
});

/** Inputs that real readers have, through both ways into the chooser. */
test("ask and the surfaces give the same order in every situation", async () => {
  const dataset = openDataset(meta, async (path) => read(path));
  const slugs = [...(read("names/0.json") as { slug: string }[])]
    .map(({ slug }) => slug)
    .filter((_, i) => i % 40 === 0);
  let compared = 0;
  for (const [at, slug] of slugs.entries()) {
    const platform = await dataset.platform(slug);
    if (!platform) throw new Error(slug);
    const topic = (["account-stolen", "payment-refund", "other", "fraud"] as const)[at % 4] ?? "other";
    const country = ["US", "GB", "CN", "DE"][at % 4] ?? "US";
    const language = ["en", "zh-CN", "de"][at % 3] ?? "en";
    const now = NOW + at * 5 * 3_600_000;
    const abilities = at % 5 === 0 ? ABILITIES.slice(at % ABILITIES.length, (at % ABILITIES.length) + 1) : [];
    const asked = await answer(
      { input: `https://${platform.domains[0]}/`, now, tz: "UTC", language, country, topic, abilities },
      dataset,
    );
    if (asked.about !== slug) continue;
    const { best, others, abroad } = chooseOrAbroad(platform, {
      topic,
      audience: "consumer",
      country,
      language,
      now,
      abilities,
    });
    expect([slug, asked.best?.contact ?? null, asked.abroad]).toEqual([slug, best?.contact.id ?? null, abroad]);
    expect([slug, ...asked.contacts.map(({ id, reasons }) => [id, reasons])]).toEqual([
      slug,
      ...[...(best ? [best] : []), ...others].map(({ contact, reasons }) => [contact.id, reasons]),
    ]);
    compared++;
  }
  expect(compared).toBeGreaterThan(30);
});
