import { describe, expect, test } from "vitest";
import { compilePlatform } from "../../data/build/compile-platform.ts";
import { ABILITIES, type Ability, type ChoiceReason, choose } from "../../data/choose.ts";
import type { ContactRecord } from "../../data/schema.ts";
import { type Audience, TOPICS, type Topic } from "../../data/words.ts";
import { NOW, platformRecord } from "./fixture.ts";

/**
 * What people need, written down before what the code does: who asks for what, where and when, and the way they should
 * be shown first. The platforms are made up so that each holds one choice to make.
 */

const phone = (id: string, last: string, evidence: string[], more: Partial<ContactRecord> = {}): ContactRecord => ({
  id,
  channel: "phone",
  value: `1-800-555-01${last}`,
  label: { en: id },
  evidence,
  ...more,
});
const way = (
  id: string,
  channel: ContactRecord["channel"],
  evidence: string[],
  more: Partial<ContactRecord> = {},
): ContactRecord => ({
  id,
  channel,
  value: channel === "email" ? `${id}@acme.com` : channel === "web-form" ? `https://www.acme.com/${id}` : id,
  evidence,
  ...more,
});
const open = (rule: string, tz = "America/New_York") => ({ hours: { rule, tz, evidence: ["official"] } });
/** NOW is Friday 07:00 in New York. */
const OPEN = open("Mo-Su 06:00-23:00");
const CLOSED = open("Mo-Fr 09:00-17:00");
const wait = (min: number, max: number) => ({
  waits: [{ min, max, unit: "min" as const, statistic: "mean" as const, evidence: ["press"] }],
});

const shops: Record<string, ContactRecord[]> = {
  trust: [phone("reported", "00", ["directory"], OPEN), phone("verified", "01", ["official"], OPEN)],
  trustClosed: [phone("reported", "00", ["directory"], OPEN), phone("verified", "01", ["official"], CLOSED)],
  onlyReported: [phone("reported", "00", ["directory"], OPEN), way("mail", "email", ["blog"])],
  disputed: [
    { ...phone("one", "00", ["directory"], OPEN), label: undefined },
    { ...phone("two", "01", ["other"], OPEN), label: undefined },
    way("form", "web-form", ["official"]),
  ],
  agree: [phone("agreed", "00", ["directory", "press"]), way("tweet", "social", ["official"])],
  desks: [
    { ...phone("freeze", "00", ["official"], OPEN), role: "fraud" },
    { ...phone("orders", "01", ["official"], OPEN), topics: ["order-delivery"] },
    { ...phone("rumour", "02", ["directory"], OPEN) },
  ],
  fresh: [phone("undated", "00", ["undated"], OPEN), phone("dated", "01", ["official"], OPEN)],
  openOrClosed: [phone("closed", "00", ["official"], CLOSED), phone("open", "01", ["official"], OPEN)],
  chatOpen: [
    phone("line", "00", ["official"], CLOSED),
    way("chat", "chat", ["official"], OPEN),
    way("mail", "email", ["official"]),
  ],
  allClosed: [phone("line", "00", ["official"], CLOSED), way("chat", "chat", ["official"], CLOSED)],
  writing: [
    way("mail", "email", ["official"]),
    way("form", "web-form", ["official"]),
    way("paper", "post", ["official"]),
  ],
  waits: [
    phone("slow", "00", ["official"], { ...OPEN, ...wait(20, 40) }),
    phone("quick", "01", ["official"], { ...OPEN, ...wait(2, 5) }),
  ],
  topics: [
    phone("general", "00", ["official"]),
    phone("refunds", "01", ["official"], { topics: ["payment-refund"] }),
    phone("baggage", "02", ["official"], { topics: ["order-delivery"] }),
  ],
  fraud: [
    phone("general", "00", ["official"], OPEN),
    phone("fraud", "01", ["official"], { role: "fraud" }),
    way("report", "email", ["official"], { role: "fraud" }),
  ],
  fraudClosed: [
    phone("general", "00", ["official"], OPEN),
    phone("freeze", "01", ["official"], { role: "fraud", ...CLOSED }),
  ],
  audiences: [
    phone("everyone", "00", ["official"]),
    phone("sellers", "01", ["official"], { audience: ["seller"] }),
    phone("advertisers", "02", ["official"], { audience: ["advertiser"] }),
    phone("seniors", "03", ["official"], { audience: ["senior"] }),
  ],
  accessible: [
    phone("general", "00", ["official"]),
    phone("special", "01", ["official"], { role: "accessibility", audience: ["disabled"] }),
    way("relay", "relay", ["official"], { audience: ["disabled"] }),
  ],
  countries: [
    phone("us", "00", ["official"], { countries: ["US"] }),
    phone("uk", "x", ["official"], { value: "+44 20 7946 0018", countries: ["GB"] }),
    phone("de", "x", ["official"], { value: "+49 30 1234567", countries: ["DE"] }),
    way("world", "chat", ["official"], { countries: ["WW"] }),
  ],
  europe: [
    phone("us", "00", ["official"], { countries: ["US"] }),
    phone("eu", "x", ["official"], { value: "+353 1 555 0100", countries: ["EU"] }),
  ],
  roles: [
    phone("switchboard", "00", ["official"], { role: "switchboard" }),
    way("privacy", "email", ["official"], { role: "data-protection" }),
    way("legal", "email", ["official"], { role: "legal" }),
    way("press", "email", ["official"], { role: "press" }),
    way("form", "web-form", ["directory"]),
  ],
  app: [way("in the app", "in-app", ["official"]), way("mail", "email", ["official"])],
  bot: [way("assistant", "chat", ["official"], { person: "no" }), way("form", "web-form", ["official"])],
  languages: [
    phone("english", "00", ["official"], { languages: ["en"] }),
    phone("spanish", "01", ["official"], { languages: ["es"] }),
  ],
  code: [
    phone("code", "x", ["official"], { value: "95152", number: "short-code", countries: ["CN"] }),
    way("chat", "chat", ["official"], { countries: ["WW"] }),
  ],
  narrow: [
    phone("narrow", "00", ["official"], { topics: ["data-privacy", "other"] }),
    phone("general", "01", ["undated"]),
  ],
  bank: [
    phone("tollfree", "00", ["official"], { ...OPEN, countries: ["US"] }),
    phone("from abroad", "x", ["official"], { ...OPEN, value: "+1 415 555 0132", countries: ["US"] }),
    way("form", "web-form", ["official"], OPEN),
  ],
  suspicious: [
    way("forward", "email", ["official"], { role: "fraud", topics: ["fraud"] }),
    phone("general", "00", ["official"], OPEN),
  ],
  signIn: [
    way("chat", "chat", ["official"], { ...OPEN, requires: [{ en: "Sign in to the account" }] }),
    phone("bound", "00", ["official"], { requires: [{ en: "Call from the phone number on the account" }] }),
    way("form", "web-form", ["official"]),
  ],
  promises: [
    way("mail", "email", ["official"], {
      waits: [{ max: 1, unit: "h", statistic: "own-promise", of: "answer", evidence: ["official"] }],
    }),
    phone("line", "00", ["official"], { ...OPEN, ...wait(20, 40) }),
  ],
  complaints: [
    phone("care", "00", ["official"], { ...OPEN, role: "complaints" }),
    phone("desk", "01", ["undated"], { ...CLOSED, topics: ["other", "payment-refund"] }),
    phone("gossip", "02", ["blog"], OPEN),
  ],
  flight: [
    way("form", "web-form", ["official"], { topics: ["booking-change"] }),
    phone("line", "00", ["undated"], OPEN),
  ],
  empty: [],
};

interface Row {
  shop: string;
  topic?: Topic;
  audience?: Audience;
  country?: string | null;
  language?: string;
  abilities?: Ability[];
  now?: number;
  /** Id of the way to be shown first, or null: nothing proved. */
  first: string | null;
  reasons?: ChoiceReason[];
  never?: ChoiceReason[];
}

const AFTERNOON = Date.parse("2026-11-20T20:00:00Z");
const NIGHT = Date.parse("2026-11-20T08:00:00Z");
const SUNDAY = Date.parse("2026-11-22T17:00:00Z");

const rows: Record<string, Row[]> = {
  "what is proved stands above what is only reported": [
    { shop: "trust", first: "verified", reasons: ["verified", "open-now"] },
    { shop: "trust", now: NIGHT, first: "verified", reasons: ["verified", "closed-now"] },
    { shop: "trust", now: SUNDAY, first: "verified" },
    { shop: "trust", country: "US", first: "verified" },
    { shop: "trust", country: null, first: "verified" },
    { shop: "trustClosed", first: "verified", reasons: ["closed-now"] },
    { shop: "trustClosed", now: AFTERNOON, first: "verified", reasons: ["open-now"] },
    { shop: "trustClosed", topic: "payment-refund", first: "verified" },
    { shop: "onlyReported", first: null },
    { shop: "onlyReported", topic: "fraud", first: null },
    { shop: "onlyReported", audience: "seller", first: null },
    { shop: "onlyReported", now: NIGHT, first: null },
    { shop: "disputed", first: "form" },
    { shop: "disputed", topic: "order-delivery", first: "form" },
    { shop: "disputed", now: NIGHT, first: "form" },
    { shop: "agree", first: "agreed", reasons: ["corroborated"] },
    { shop: "empty", first: null },
    { shop: "empty", topic: "account-stolen", country: "US", first: null },
  ],
  "of equals, the one with the newer word": [
    { shop: "fresh", first: "dated", never: ["check-again"] },
    { shop: "fresh", now: AFTERNOON, first: "dated" },
    { shop: "fresh", topic: "technical-fault", first: "dated" },
  ],
  "what is open comes before what is closed": [
    { shop: "openOrClosed", first: "open", reasons: ["open-now"] },
    { shop: "openOrClosed", now: SUNDAY, first: "open", reasons: ["open-now"] },
    { shop: "chatOpen", first: "chat", reasons: ["open-now"] },
    { shop: "chatOpen", now: AFTERNOON, first: "line", reasons: ["open-now"] },
    { shop: "chatOpen", now: SUNDAY, first: "chat" },
    { shop: "chatOpen", now: NIGHT, first: "mail" },
    { shop: "allClosed", first: "line", reasons: ["closed-now"] },
    { shop: "allClosed", now: AFTERNOON, first: "line", reasons: ["open-now"] },
    { shop: "allClosed", now: SUNDAY, first: "line", reasons: ["closed-now"] },
  ],
  "talking before writing, writing before the post": [
    { shop: "writing", first: "mail" },
    { shop: "writing", topic: "payment-refund", first: "mail" },
    { shop: "writing", abilities: ["cannot-call"], first: "mail" },
    { shop: "app", first: "in the app" },
    { shop: "app", abilities: ["no-app"], first: "mail" },
    { shop: "app", abilities: ["no-account"], first: "mail" },
    { shop: "app", abilities: ["cannot-call"], first: "in the app" },
    { shop: "bot", first: "form" },
    { shop: "bot", topic: "technical-fault", first: "form" },
  ],
  "the shorter wait": [
    { shop: "waits", first: "quick", reasons: ["shortest-wait-known"] },
    { shop: "waits", topic: "order-delivery", first: "quick" },
    { shop: "waits", now: AFTERNOON, first: "quick" },
  ],
  "the desk for the matter": [
    { shop: "topics", first: "general" },
    { shop: "topics", topic: "payment-refund", first: "refunds", reasons: ["for-your-topic"] },
    { shop: "topics", topic: "order-delivery", first: "baggage", reasons: ["for-your-topic"] },
    { shop: "topics", topic: "technical-fault", first: "general", never: ["for-your-topic"] },
    { shop: "topics", topic: "account-locked", first: "general" },
    { shop: "topics", topic: "booking-change", first: "general" },
    { shop: "topics", topic: "cancel-subscription", first: "general" },
    { shop: "topics", topic: "payment-refund", audience: "business", first: "refunds" },
    { shop: "topics", topic: "payment-refund", country: "US", first: "refunds" },
    { shop: "topics", topic: "payment-refund", now: NIGHT, first: "refunds" },
    { shop: "narrow", topic: "data-privacy", first: "narrow", reasons: ["for-your-topic"] },
  ],
  "money leaving and stolen accounts: the freeze line first": [
    { shop: "fraud", topic: "fraud", first: "fraud", reasons: ["fraud-first"] },
    { shop: "fraud", topic: "account-stolen", first: "fraud", reasons: ["fraud-first"] },
    { shop: "fraud", audience: "fraud-victim", first: "fraud" },
    { shop: "fraud", topic: "payment-refund", first: "general" },
    { shop: "fraud", first: "general", never: ["fraud-first"] },
    { shop: "fraud", topic: "fraud", abilities: ["cannot-call"], first: "report" },
    { shop: "fraud", topic: "fraud", now: NIGHT, first: "fraud" },
    { shop: "fraud", topic: "account-stolen", country: "US", first: "fraud" },
    { shop: "fraudClosed", topic: "technical-fault", first: "general" },
    { shop: "fraudClosed", topic: "account-stolen", now: AFTERNOON, first: "freeze" },
    { shop: "trust", topic: "fraud", first: "verified" },
    { shop: "chatOpen", topic: "account-stolen", first: "chat" },
  ],
  "the line for who one is": [
    { shop: "audiences", first: "everyone" },
    { shop: "audiences", audience: "seller", first: "sellers", reasons: ["for-your-audience"] },
    { shop: "audiences", audience: "advertiser", first: "advertisers", reasons: ["for-your-audience"] },
    { shop: "audiences", audience: "senior", first: "seniors", reasons: ["for-your-audience"] },
    { shop: "audiences", audience: "creator", first: "everyone" },
    { shop: "audiences", audience: "business", first: "everyone" },
    { shop: "audiences", audience: "developer", first: "everyone" },
    { shop: "audiences", audience: "guardian-of-minor", first: "everyone" },
    { shop: "audiences", audience: "seller", topic: "payout", first: "sellers" },
    { shop: "accessible", first: "general" },
    { shop: "accessible", audience: "disabled", first: "special", reasons: ["for-your-audience"] },
    { shop: "accessible", audience: "disabled", abilities: ["sign-language"], first: "relay" },
    { shop: "accessible", audience: "disabled", abilities: ["cannot-call"], first: "relay" },
  ],
  "the line of one's country": [
    { shop: "countries", country: "US", first: "us", reasons: ["in-your-country"] },
    { shop: "countries", country: "GB", first: "uk", reasons: ["in-your-country"] },
    { shop: "countries", country: "DE", first: "de", reasons: ["in-your-country"] },
    { shop: "countries", country: "FR", first: "world" },
    { shop: "countries", country: "JP", first: "world", never: ["in-your-country"] },
    { shop: "countries", country: "GB", topic: "payment-refund", first: "uk" },
    { shop: "countries", country: "DE", abilities: ["cannot-call"], first: "world" },
    { shop: "countries", country: "US", abilities: ["cannot-call"], first: "world" },
    { shop: "europe", country: "FR", first: "eu" },
    { shop: "europe", country: "DE", first: "eu", reasons: ["in-your-country"] },
    { shop: "europe", country: "US", first: "us" },
    { shop: "europe", country: "CH", first: null },
    { shop: "europe", country: "GB", first: null },
    { shop: "trust", country: "FR", first: null },
  ],
  "from abroad, what can be reached from there": [
    { shop: "code", country: "CN", first: "code" },
    { shop: "code", country: "CN", abilities: ["from-abroad"], first: "chat" },
    { shop: "code", country: "US", first: "chat" },
    { shop: "countries", country: "US", abilities: ["from-abroad"], first: "us" },
  ],
  "a privacy box, a switchboard or a press desk is no support": [
    { shop: "roles", first: null },
    { shop: "roles", topic: "technical-fault", first: null },
    { shop: "roles", topic: "payment-refund", first: null },
    { shop: "roles", topic: "data-privacy", first: "privacy" },
    { shop: "roles", topic: "copyright", first: "legal" },
    { shop: "roles", audience: "press", first: "press" },
    { shop: "roles", topic: "account-locked", country: "US", first: null },
  ],
  "who speaks one's language": [
    { shop: "languages", language: "es", first: "spanish", reasons: ["speaks-your-language"] },
    { shop: "languages", language: "es-MX", first: "spanish", reasons: ["speaks-your-language"] },
    { shop: "languages", language: "en", first: "english", reasons: ["speaks-your-language"] },
    { shop: "languages", language: "en-GB", first: "english" },
  ],
  "what one cannot use is not the best way": [
    { shop: "trust", abilities: ["cannot-call"], first: null },
    { shop: "trust", abilities: ["sign-language"], first: null },
    { shop: "trust", abilities: ["cannot-type"], first: "verified" },
    { shop: "chatOpen", abilities: ["cannot-type"], first: "line" },
    { shop: "chatOpen", abilities: ["cannot-call"], first: "chat" },
    { shop: "chatOpen", abilities: ["cannot-call"], now: NIGHT, first: "mail" },
    { shop: "chatOpen", abilities: ["cannot-type", "cannot-call"], first: null },
    { shop: "writing", abilities: ["cannot-type"], first: null },
    { shop: "fraud", abilities: ["cannot-call"], first: null },
    { shop: "topics", abilities: ["cannot-call"], topic: "payment-refund", first: null },
  ],
  "who has not said what it is about gets the desk for some matters, which says so, rather than nobody": [
    { shop: "desks", first: "orders", reasons: ["for-certain-matters", "verified", "open-now"] },
    { shop: "desks", topic: "order-delivery", first: "orders", never: ["for-certain-matters"] },
    { shop: "desks", topic: "account-locked", first: null },
    { shop: "desks", topic: "fraud", first: "freeze" },
    { shop: "desks", abilities: ["cannot-call"], first: null },
  ],
  "what one has lost is said, and not offered first": [
    { shop: "signIn", first: "chat", reasons: ["open-now"] },
    { shop: "signIn", abilities: ["no-account"], first: "bound" },
    { shop: "signIn", abilities: ["no-account", "lost-number"], first: "form" },
    { shop: "signIn", abilities: ["lost-number"], first: "chat" },
    { shop: "signIn", topic: "account-locked", abilities: ["no-account", "lost-number"], first: "form" },
    { shop: "app", topic: "account-locked", abilities: ["no-account"], first: "mail" },
    { shop: "writing", abilities: ["no-account", "lost-number"], first: "mail" },
  ],
  "from abroad, a number that is put through from there": [
    { shop: "bank", country: "US", first: "tollfree" },
    { shop: "bank", country: "US", abilities: ["from-abroad"], first: "from abroad", reasons: ["works-from-abroad"] },
    { shop: "bank", abilities: ["from-abroad"], first: "from abroad", reasons: ["works-from-abroad"] },
    { shop: "bank", country: "US", abilities: ["from-abroad", "cannot-call"], first: "form" },
  ],
  "a box for suspicious mail is no freeze line": [
    { shop: "suspicious", topic: "account-stolen", first: "general", never: ["fraud-first"] },
    { shop: "suspicious", topic: "fraud", first: "forward", never: ["fraud-first"] },
    { shop: "suspicious", topic: "payment-refund", first: "general" },
  ],
  "who cannot wait talks to somebody now": [
    { shop: "flight", topic: "booking-change", first: "form" },
    { shop: "flight", topic: "booking-change", abilities: ["cannot-wait"], first: "line", reasons: ["open-now"] },
    { shop: "chatOpen", abilities: ["cannot-wait"], first: "chat" },
    { shop: "chatOpen", abilities: ["cannot-wait"], now: NIGHT, first: "mail" },
    { shop: "trust", abilities: ["cannot-wait"], first: "verified" },
    { shop: "onlyReported", abilities: ["cannot-wait"], first: null },
    { shop: "fraud", topic: "account-stolen", abilities: ["cannot-wait"], first: "fraud", reasons: ["fraud-first"] },
  ],
  "text only, a screen reader, sign language": [
    { shop: "chatOpen", abilities: ["text-only"], now: AFTERNOON, first: "chat" },
    { shop: "trust", abilities: ["text-only"], first: null },
    { shop: "trust", abilities: ["screen-reader"], first: "verified" },
    { shop: "accessible", abilities: ["screen-reader"], first: "special", reasons: ["for-your-audience"] },
    { shop: "accessible", abilities: ["sign-language"], first: "relay", reasons: ["for-your-audience"] },
    { shop: "accessible", abilities: ["text-only"], first: "relay" },
    { shop: "accessible", abilities: ["cannot-type"], first: "general" },
  ],
  "first the people who help, then those who hear complaints": [
    { shop: "complaints", first: "desk" },
    { shop: "complaints", now: AFTERNOON, first: "desk", reasons: ["open-now"] },
    { shop: "complaints", topic: "payment-refund", first: "desk" },
    { shop: "complaints", topic: "technical-fault", first: "care" },
  ],
  "a promise to write back is no wait": [
    { shop: "promises", first: "line", never: ["shortest-wait-known"] },
    { shop: "promises", abilities: ["cannot-call"], first: "mail", never: ["shortest-wait-known"] },
  ],
  "an odd clock or zone changes nothing but what is open": [
    { shop: "trust", now: 0, first: "verified" },
    { shop: "trust", now: Date.parse("2027-11-20T12:00:00Z"), first: "verified", reasons: ["check-again"] },
    { shop: "trust", now: Number.NaN, first: "verified" },
    { shop: "openOrClosed", now: Number.NaN, first: "closed", never: ["open-now", "closed-now"] },
    { shop: "waits", now: 0, first: "quick" },
    { shop: "countries", country: "XX", first: "world" },
    { shop: "countries", country: null, first: "us" },
    { shop: "languages", language: "", first: "english" },
  ],
};

test("the table holds enough situations to mean something", () => {
  expect(Object.values(rows).flat().length).toBeGreaterThanOrEqual(120);
});

for (const [title, situations] of Object.entries(rows))
  describe(title, () => {
    test.each(situations)(
      "$shop $topic $audience $country $language $abilities → $first",
      ({ shop, first, reasons = [], never = [], ...given }) => {
        const platform = compilePlatform(shop, platformRecord(shops[shop] ?? []));
        const { best, others } = choose(platform, {
          topic: "other",
          audience: "consumer",
          country: null,
          language: "en",
          now: NOW,
          ...given,
        });
        expect(best?.contact.id ?? null).toBe(first);
        expect(best?.reasons ?? []).toEqual(expect.arrayContaining(reasons));
        for (const reason of never) expect(best?.reasons).not.toContain(reason);
        // nothing is lost, and nothing doubtful is the best
        expect(others.length + (best ? 1 : 0)).toBe(platform.contacts.length);
        expect(["verified", "corroborated", undefined]).toContain(best?.contact.proof.trust);
      },
    );
  });

test("why a way is of no use is said in full", () => {
  const platform = compilePlatform("acme", platformRecord(shops.signIn ?? []));
  const { others } = choose(platform, {
    topic: "account-locked",
    audience: "consumer",
    country: null,
    language: "en",
    now: NOW,
    abilities: ["no-account", "lost-number"],
  });
  const reasons = (id: string) => others.find(({ contact }) => contact.id === id)?.reasons;
  expect(reasons("chat")).toEqual(expect.arrayContaining(["needs-your-account", "you-cannot-use-it"]));
  expect(reasons("bound")).toEqual(expect.arrayContaining(["needs-your-number", "you-cannot-use-it"]));
});

test("disputed is never first among what can be used, for any need", () => {
  expect.hasAssertions();
  for (const [shop, contacts] of Object.entries(shops)) {
    const platform = compilePlatform(shop, platformRecord(contacts));
    expect(platform.contacts.length).toBe(contacts.length);
    for (const topic of TOPICS)
      for (const abilities of [[], ...ABILITIES.map((ability) => [ability])]) {
        const situation = { topic, audience: "consumer" as const, country: null, language: "en", now: NOW, abilities };
        const { best } = choose(platform, situation);
        if (best?.contact.proof.trust === "disputed" || best?.reasons.includes("you-cannot-use-it"))
          expect([shop, situation]).toBe("never first");
      }
  }
});

test("nothing reported stands above something verified that is open", () => {
  for (const [shop, contacts] of Object.entries(shops))
    for (const now of [NOW, AFTERNOON, NIGHT, SUNDAY]) {
      const { best, others } = choose(compilePlatform(shop, platformRecord(contacts)), {
        topic: "other",
        audience: "consumer",
        country: null,
        language: "en",
        now,
      });
      const order = [...(best ? [best] : []), ...others];
      const reported = order.findIndex((w) => w.contact.proof.trust === "reported" && w.contact.role === "support");
      const verified = order.findIndex(
        (w) => w.contact.proof.trust === "verified" && w.open.open === "open" && w.contact.role === "support",
      );
      if (reported >= 0 && verified >= 0) expect([shop, verified < reported]).toEqual([shop, true]);
    }
});
