import { getDomain } from "tldts";
import type { Fact } from "./facts-of.ts";

/** One address to fetch, and everything that should stand there. */
export interface Page {
  address: string;
  facts: Fact[];
}

/** One of several equal parts of the work: the `index`th of `of`, counted from 1. */
export interface Shard {
  index: number;
  of: number;
}

/**
 * Gathers facts by page. The pages of one site all fall into the same shard, so that two shards never press one host,
 * and sites take turns, so that no host is asked twice in a row while others wait.
 */
export function pagesOf(facts: readonly Fact[], shard: Shard = { index: 1, of: 1 }): Page[] {
  const sites = new Map<string, Map<string, Page>>();
  for (const fact of facts) {
    const { hostname } = new URL(fact.address);
    const site = getDomain(hostname) ?? hostname;
    if (part(site, shard.of) !== shard.index) continue;
    const pages = sites.get(site) ?? new Map<string, Page>();
    sites.set(site, pages);
    const page = pages.get(fact.address) ?? { address: fact.address, facts: [] };
    pages.set(fact.address, page);
    page.facts.push(fact);
  }
  const queues = [...sites.values()].map((pages) => [...pages.values()]);
  const rounds = Math.max(0, ...queues.map((queue) => queue.length));
  return Array.from({ length: rounds }, (_, round) => queues.flatMap((queue) => queue[round] ?? [])).flat();
}

/** The part a site falls into, the same on every machine and day (FNV-1a). */
function part(site: string, of: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < site.length; i++) hash = Math.imul(hash ^ site.charCodeAt(i), 0x01000193) >>> 0;
  return (hash % of) + 1;
}
