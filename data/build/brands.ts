import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "tldts";
import type { Brands } from "../look-alike.ts";
import type { PlatformRecord } from "../schema.ts";

/** How far down the wanted list a name counts as one that many know, so that a misspelling of it means something. */
const BIG = 1000;

/** Domains people ask for most, in order (data/wanted.txt), or none while the list is not there. */
export function wantedDomains(): string[] {
  const path = join(import.meta.dirname, "../wanted.txt");
  return existsSync(path)
    ? readFileSync(path, "utf8")
        .split("\n")
        .filter((line) => line && !line.startsWith("#"))
    : [];
}

/** Names that are ordinary words as well: taken from a domain they count, from a platform's name they would not. */
const MIN_NAME = 6;

/** The names of the platforms' domains and their full names, for finding those who imitate them. */
export function brandsOf(records: ReadonlyMap<string, PlatformRecord>): Brands {
  const wanted = wantedDomains();
  const big = new Set(wanted.slice(0, BIG));
  const labels = new Map<string, [string, string, boolean]>();
  const domains: Record<string, string> = {};
  for (const [slug, record] of records) {
    const known = wanted.length === 0 || record.domains.some((d) => big.has(d));
    for (const domain of record.domains) {
      domains[domain] = slug;
      const label = parse(domain).domainWithoutSuffix;
      if (label && !labels.has(label)) labels.set(label, [label, slug, known]);
    }
  }
  for (const [slug, record] of records) {
    const name = record.name.en.toLowerCase().replace(/[^a-z0-9]/g, "");
    const known = record.domains.some((d) => big.has(d));
    if (name.length >= MIN_NAME && !labels.has(name)) labels.set(name, [name, slug, known]);
  }
  return { labels: [...labels.values()], domains, known: wanted.filter((d) => !Object.hasOwn(domains, d)) };
}
