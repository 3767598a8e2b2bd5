import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "tldts";
import type { Brands } from "../look-alike.ts";
import ordinary from "../ordinary-words.json" with { type: "json" };
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

/** A name of several words, or one that is coined (`QuickBooks`): never an ordinary word. */
const OWN_NAME = /[A-Za-z0-9] +[A-Za-z0-9]|[a-z][A-Z]/;

/** A claim of a platform on a name; of several on one name the smallest is heard. */
interface Claim {
  slug: string;
  big: boolean;
  rank: number;
}

/** The names of the platforms' domains, their full names and those that are no ordinary words, for finding imitations. */
export function brandsOf(records: ReadonlyMap<string, PlatformRecord>): Brands {
  const wanted = wantedDomains();
  const place = new Map(wanted.map((domain, i) => [domain, i]));
  const labels = new Map<string, Claim>();
  const claim = (label: string, { slug, big, rank }: Claim) => {
    const known = labels.get(label);
    const first = known && known.rank <= rank ? known : { slug, rank };
    labels.set(label, { ...first, big: big || known?.big === true });
  };
  const domains: Record<string, string> = {};
  for (const [slug, record] of records) {
    const big = wanted.length === 0 || record.domains.some((d) => (place.get(d) ?? BIG) < BIG);
    for (const [i, domain] of record.domains.entries()) {
      domains[domain] = slug;
      const { domain: site, domainWithoutSuffix: label } = parse(domain);
      // `alexa.amazon.com` is no claim on the name of Amazon
      if (!label || (site !== domain && record.domains.length > 1)) continue;
      const rank = (slug === label ? 0 : 1e6) + (site === domain ? 0 : 5e5) + i * 1e4 + (place.get(domain) ?? 9e3);
      claim(label, { slug, big: big && site === domain, rank });
    }
  }
  for (const [slug, record] of records) {
    const big = record.domains.some((d) => (place.get(d) ?? BIG) < BIG);
    const names = [record.name.en, ...(big ? (record.aliases ?? []).filter((alias) => OWN_NAME.test(alias)) : [])];
    for (const [i, name] of names.entries()) {
      const label = name.toLowerCase().replace(/[^a-z0-9]/g, "");
      if (label.length >= MIN_NAME + (i > 0 ? 1 : 0) && !/[^ -~]/.test(name))
        claim(label, { slug, big, rank: 1e8 + i * 1e4 });
    }
  }
  return {
    labels: [...labels].map(([label, { slug, big }]) => [label, slug, big]),
    domains,
    known: wanted.filter((d) => !Object.hasOwn(domains, d)),
    ordinary,
  };
}
