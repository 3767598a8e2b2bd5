import { contactNumber } from "../build/contact-number.ts";
import type { Check, Finding, Records } from "./types.ts";

/** Codes of this many digits (611) reach the carrier one calls through: each carrier has the same. */
const CARRIER_CODE = 3;

const owners = new WeakMap<Records, Map<string, Set<string>>>();

/** Which platforms state a number; worked out once for a set of records. */
function ownersOf(all: Records): Map<string, Set<string>> {
  let map = owners.get(all);
  if (!map) {
    map = new Map();
    for (const [slug, record] of all)
      for (const contact of record.contacts) {
        const number = contactNumber(record, contact);
        if (!number || contact.channel === "relay" || number.home.length <= CARRIER_CODE) continue;
        const key = number.abroad ?? `${number.country}:${number.home}`;
        map.set(key, (map.get(key) ?? new Set()).add(slug));
      }
    owners.set(all, map);
  }
  return map;
}

export const sharedNumber: Check = {
  id: "shared-number",
  why: "One number under two unrelated platforms means that at least one record is wrong",
  run(slug, record, all) {
    const findings: Finding[] = [];
    const family = (s: string) => new Set([s, ...(all.get(s)?.related ?? [])]);
    for (const [i, contact] of record.contacts.entries()) {
      const number = contactNumber(record, contact);
      if (!number || number.home.length <= CARRIER_CODE) continue;
      for (const other of ownersOf(all).get(number.abroad ?? `${number.country}:${number.home}`) ?? []) {
        if (other === slug || family(slug).has(other) || family(other).has(slug)) continue;
        findings.push({
          slug,
          pointer: `/contacts/${i}/value`,
          message: `"${other}" has the same number`,
          suggestion: "relate the two if they are sisters; else find out whose it is and withhold it at the other",
        });
      }
    }
    return findings;
  },
};
