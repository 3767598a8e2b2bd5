import { evidence } from "../checks/evidence.ts";
import { sharedNumber } from "../checks/shared-number.ts";
import { freshness, SHELF_MONTHS } from "../freshness.ts";
import { parsePattern } from "../pattern.ts";
import type { Contact, Platform } from "../platform.ts";
import { CHANNELS, FRESHNESS, type Role, TRUSTS } from "../words.ts";
import { wantedDomains } from "./brands.ts";
import { compilePlatform } from "./compile-platform.ts";
import type { AllRecords } from "./records.ts";

/** What the dataset holds, in figures. */
export interface Report {
  /** The day the figures are for: the newest day a source was read. */
  date: string;
  platforms: number;
  contacts: number;
  routes: number;
  /** Platforms with a verified contact that reaches people. */
  verifiedHuman: number;
  /** Of those, the ones with such a contact dated within its shelf life. */
  verifiedFresh: number;
  /** Facts that name no source, or one that is not there. */
  factsWithoutEvidence: number;
  /** Numbers that stand under two unrelated platforms. */
  sharedNumbers: number;
  regulators: number;
  rights: number;
  /** How many of the first so many wanted domains have a record. */
  coverage: Record<"100" | "300" | "1000", number>;
  trust: Record<string, number>;
  freshness: Record<string, number>;
  channel: Record<string, number>;
  category: Record<string, number>;
  country: Record<string, number>;
  sources: Record<string, number>;
  disputes: string[];
  withheld: Record<string, number>;
  /** What to check next, most wanted first: platforms whose best word is old, undated, disputed or missing. */
  next: { slug: string; why: string }[];
}

/** Roles of contacts behind which there are people for those who ask for help. */
const PEOPLE: ReadonlySet<Role> = new Set<Role>(["support", "fraud", "complaints", "accessibility"]);
const NEXT = 60;

/** Whether a contact is one through which a person answers: not a post box for privacy, not one said to have nobody. */
export const reachesPeople = ({ role, person, channel }: Contact): boolean =>
  PEOPLE.has(role) && person !== "no" && channel !== "community";

/** Works out the report; the same records give the same report on every day. */
export function reportOf(records: AllRecords): Report {
  const platforms = [...records.platforms].map(([slug, record]) => compilePlatform(slug, record));
  const date =
    platforms
      .flatMap((p) => Object.values(p.sources).map((s) => s.read))
      .sort()
      .at(-1) ?? "";
  const now = Date.parse(`${date}T00:00:00Z`);
  const contacts = platforms.flatMap((p) => p.contacts);
  const isFresh = (c: Contact) => freshness(c.proof.date, "contact", now) === "fresh";
  const verified = (p: Platform) => p.contacts.filter((c) => c.proof.trust === "verified" && reachesPeople(c));
  const human = platforms.filter((p) => verified(p).length > 0);
  const findings = (check: typeof evidence) =>
    [...records.platforms].flatMap(([slug, record]) => check.run(slug, record, records.platforms));
  const owned = new Set([...records.platforms.values()].flatMap((r) => r.domains));
  for (const record of records.platforms.values()) for (const { url } of record.help) owned.add(parsePattern(url).host);
  const wanted = wantedDomains();
  const covered = (n: number) => wanted.slice(0, n).filter((domain) => owned.has(domain)).length;
  return {
    date,
    platforms: platforms.length,
    contacts: contacts.length,
    routes: platforms.reduce((sum, p) => sum + p.routes.length, 0),
    verifiedHuman: human.length,
    verifiedFresh: human.filter((p) => verified(p).some(isFresh)).length,
    factsWithoutEvidence: findings(evidence).filter((f) => f.pointer.endsWith("/evidence")).length,
    sharedNumbers: findings(sharedNumber).length,
    regulators: records.escalation.size,
    rights: records.rights.size,
    coverage: { "100": covered(100), "300": covered(300), "1000": covered(1000) },
    trust: count(
      TRUSTS,
      contacts.map((c) => c.proof.trust),
    ),
    freshness: count(
      FRESHNESS,
      contacts.map((c) => freshness(c.proof.date, "contact", now)),
    ),
    channel: count(
      CHANNELS,
      contacts.map((c) => c.channel),
    ),
    category: count(
      [],
      platforms.map((p) => p.category),
    ),
    country: count(
      [],
      platforms.flatMap((p) => p.countries),
    ),
    sources: count(
      [],
      platforms.flatMap((p) => Object.values(p.sources).map((s) => s.kind)),
    ),
    disputes: platforms.filter((p) => p.contacts.some((c) => c.proof.trust === "disputed")).map((p) => p.slug),
    withheld: count(
      [],
      platforms.flatMap((p) => p.withheld.map((w) => w.as)),
    ),
    next: nextToCheck(platforms, wanted, now),
  };
}

/** Counts words; those of the list first and in its order, the others by how many they are. */
function count(order: readonly string[], words: readonly string[]): Record<string, number> {
  const counts = new Map(order.map((word) => [word, 0]));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const listed = [...counts].filter(([word]) => order.includes(word));
  const others = [...counts]
    .filter(([word]) => !order.includes(word))
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
  return Object.fromEntries([...listed, ...others]);
}

function nextToCheck(platforms: readonly Platform[], wanted: readonly string[], now: number): Report["next"] {
  const rank = new Map(wanted.map((domain, i) => [domain, i]));
  const rankOf = (p: Platform) => Math.min(...p.domains.map((d) => rank.get(d) ?? wanted.length));
  return [...platforms]
    .sort((a, b) => rankOf(a) - rankOf(b) || a.slug.localeCompare(b.slug))
    .flatMap((p) => {
      const proved = p.contacts.filter((c) => reachesPeople(c) && c.proof.trust === "verified");
      if (proved.length === 0)
        return [
          {
            slug: p.slug,
            why: p.contacts.some(reachesPeople) ? "nothing verified reaches a person" : "no way to a person known",
          },
        ];
      const ages = new Set(proved.map((c) => freshness(c.proof.date, "contact", now)));
      if (ages.has("fresh")) return [];
      return [
        { slug: p.slug, why: ages.has("old") ? `older than ${SHELF_MONTHS.contact} months` : "verified, but undated" },
      ];
    })
    .slice(0, NEXT);
}
