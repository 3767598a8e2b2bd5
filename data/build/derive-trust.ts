import type { Proof } from "../platform.ts";
import type { ContactRecord, PlatformRecord, Source, WithheldRecord } from "../schema.ts";
import { type Statement, trust } from "../trust.ts";
import type { Channel } from "../words.ts";
import { contactNumber } from "./contact-number.ts";
import { publisher } from "./publisher.ts";

type Sources = Record<string, Source>;
type Owner = Pick<PlatformRecord, "countries" | "contacts" | "withheld" | "sources">;

/** Channels of which a platform has one per audience, topic and country, so that two values are a disagreement. */
const RIVALS: ReadonlySet<Channel> = new Set(["phone", "email"]);

const RANK = { official: 0, regulator: 0, press: 1, directory: 1, blog: 2, seed: 2 } as const;

const statements = (evidence: readonly string[], sources: Sources): Statement[] =>
  evidence.flatMap((id) => {
    const source = sources[id];
    return source ? [{ kind: source.kind, publisher: publisher(source) }] : [];
  });

/** The day a source speaks for: what the page bears, when its copy was made, or, of a live page, when we read it. */
function dayOf(source: Source): string | null {
  const days = [source.published, source.captured, source.copy === "live" ? source.read : null].filter(
    (day): day is string => typeof day === "string",
  );
  return days.sort().at(-1) ?? null;
}

/**
 * Proof of a fact that nothing competes with (hours, waits, steps), or of a value given its rivals' evidence.
 * @param evidence ids of the sources that state it
 * @param rivals evidence of the values that compete with it
 */
export function prove(
  evidence: readonly string[],
  sources: Sources,
  rivals: readonly (readonly string[])[] = [],
): Proof {
  const ranked = evidence
    .filter((id) => sources[id])
    .sort((a, b) => RANK[sources[a]?.kind ?? "blog"] - RANK[sources[b]?.kind ?? "blog"]);
  const rank = RANK[sources[ranked[0] ?? ""]?.kind ?? "blog"];
  const days = ranked.flatMap((id) => {
    const source = sources[id];
    return source && RANK[source.kind] === rank ? [dayOf(source)] : [];
  });
  return {
    trust: trust(
      statements(evidence, sources),
      rivals.map((r) => statements(r, sources)),
    ),
    date:
      days
        .filter((day): day is string => day !== null)
        .sort()
        .at(-1) ?? null,
    by: ranked,
  };
}

const overlap = (a: readonly string[] | undefined, b: readonly string[] | undefined) =>
  !a || !b || a.some((x) => b.includes(x));

type Scoped = Pick<ContactRecord, "channel" | "value" | "audience" | "topics" | "countries"> & { role?: string };

/** Whether two entries are for the same people and things, so that different values cannot both be the one. */
function compete(record: Owner, a: Scoped, b: Scoped): boolean {
  return (
    a.channel === b.channel &&
    (a.role ?? "support") === (b.role ?? "support") &&
    overlap(a.audience ?? ["consumer"], b.audience ?? ["consumer"]) &&
    overlap(a.topics, b.topics) &&
    overlap(a.countries ?? record.countries, b.countries ?? record.countries) &&
    valueKey(record, a) !== valueKey(record, b)
  );
}

/** A value stripped of how it is written. */
function valueKey(record: Owner, entry: Scoped): string {
  const number = contactNumber(record, { ...entry, id: "x", evidence: [] } as ContactRecord);
  return number ? (number.abroad ?? number.home) : entry.value.trim().toLowerCase().replace(/[\s-]/g, "");
}

/** Proof of a contact's value, with the other contacts and the unproved values that circulate as its rivals. */
export function proveContact(record: Owner, contact: ContactRecord): Proof {
  if (!RIVALS.has(contact.channel)) return prove(contact.evidence, record.sources);
  const circulating = (record.withheld ?? []).filter((w: WithheldRecord) => w.as === "unproved");
  const labelled = (entry: { label?: { en: string } }) => entry.label?.en ?? "";
  const rivals = [
    // two lines with labels of their own are two lines, not two answers to one question
    ...record.contacts.filter(
      (other) => other.id !== contact.id && labelled(other) === labelled(contact) && compete(record, contact, other),
    ),
    ...circulating.filter((other) => compete(record, contact, other)),
  ];
  return prove(
    contact.evidence,
    record.sources,
    rivals.map((r) => r.evidence),
  );
}
