import { EU_MEMBERS } from "./eu-members.ts";
import { type FactKind, freshness } from "./freshness.ts";
import { type OpenState, openState } from "./hours.ts";
import type { Contact, Platform, Proof, Route, Scope, Wait } from "./platform.ts";
import { type Audience, CHANNELS, type Freshness, type Role, type Topic } from "./words.ts";

/** What a person cannot do, or is. `cannot-wait`: money is leaving, or the flight goes today. */
export const ABILITIES = [
  "cannot-wait",
  "no-account",
  "lost-number",
  "from-abroad",
  "cannot-call",
  "cannot-type",
  "text-only",
  "screen-reader",
  "sign-language",
  "no-app",
] as const;
export type Ability = (typeof ABILITIES)[number];

/** Who asks, for what, where and when. */
export interface Situation {
  topic: Topic;
  audience: Audience;
  /** ISO 3166-1 alpha-2, or null when not known. */
  country: string | null;
  /** BCP 47. */
  language: string;
  /** Instant in milliseconds since the epoch. */
  now: number;
  abilities?: readonly Ability[];
}

/** Why a way stands where it stands; each has its words in the interface. */
export type ChoiceReason =
  | "fraud-first"
  | "for-your-topic"
  | "for-your-audience"
  | "in-your-country"
  | "other-country"
  | "verified"
  | "corroborated"
  | "only-reported"
  | "sources-disagree"
  | "check-again"
  | "open-now"
  | "closed-now"
  | "hours-unknown"
  | "speaks-your-language"
  | "shortest-wait-known"
  | "reaches-a-person"
  | "for-certain-matters"
  | "not-support"
  | "works-from-abroad"
  | "cannot-be-dialled-from-abroad"
  | "needs-your-account"
  | "needs-your-number"
  | "you-cannot-use-it";

/** One way to people, as it stands in a situation. */
export interface Way {
  contact: Contact;
  /** The steps to go through it that fit the situation best, if any are known. */
  route: Route | null;
  open: OpenState;
  freshness: Freshness;
  wait: Wait | null;
  reasons: ChoiceReason[];
}

export interface Choice {
  /** The best proved way, or null when nothing proved fits. */
  best: Way | null;
  /** All other ways, the better first; disputed ones are in here too, and say so. */
  others: Way[];
}

const inScope = <T>(wanted: T, list: readonly T[] | undefined) => !list || list.includes(wanted);

/** Roles that are there for someone who asks for help with a topic. */
const HELPING: ReadonlySet<Role> = new Set<Role>(["support", "fraud", "complaints", "accessibility"]);
/** Those whom a company's desk for disabled people is there for, whatever they call themselves. */
const ASSISTED: ReadonlySet<Ability> = new Set<Ability>(["text-only", "screen-reader", "sign-language"]);
const EMERGENCY: ReadonlySet<Topic> = new Set<Topic>(["fraud", "account-stolen"]);

/** Channels by how directly a person answers. */
const CHANNEL_RANK = new Map(CHANNELS.map((channel, rank) => [channel, rank]));

const TRUST_RANK = { verified: 0, corroborated: 1, reported: 2, disputed: 3, withdrawn: 4, false: 5 } as const;
const FRESH_RANK = { fresh: 0, old: 1, undated: 1 } as const;
const OPEN_RANK = { open: 0, unknown: 1, closed: 2 } as const;

/**
 * Orders a platform's ways to a person for a situation, with the reasons. Trust comes first among ways that fit: nothing
 * reported stands above something verified that is open, and nothing reported or disputed is ever the best way.
 */
export function choose(platform: Platform, situation: Situation): Choice {
  const ways = platform.contacts
    .map((contact) => wayOf(platform, contact, situation))
    .map((way) => ({ way, rank: rankOf(platform, way, situation) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ way }) => way);
  // a wait for a person is held against its like only, and a promise is no wait
  const [shortest, longer] = ways
    .filter(({ contact, wait }) => HELPING.has(contact.role) && wait?.of !== "answer" && isMeasured(wait))
    .sort((a, b) => minutes(a.wait) - minutes(b.wait));
  if (shortest && longer) shortest.reasons.push("shortest-wait-known");
  const fitting = ways.filter((way) => mayBeBest(platform, way, situation));
  const whole = fitting.find(({ contact }) => inScope(situation.topic, contact.topics));
  // who has not said what it is about is better off with the desk for some matters than with nobody
  const part = situation.topic === "other" ? fitting.find(({ contact }) => contact.role === "support") : undefined;
  if (!whole) part?.reasons.push("for-certain-matters");
  const best = whole ?? part ?? null;
  return { best, others: ways.filter((way) => way !== best) };
}

/** Whether a way is proved and open to who asks, whatever it is about. */
function mayBeBest(platform: Platform, { contact, reasons }: Way, situation: Situation): boolean {
  return (
    (contact.proof.trust === "verified" || contact.proof.trust === "corroborated") &&
    roleFits(contact.role, situation) &&
    contact.person !== "no" &&
    isFor(contact, situation) &&
    holdsIn(platform, contact, situation.country) !== "elsewhere" &&
    !reasons.includes("you-cannot-use-it")
  );
}

/** What is for disabled people is also for who signs, cannot speak or cannot see. */
const isAssisted = ({ audience, abilities = [] }: Situation) =>
  audience === "disabled" || abilities.some((ability) => ASSISTED.has(ability));

/** A contact that names no audience is for anyone. */
const isFor = ({ audience }: Scope, situation: Situation): boolean =>
  inScope(situation.audience, audience) || (isAssisted(situation) && inScope("disabled", audience));

const isMeasured = (wait: Wait | null): boolean => wait !== null && wait.statistic !== "own-promise";

function roleFits(role: Role, situation: Situation): boolean {
  const { topic, audience } = situation;
  if (role === "fraud") return EMERGENCY.has(topic) || audience === "fraud-victim";
  if (role === "accessibility") return isAssisted(situation);
  if (role === "data-protection") return topic === "data-privacy";
  if (role === "legal") return topic === "copyright";
  if (role === "press") return audience === "press";
  return HELPING.has(role);
}

function holdsIn(platform: Platform, contact: Scope, country: string | null): "here" | "unknown" | "elsewhere" {
  const countries = contact.countries ?? platform.countries;
  if (countries.includes("WW") || country === null) return "unknown";
  if (countries.includes(country) || (countries.includes("EU") && EU_MEMBERS.has(country))) return "here";
  return "elsewhere";
}

function wayOf(platform: Platform, contact: Contact, situation: Situation): Way {
  const { topic, country, language, now, abilities = [] } = situation;
  const open = openState(contact.hours ?? null, now);
  const fresh = freshness(contact.proof.date, "contact", now);
  const reasons: ChoiceReason[] = [];
  const route = routeFor(platform, contact, situation);
  if (contact.role === "fraud" && liveRank(contact) < 2 && contact.channel !== "email" && roleFits("fraud", situation))
    reasons.push("fraud-first");
  if (topic !== "other" && contact.topics?.includes(topic)) reasons.push("for-your-topic");
  if (isMeant(contact, situation)) reasons.push("for-your-audience");
  const place = holdsIn(platform, contact, country);
  if (place === "here" && contact.countries) reasons.push("in-your-country");
  if (place === "elsewhere") reasons.push("other-country");
  const { trust } = contact.proof;
  if (trust === "verified" || trust === "corroborated") reasons.push(trust);
  else reasons.push(trust === "disputed" ? "sources-disagree" : "only-reported");
  if (fresh !== "fresh") reasons.push("check-again");
  if (open.open !== "unknown") reasons.push(open.open === "open" ? "open-now" : "closed-now");
  if (contact.languages?.some((l) => l.split("-")[0] === language.split("-")[0])) reasons.push("speaks-your-language");
  if (contact.person === "direct") reasons.push("reaches-a-person");
  if (!HELPING.has(contact.role)) reasons.push("not-support");
  const needs = [...(contact.needs ?? []), ...(route?.needs ?? [])];
  const hindrances: ChoiceReason[] = [];
  if (abilities.includes("from-abroad") && contact.phone)
    if (contact.phone.abroad === null) hindrances.push("cannot-be-dialled-from-abroad");
    else if (contact.phone.kind === "ordinary") reasons.push("works-from-abroad");
  if (abilities.includes("no-account") && (needs.includes("account") || contact.channel === "in-app"))
    hindrances.push("needs-your-account");
  if (abilities.includes("lost-number") && needs.includes("number")) hindrances.push("needs-your-number");
  if (hindrances.length > 0 || abilities.some((ability) => hinders(ability, contact)))
    reasons.push(...hindrances, "you-cannot-use-it");
  return {
    contact,
    route,
    open,
    freshness: fresh,
    wait: waitFor(contact),
    reasons,
  };
}

function hinders(ability: Ability, { channel }: Contact): boolean {
  if (ability === "cannot-call" || ability === "sign-language") return channel === "phone" || channel === "callback";
  if (ability === "text-only") return ["phone", "callback", "video", "in-person"].includes(channel);
  if (ability === "cannot-type")
    return ["chat", "email", "web-form", "post", "messaging", "social", "community"].includes(channel);
  return ability === "no-app" && channel === "in-app";
}

/** Whether a way is there for who asks, and not for everyone. */
const isMeant = ({ audience }: Scope, situation: Situation): boolean =>
  audience !== undefined &&
  ((situation.audience !== "consumer" && audience.includes(situation.audience)) ||
    (isAssisted(situation) && audience.includes("disabled")));

/** Of the routes through a contact, the one that names the topic, then the one for everything. */
function routeFor({ routes }: Platform, { id }: Contact, { topic, audience, country }: Situation): Route | null {
  const fitting = routes.filter(
    (route) =>
      route.contact === id &&
      inScope(topic, route.topics) &&
      inScope(audience, route.audience) &&
      (country === null || !route.countries || route.countries.includes(country) || route.countries.includes("WW")),
  );
  return fitting.find((route) => route.topics?.includes(topic)) ?? fitting[0] ?? null;
}

/** The wait to show: the best proved, then the newest. */
function waitFor({ waits }: Contact): Wait | null {
  const [first = null] = [...waits].sort(
    ({ proof: a }, { proof: b }) =>
      TRUST_RANK[a.trust] - TRUST_RANK[b.trust] || (b.date ?? "").localeCompare(a.date ?? ""),
  );
  return first;
}

const UNIT_MINUTES = { s: 1 / 60, min: 1, h: 60, d: 1440, bd: 1440 } as const;

/** A wait in minutes, its longer end; no wait is as long as can be. */
export const minutes = (wait: Wait | null): number =>
  wait ? (wait.max ?? wait.min ?? Number.POSITIVE_INFINITY) * UNIT_MINUTES[wait.unit] : Number.POSITIVE_INFINITY;

/** What decides, most important first; lower is better. */
function rankOf(
  platform: Platform,
  { contact, route, open, freshness: fresh, wait, reasons }: Way,
  situation: Situation,
): number[] {
  const { trust } = contact.proof;
  const fits =
    roleFits(contact.role, situation) && isFor(contact, situation) && inScope(situation.topic, contact.topics);
  const place = holdsIn(platform, contact, situation.country);
  return [
    trust === "withdrawn" || trust === "false" ? 1 : 0,
    reasons.includes("you-cannot-use-it") ? 1 : 0,
    fits ? 0 : 1,
    place === "elsewhere" ? 1 : 0,
    reasons.includes("fraud-first") ? 0 : 1,
    contact.person === "no" ? 1 : 0,
    trust === "reported" || trust === "disputed" ? TRUST_RANK[trust] : 0,
    liveRank(contact) === 2 ? 1 : 0,
    // who has not been helped yet has nothing to complain of
    contact.role === "complaints" ? 1 : 0,
    OPEN_RANK[open.open] === 2 ? 1 : 0,
    // who cannot wait is not sent to write a letter while somebody can be spoken to
    situation.abilities?.includes("cannot-wait") ? liveRank(contact) : 0,
    TRUST_RANK[trust],
    FRESH_RANK[fresh],
    // for anything at all the general line comes first, for a matter its own desk
    situation.topic === "other" ? (contact.topics ? 1 : 0) : contact.topics?.includes(situation.topic) ? 0 : 1,
    isMeant(contact, situation) ? 0 : 1,
    contact.countries && place === "here" ? 0 : 1,
    // numbers that are free at home are often not put through from abroad
    situation.abilities?.includes("from-abroad") && contact.phone && contact.phone.kind !== "ordinary" ? 1 : 0,
    liveRank(contact),
    route ? 0 : 1,
    OPEN_RANK[open.open],
    reasons.includes("speaks-your-language") ? 0 : 1,
    Math.min(minutes(wait), 1e9),
    CHANNEL_RANK.get(contact.channel) ?? CHANNELS.length,
  ];
}

/** Talking or chatting with someone now, before writing and waiting, before posting and hoping. */
const liveRank = ({ channel }: Contact) =>
  ["phone", "callback", "chat", "in-app", "messaging", "video", "relay"].includes(channel)
    ? 0
    : ["email", "web-form"].includes(channel)
      ? 1
      : 2;

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, x] of a.entries()) {
    const y = b[i] ?? 0;
    if (x !== y) return x - y;
  }
  return 0;
}

/** How old a fact's word is at `now`. */
export const age = (proof: Proof, kind: FactKind, now: number): Freshness => freshness(proof.date, kind, now);
