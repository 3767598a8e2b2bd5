import { afterDuration } from "./due.ts";
import type { Escalation, Right } from "./escalate.ts";
import { localDay } from "./local-day.ts";
import { NEARNESS, nearness } from "./nearness.ts";
import type { Contact, Platform } from "./platform.ts";
import { type RightCard, type RightsSituation, rightsFor } from "./rights-for.ts";
import type { Duration, LocalText } from "./schema.ts";
import type { Audience, Cost, Topic } from "./words.ts";

/** Where the reader stands with the company. */
export interface LadderSituation extends RightsSituation {
  topic: Topic;
  audience?: Audience;
  /** ISO instant of the company's final answer, or null: a refusal opens a rung before its time. */
  answered?: string | null;
}

/**
 * Whether a rung can be used. `later`: from `opens` on. `complain-first`: some time after a complaint to the company,
 * and none is known of. `over`: its time limit has passed. `unknown`: the clock cannot be right.
 */
export type RungState = "open" | "later" | "complain-first" | "over" | "unknown";

/** Why a rung is here and what to mind; each has its words in the interface. */
export type RungReason =
  | "for-this-platform"
  | "for-your-topic"
  | "for-your-sector"
  | "in-your-country"
  | "in-your-union"
  | "blocks-accounts"
  | "a-right-names-it"
  | "opens-after-complaint"
  | "company-has-answered"
  | "working-days-without-holidays"
  | "time-may-be-over"
  | "time-is-over";

/** One body to turn to, as it stands in this case. */
export interface Rung {
  body: Escalation;
  state: RungState;
  /** First day on which it can be used (YYYY-MM-DD); null when it is open at once, or no complaint is known of. */
  opens: string | null;
  /**
   * Last day on which it can be used (YYYY-MM-DD). Counted from the company's answer it is the limit itself; without
   * one it is counted from the complaint and is the earliest that it can be.
   */
  closes: { day: string; from: "answer" | "complaint" } | null;
  /** Null: no source tells. */
  cost: Cost | null;
  /** Where to complain in the browser, or null. */
  link: string | null;
  bring: LocalText[];
  conditions: LocalText[];
  /** Ways to it that fit the topic, in the record's order. */
  contacts: Contact[];
  /** Rights of this reader that name the body; with the day by which the company must have answered. */
  rights: RightCard[];
  reasons: RungReason[];
}

export interface Ladder {
  /** The nearest and most specific first. */
  rungs: Rung[];
  /** Slug of the first rung that is open, or null. */
  next: string | null;
  /** What the answer lacks: no country, no (readable) start of the case, a clock that cannot be right. */
  unknown: ("country" | "start" | "clock")[];
}

const EMERGENCY: ReadonlySet<Topic> = new Set<Topic>(["fraud", "account-stolen"]);

/** Bodies by how near they are to the matter. The police come in only with a crime, and then first. */
const KINDS: readonly Escalation["kind"][] = [
  "ombudsman",
  "complaint-platform",
  "regulator",
  "consumer-body",
  "police",
  "relay",
];

/**
 * The bodies to turn to when a company does not answer, in the order in which to look at them.
 * @param bodies all bodies by slug; relay services among them are no rung
 * @param rights all rights, for the time that the company has
 */
export function ladder(
  platform: Pick<Platform, "category" | "escalation">,
  bodies: Readonly<Record<string, Escalation>>,
  rights: readonly Right[],
  situation: LadderSituation,
): Ladder {
  const country = situation.country === "WW" ? null : situation.country;
  const here = { ...situation, country };
  const cards = rightsFor(platform, rights, here);
  const rungs = Object.values(bodies)
    .filter((body) => fits(platform, body, here))
    .map((body) => ({ rung: rungOf(platform, body, cards, here), rank: rankOf(platform, body, here) }))
    .sort(
      (a, b) =>
        Number(a.rung.state === "over") - Number(b.rung.state === "over") ||
        compare(a.rank, b.rank) ||
        a.rung.body.slug.localeCompare(b.rung.body.slug, "en"),
    )
    .map(({ rung }) => rung);
  const unknown: Ladder["unknown"] = [];
  if (country === null) unknown.push("country");
  if (rungs.some(({ state }) => state === "complain-first")) unknown.push("start");
  if (!Number.isFinite(here.now) || startsAfterNow(here)) unknown.push("clock");
  return { rungs, next: rungs.find(({ state }) => state === "open")?.body.slug ?? null, unknown };
}

/** Who was defrauded asks about that as well, whatever topic was chosen. */
const topicsOf = ({ topic, audience }: LadderSituation): Topic[] =>
  audience === "fraud-victim" ? [topic, "fraud"] : [topic];

const isEmergency = (situation: LadderSituation) => topicsOf(situation).some((topic) => EMERGENCY.has(topic));

function fits(
  platform: Pick<Platform, "category" | "escalation">,
  { slug, kind, countries, categories, topics }: Escalation,
  situation: LadderSituation,
): boolean {
  if (kind === "relay" || (kind === "police" && !isEmergency(situation))) return false;
  const named = platform.escalation.includes(slug);
  // without a country only what the platform's own record names, or what is there for everyone
  const near = nearness(countries, situation.country) !== "elsewhere" || (situation.country === null && named);
  return (
    near &&
    (named || !categories || categories.includes(platform.category)) &&
    (!topics || topicsOf(situation).some((topic) => topics.includes(topic)))
  );
}

/** What decides, most important first; lower is better. */
function rankOf(
  platform: Pick<Platform, "category" | "escalation">,
  body: Escalation,
  situation: LadderSituation,
): number[] {
  const { slug, kind, countries, categories } = body;
  const names = namesTopic(body, situation);
  const named = platform.escalation.includes(slug) ? 0 : 1;
  return [
    ...(isEmergency(situation)
      ? [blocksAccounts(body, situation) ? 0 : kind === "police" ? 1 : names ? 2 : 3]
      : [named]),
    named,
    names || categories ? 0 : 1,
    KINDS.indexOf(kind),
    NEARNESS.indexOf(nearness(countries, situation.country)),
  ];
}

const namesTopic = ({ topics }: Escalation, situation: LadderSituation) =>
  topicsOf(situation).some((topic) => topic !== "other" && topics?.includes(topic));

/** A line of the sector that is there for stolen accounts (116 116, 159) stops the loss; the police come after it. */
const blocksAccounts = (body: Escalation, situation: LadderSituation) =>
  body.kind === "consumer-body" && body.categories !== undefined && namesTopic(body, situation);

function rungOf(
  platform: Pick<Platform, "category" | "escalation">,
  body: Escalation,
  cards: readonly RightCard[],
  situation: LadderSituation,
): Rung {
  const { slug, countries, categories, cost, bring, conditions } = body;
  const contacts = body.contacts.filter(
    ({ topics, proof }) =>
      (!topics || topicsOf(situation).some((topic) => topics.includes(topic))) &&
      proof.trust !== "withdrawn" &&
      proof.trust !== "false",
  );
  const rights = cards.filter(
    ({ right, standing }) => standing !== "proposed" && (right.escalation ?? []).includes(slug),
  );
  const reasons: RungReason[] = [];
  if (platform.escalation.includes(slug)) reasons.push("for-this-platform");
  if (isEmergency(situation) && blocksAccounts(body, situation)) reasons.push("blocks-accounts");
  if (namesTopic(body, situation)) reasons.push("for-your-topic");
  if (categories?.includes(platform.category)) reasons.push("for-your-sector");
  const near = nearness(countries, situation.country);
  if (near === "own") reasons.push("in-your-country");
  if (near === "union") reasons.push("in-your-union");
  if (rights.length > 0) reasons.push("a-right-names-it");
  const times = timesOf(body, situation);
  return {
    body,
    ...times,
    cost: cost ?? null,
    link: linkOf(contacts),
    bring,
    conditions,
    contacts,
    rights,
    reasons: [...reasons, ...times.reasons],
  };
}

/** When a body can be used: its own times, the start of the case and the company's answer set against today. */
function timesOf(
  { after, before }: Escalation,
  situation: LadderSituation,
): Pick<Rung, "state" | "opens" | "closes" | "reasons"> {
  const { now, country } = situation;
  const today = localDay(now);
  const dayAfter = (from: number, time: Duration) => {
    const due = afterDuration(from, time, country);
    return due === null ? null : localDay(due);
  };
  const start = instantOf(situation.started);
  const answer = instantOf(situation.answered ?? null);
  const reasons: RungReason[] = [];
  const opens =
    after === undefined ? null : answer !== null ? localDay(answer) : start === null ? null : dayAfter(start, after);
  if (after !== undefined) {
    if (answer !== null) reasons.push("company-has-answered");
    else {
      reasons.push("opens-after-complaint");
      if (opens !== null && typeof after !== "string") reasons.push("working-days-without-holidays");
    }
  }
  const limitFrom = answer ?? start;
  const limit = before === undefined || limitFrom === null ? null : dayAfter(limitFrom, before);
  const closes =
    limit === null ? null : { day: limit, from: answer === null ? ("complaint" as const) : ("answer" as const) };
  const past = closes !== null && today !== null && today > closes.day;
  if (past) reasons.push(closes.from === "answer" ? "time-is-over" : "time-may-be-over");
  const state: RungState =
    after !== undefined && opens === null
      ? "complain-first"
      : past && closes.from === "answer"
        ? "over"
        : opens === null
          ? "open"
          : today === null
            ? "unknown"
            : today >= opens
              ? "open"
              : "later";
  return { state, opens, closes, reasons };
}

/** @returns milliseconds since the epoch, or null for what is no instant */
function instantOf(iso: string | null): number | null {
  const instant = iso === null ? Number.NaN : Date.parse(iso);
  return Number.isFinite(instant) ? instant : null;
}

const startsAfterNow = ({ started, now }: LadderSituation) => (instantOf(started) ?? Number.NEGATIVE_INFINITY) > now;

const isPage = ({ value }: Contact) => /^https?:\/\//.test(value);

function linkOf(contacts: readonly Contact[]): string | null {
  const pages = contacts.filter(isPage);
  return (pages.find(({ channel }) => channel === "web-form") ?? pages[0])?.value ?? null;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? 0;
    if (x !== y) return x - y;
  }
  return 0;
}
