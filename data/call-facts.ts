import type { Escalation } from "./escalate.ts";
import { type PlanKind, type PlanRule, planWord } from "./numbering-plan.ts";
import type { Contact, Phone, Platform } from "./platform.ts";
import { type RelayCall, relayCalls } from "./relay-calls.ts";
import type { Cost, NumberKind, Role } from "./words.ts";

/** What a call costs: what the line's country charges, `international` for a call across a border. */
export type CallCost = Cost | "international" | "unknown";

/** What one must know before dialling. */
export interface CallFacts {
  /** What one dials where the reader is; null where it cannot be dialled from there. */
  dial: string | null;
  /** `tel:` link of `dial`. */
  href: string | null;
  cost: CallCost;
  /** Who says so: a source of the record, or the numbering plan by the number's beginning. */
  costBy: "record" | "plan" | null;
  /** Whether the cost must be shown before the number is dialled. */
  warn: boolean;
  /** Whether it can be dialled from another country. `unknown`: it can be tried, such numbers are often barred. */
  fromAbroad: "yes" | "no" | "unknown";
  /** Ids of the platform's contacts that work from abroad, the better first; empty where this one does. */
  instead: string[];
  /** Whether it works from mobile telephones only, or by text message only. */
  needsMobile: boolean;
  /** How people who use a relay service call it from the reader's country. */
  relay: RelayCall[];
}

/** What of the dataset is needed beside the platform. */
export interface CallLists {
  bodies: Readonly<Record<string, Escalation>>;
  plan: readonly PlanRule[];
}

/** What a call costs by the plan's word; ranges whose cost the plan leaves open are not here. */
const PLAN_COST: Partial<Record<PlanKind, Cost>> = {
  freephone: "free",
  relay: "free",
  emergency: "free",
  "basic-rate": "national",
  "shared-cost": "shared",
  premium: "premium",
  // follow-me numbers are charged far above a national call
  personal: "premium",
};

const KIND_COST: Partial<Record<NumberKind, Cost>> = { freephone: "free", premium: "premium", "shared-cost": "shared" };

/** Ranges that other countries' networks often do not connect, or connect at any price. */
const OFTEN_BARRED: ReadonlySet<PlanKind> = new Set<PlanKind>([
  "freephone",
  "shared-cost",
  "premium",
  "personal",
  "receives-only",
  "carrier",
  "emergency",
  "sms-only",
]);

/**
 * What a call to a contact means for the reader.
 * @param platform whose other contacts are offered where this one does not work from abroad
 * @param known all bodies by slug, for the relay services among them, and the numbering plans
 * @param country where the reader calls from, ISO 3166-1 alpha-2, or null: the number's own country is taken
 * @returns null for a contact without a telephone number
 */
export function callFacts(
  contact: Contact,
  platform: Pick<Platform, "contacts" | "countries">,
  { bodies, plan: rules }: CallLists,
  { country }: { country: string | null },
): CallFacts | null {
  const { phone } = contact;
  if (!phone) return null;
  const plan = planOf(phone, rules);
  const away = country !== null && phone.country !== null && country !== phone.country;
  const dial = away ? phone.abroad : phone.home;
  const fromAbroad = reachFromAbroad(phone, plan);
  const { cost, costBy } = away ? { cost: "international" as const, costBy: null } : costOf(contact, plan);
  return {
    dial,
    href: dial === null ? null : telHref(dial),
    cost,
    costBy,
    warn: cost === "premium" || cost === "shared" || (away && fromAbroad === "unknown"),
    fromAbroad,
    instead: fromAbroad === "yes" ? [] : insteadOf(contact, platform, rules),
    needsMobile: plan === "carrier" || /^[*#]/.test(phone.home) || (contact.channel === "messaging" && isShort(phone)),
    relay: relayCalls(contact, bodies, country ?? phone.country),
  };
}

/** A `tel:` link; `#` would begin a fragment. */
const telHref = (dial: string) => `tel:${dial.replace(/[^\d+*#]/g, "").replace(/#/g, "%23")}`;

const planOf = ({ home, abroad, country }: Phone, rules: readonly PlanRule[]): PlanKind | null =>
  planWord(abroad ?? home, country, rules)?.kind ?? null;

const isShort = ({ kind, abroad }: Phone) => kind === "short-code" && abroad === null;

function costOf({ cost, phone }: Contact, plan: PlanKind | null): Pick<CallFacts, "cost" | "costBy"> {
  const implied = phone ? KIND_COST[phone.kind] : undefined;
  // the compiled record holds what the kind of number implies as well; the plan knows that closer
  if (cost && cost !== implied) return { cost, costBy: "record" };
  const byPlan = (plan ? PLAN_COST[plan] : undefined) ?? implied;
  return byPlan ? { cost: byPlan, costBy: "plan" } : { cost: "unknown", costBy: null };
}

function reachFromAbroad({ kind, abroad, country }: Phone, plan: PlanKind | null): CallFacts["fromAbroad"] {
  if (abroad === null) return "no";
  // a short code with a form for abroad, or a number of no country, is made for it
  if (kind === "short-code" || country === null) return "yes";
  return kind === "freephone" || kind === "shared-cost" || kind === "premium" || (plan && OFTEN_BARRED.has(plan))
    ? "unknown"
    : "yes";
}

const HELPING: ReadonlySet<Role> = new Set<Role>(["support", "complaints", "accessibility"]);
const WRITTEN = ["chat", "in-app", "messaging", "email", "web-form", "video"];
/** As many as one looks at. */
const MOST = 3;

/** Other ways that work from abroad: a line for the same matter first, a number before writing, proved before reported. */
function insteadOf(contact: Contact, { contacts }: Pick<Platform, "contacts">, rules: readonly PlanRule[]): string[] {
  const rank = (other: Contact) =>
    (other.role === contact.role ? 0 : 4) + (other.proof.trust === "verified" ? 0 : 2) + (other.phone ? 0 : 1);
  return contacts
    .filter(
      (other) =>
        other.id !== contact.id &&
        (other.proof.trust === "verified" || other.proof.trust === "corroborated") &&
        (HELPING.has(other.role) || other.role === contact.role) &&
        other.person !== "no" &&
        (other.phone
          ? reachFromAbroad(other.phone, planOf(other.phone, rules)) === "yes"
          : WRITTEN.includes(other.channel)),
    )
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
    .map(({ id }) => id);
}
