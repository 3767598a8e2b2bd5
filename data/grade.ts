import { type CallFacts, callFacts } from "./call-facts.ts";
import { freshness } from "./freshness.ts";
import type { Hours } from "./hours.ts";
import { nearness } from "./nearness.ts";
import type { PlanRule } from "./numbering-plan.ts";
import type { Contact, Platform, Proof } from "./platform.ts";
import type { Channel, Cost, Freshness, Person, Role, Trust } from "./words.ts";

/** What the grade is made of, with the most points that each can give; together 100. */
export const GRADE_POINTS = {
  /** A channel on which a person answers at once, and how far it is proved. */
  live: 30,
  /** Whether a person answers directly, behind a menu or behind a bot. */
  person: 15,
  /** Hours a week in which it is open. */
  hours: 15,
  /** How old the newest word on it is. */
  freshness: 10,
  /** A way for people who cannot hear or speak on the telephone. */
  accessibility: 10,
  languages: 5,
  abroad: 5,
  cost: 5,
  /** Whether the company says of a live channel that there is none. */
  none: 5,
} as const;
export type GradePart = keyof typeof GRADE_POINTS;

export const GRADES = ["A", "B", "C", "D", "E", "F"] as const;
export type Grade = (typeof GRADES)[number];

/** Least share of the points for each grade; below the last one it is F. */
const LEAST: readonly (readonly [Grade, number])[] = [
  ["A", 0.85],
  ["B", 0.75],
  ["C", 0.6],
  ["D", 0.45],
  ["E", 0.3],
];
/** Share of the points that must be known for a grade at all, and for the best one. */
const ENOUGH_KNOWN = 0.5;
const WELL_KNOWN = 0.75;

/** One input of the formula. */
export interface GradeInput {
  part: GradePart;
  /** Points given; null: nothing known, and then neither these points nor their maximum count. */
  points: number | null;
  max: number;
  /** What was found, for the words beside it: a trust, a kind of person, hours a week, a cost, a count … */
  found: Trust | Person | Freshness | Cost | "yes" | "no" | "accessible" | "written" | number | null;
  /** Id of the contact that gave it. */
  contact: string | null;
}

export interface Graded {
  /** Null: too little is known to say. */
  grade: Grade | null;
  /** Points given and points that could be known: grade by `points / known`. */
  points: number;
  known: number;
  inputs: GradeInput[];
  /** Why the grade is lower than the share alone gives. */
  cap: "nothing-proved-is-live" | "not-all-known" | "company-says-none" | null;
}

const LIVE: ReadonlySet<Channel> = new Set<Channel>(["phone", "callback", "chat", "in-app", "messaging", "video"]);
const SPOKEN: ReadonlySet<Channel> = new Set<Channel>(["phone", "callback"]);
const ROLES: ReadonlySet<Role> = new Set<Role>(["support", "complaints", "accessibility"]);

/**
 * How well people can be reached at a platform, by a formula that anybody can follow: the points of each input that is
 * known over the most that these inputs could give. What is unknown is held for neither good nor bad; it makes the grade
 * less sure, so below half of the points known there is none, and below three quarters none is better than B. Where a live
 * channel is known but not proved, none is better than C; where the company says that there is none, it is E, or F when
 * no other way is proved either.
 * @param country ISO 3166-1 alpha-2 of the reader, or null: all countries count
 * @param language BCP 47 of the reader
 * @param now instant in milliseconds since the epoch
 * @param plan `dataset.plan()`
 */
export function grade(
  platform: Pick<Platform, "contacts" | "countries" | "none">,
  { country, language, now }: { country: string | null; language: string; now: number },
  plan: readonly PlanRule[],
): Graded {
  const contacts = platform.contacts.filter(
    (contact) =>
      ROLES.has(contact.role) &&
      contact.proof.trust !== "withdrawn" &&
      contact.proof.trust !== "false" &&
      (country === null || nearness(contact.countries ?? platform.countries, country) !== "elsewhere"),
  );
  const live = contacts.filter(({ channel, person }) => LIVE.has(channel) && person !== "no");
  const proved = live.filter(isProved);
  const counted = proved.length > 0 ? proved : live;
  const refused = platform.none.filter(
    (fact) =>
      LIVE.has(fact.channel) &&
      isProved(fact) &&
      (country === null || nearness(fact.countries ?? platform.countries, country) !== "elsewhere"),
  );
  const facts = (contact: Contact) => callFacts(contact, platform, { bodies: {}, plan }, { country: null });
  const inputs = [
    liveInput(live, refused.length > 0),
    best("person", counted, ({ person }) => (person ? [PERSON_POINTS[person], person] : null)),
    best("hours", counted, ({ hours }) => hoursPoints(hours)),
    best("freshness", counted.length > 0 ? counted : contacts, ({ proof }) => {
      const fresh = freshness(proof.date, "contact", now);
      return [FRESH_POINTS[fresh], fresh];
    }),
    accessibilityInput(contacts),
    best("languages", counted, ({ languages }) => languagePoints(languages, language)),
    best("abroad", counted, (contact) => abroadPoints(contact, facts(contact))),
    best("cost", counted, (contact) => costPoints(contact, facts(contact))),
    noneInput(refused.length),
  ];
  const known = inputs.reduce((sum, { points, max }) => (points === null ? sum : sum + max), 0);
  const points = inputs.reduce((sum, input) => sum + (input.points ?? 0), 0);
  const answer = (grade: Grade | null, cap: Graded["cap"] = null): Graded => ({ grade, points, known, inputs, cap });
  // that no live way is in the records proves nothing; that the company says so does
  if (live.length === 0)
    return refused.length > 0 ? answer(contacts.some(isProved) ? "E" : "F", "company-says-none") : answer(null);
  if (known < ENOUGH_KNOWN * 100) return answer(null);
  const byShare = LEAST.find(([, least]) => points / known >= least)?.[0] ?? "F";
  if (proved.length === 0 && byShare < "C") return answer("C", "nothing-proved-is-live");
  if (known < WELL_KNOWN * 100 && byShare === "A") return answer("B", "not-all-known");
  return answer(byShare);
}

const isProved = ({ proof }: { proof: Proof }) => proof.trust === "verified" || proof.trust === "corroborated";

const PERSON_POINTS: Record<Person, number> = { direct: 15, "behind-menu": 12, "behind-bot": 7, no: 0 };
const FRESH_POINTS: Record<Freshness, number> = { fresh: 10, old: 5, undated: 3 };
const LIVE_POINTS: Partial<Record<Trust, number>> = { verified: 30, corroborated: 20, reported: 12, disputed: 6 };
const COST_POINTS: Record<Cost, number> = { free: 5, local: 4, national: 4, shared: 2, premium: 0 };

type Found = readonly [points: number, found: GradeInput["found"]];

/** The best that any contact gives. */
function best(part: GradePart, contacts: readonly Contact[], of: (contact: Contact) => Found | null): GradeInput {
  const input: GradeInput = { part, points: null, max: GRADE_POINTS[part], found: null, contact: null };
  for (const contact of contacts) {
    const given = of(contact);
    if (!given || (input.points !== null && given[0] <= input.points)) continue;
    [input.points, input.found] = given;
    input.contact = contact.id;
  }
  return input;
}

/** Without any live contact only the company's own word that there is none is an answer. */
function liveInput(live: readonly Contact[], refused: boolean): GradeInput {
  const input = best("live", live, ({ proof: { trust } }) => [LIVE_POINTS[trust] ?? 0, trust]);
  return live.length === 0 && refused ? { ...input, points: 0, found: "no" } : input;
}

/** Full points from 100 hours a week on: every day from morning to evening. */
function hoursPoints(hours: Hours | undefined): Found | null {
  if (!hours || hours.seasons.length === 0) return null;
  const week = Math.min(
    ...hours.seasons.map(({ week }) => week.reduce((sum, [start, end]) => sum + Math.max(0, end - start), 0) / 60),
  );
  return [Math.round(Math.min(1, week / 100) * GRADE_POINTS.hours), Math.round(week)];
}

function accessibilityInput(contacts: readonly Contact[]): GradeInput {
  return best("accessibility", contacts.filter(isProved), ({ channel, role, person }) =>
    role === "accessibility" || channel === "relay" || channel === "video"
      ? [10, "accessible"]
      : !SPOKEN.has(channel) && LIVE.has(channel) && person !== "no"
        ? [8, "written"]
        : channel === "email" || channel === "web-form"
          ? [5, "written"]
          : null,
  );
}

function languagePoints(languages: readonly string[] | undefined, wanted: string): Found | null {
  if (!languages) return null;
  const base = (tag: string) => tag.toLowerCase().split("-")[0];
  return languages.some((tag) => base(tag) === base(wanted)) ? [5, "yes"] : [1, languages.length];
}

function abroadPoints(contact: Contact, facts: CallFacts | null): Found | null {
  if (!SPOKEN.has(contact.channel)) return contact.channel === "chat" ? [5, "yes"] : null;
  return !facts || facts.fromAbroad === "unknown" ? null : facts.fromAbroad === "yes" ? [5, "yes"] : [0, "no"];
}

function costPoints(contact: Contact, facts: CallFacts | null): Found | null {
  if (!facts || !SPOKEN.has(contact.channel)) return ["chat", "in-app"].includes(contact.channel) ? [5, "free"] : null;
  const { cost } = facts;
  return cost === "unknown" || cost === "international" ? null : [COST_POINTS[cost], cost];
}

/** Only a refusal is told: of a company that says nothing one cannot know. */
const noneInput = (refused: number): GradeInput => ({
  part: "none",
  points: refused > 0 ? 0 : null,
  max: GRADE_POINTS.none,
  found: refused || null,
  contact: null,
});
