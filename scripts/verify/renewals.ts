import type { AllRecords } from "../../data/build/records.ts";
import type { EscalationRecord, PlatformRecord } from "../../data/schema.ts";
import { factsOf } from "./facts-of.ts";
import { lookFor } from "./look-for.ts";
import type { Result } from "./result.ts";

/** A source whose `read` may become `read`, or why it may not although a value stands there. */
export interface Renewal {
  record: string;
  source: string;
  url: string;
  read: string;
  /** What a person must look at first; empty when nothing. */
  held: string[];
}

/**
 * Which sources were seen to state everything that rests on them. The date of a source dates every fact that names it, so
 * one that also carries a fact that was not found, or that no machine can look for, is held.
 */
export function renewals(records: Pick<AllRecords, "platforms" | "escalation">, results: readonly Result[]): Renewal[] {
  const seen = new Map(results.map((result) => [key(result), result]));
  const bySource = new Map<string, Renewal>();
  for (const fact of factsOf(records)) {
    const { record, slug, source, url } = fact;
    const id = `${record} ${source}`;
    let renewal = bySource.get(id);
    if (!renewal) {
      const owner = record.startsWith("platforms/") ? records.platforms.get(slug) : records.escalation.get(slug);
      renewal = { record, source, url, read: "", held: owner ? byHand(owner, source) : [] };
      bySource.set(id, renewal);
    }
    const result = seen.get(key(fact));
    // an address that was changed meanwhile was not looked at
    if (result?.status !== "stands" || result.url !== url || result.value !== fact.look.value)
      renewal.held.push(`${fact.contact}${fact.fact === "hours" ? " hours" : ""}`);
    // the oldest of its looks, should a run have gone on past midnight
    else if (renewal.read === "" || result.day < renewal.read) renewal.read = result.day;
  }
  return [...bySource.values()].filter(({ read }) => read !== "");
}

const key = ({ record, contact, fact, source }: Pick<Result, "record" | "contact" | "fact" | "source">) =>
  `${record} ${source} ${contact} ${fact}`;

/** Facts dated by a source that only a person can find on its page: waits, routes, paths through an app, conditions. */
function byHand(owner: PlatformRecord | EscalationRecord, source: string): string[] {
  const rests = ({ evidence }: { evidence: readonly string[] }) => evidence.includes(source);
  return [
    ...owner.contacts.filter((contact) => rests(contact) && !lookFor(owner, contact)).map(({ id }) => id),
    ...owner.contacts.filter(({ waits }) => waits?.some(rests)).map(({ id }) => `${id} wait`),
    ...("routes" in owner ? (owner.routes ?? []).filter(rests).map(({ id }) => `${id} route`) : []),
    ...("evidence" in owner && rests(owner) ? ["conditions"] : []),
  ];
}
