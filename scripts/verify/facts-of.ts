import type { AllRecords } from "../../data/build/records.ts";
import { type Look, lookFor } from "./look-for.ts";
import { readAddress } from "./read-address.ts";

/** One fact of one contact, and one source that is said to state it. */
export interface Fact {
  /** The file without its ending: `platforms/amazon`. */
  record: string;
  slug: string;
  contact: string;
  fact: "value" | "hours";
  /** The source's id in the record. */
  source: string;
  /** The address that the source names. */
  url: string;
  /** Where it is read; see readAddress. */
  address: string;
  look: Look;
  /** Everything else of the record that may stand on the page and is no news. */
  known: readonly Look[];
}

/** Kinds of sources that can prove something; blogs and seed articles are not worth their hosts' time. */
const WORTH: ReadonlySet<string> = new Set(["official", "regulator", "press", "directory"]);

/**
 * Every fact that can be looked for on a page that may have changed, in the records' order.
 * @param wanted tells which slugs count
 */
export function factsOf(
  { platforms, escalation }: Pick<AllRecords, "platforms" | "escalation">,
  wanted: (slug: string) => boolean = () => true,
): Fact[] {
  const facts: Fact[] = [];
  for (const [folder, records] of [
    ["platforms", platforms],
    ["escalation", escalation],
  ] as const)
    for (const [slug, record] of records) {
      if (!wanted(slug)) continue;
      const looks = record.contacts.map((contact) => ({ contact, look: lookFor(record, contact) }));
      const known = looks.flatMap(({ look }) => look ?? []);
      for (const { contact, look } of looks) {
        const add = (fact: Fact["fact"], evidence: readonly string[], what: Look) => {
          for (const id of new Set(evidence)) {
            const source = record.sources[id];
            const address = source && WORTH.has(source.kind) ? readAddress(source.url) : null;
            if (!source || address === null) continue;
            facts.push({
              record: `${folder}/${slug}`,
              slug,
              contact: contact.id,
              fact,
              source: id,
              url: source.url,
              address,
              look: what,
              known,
            });
          }
        };
        if (look) add("value", contact.evidence, look);
        if (contact.hours) add("hours", contact.hours.evidence, { kind: "hours", value: contact.hours.rule });
      }
    }
  return facts;
}
