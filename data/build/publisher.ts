import { getDomain } from "tldts";
import families from "../families.json" with { type: "json" };
import type { Source } from "../schema.ts";

const familyOf = new Map<string, string>();
for (const { family, hosts, seeds, repos } of families as {
  family: string;
  hosts: string[];
  seeds: string[];
  repos?: string[];
}[])
  for (const key of [...hosts, ...seeds, ...(repos ?? [])]) familyOf.set(key, family);

/**
 * Who speaks in a source, for counting independent publishers: the registrable domain of its page, on code hosts
 * the repository (`owner/name`), and for publishers that copy one another (families.json) the family's name.
 */
export function publisher(source: Pick<Source, "url">): string {
  if (source.url.startsWith("seed:")) return familyOf.get(source.url) ?? source.url;
  const url = new URL(source.url);
  const domain = getDomain(url.hostname, { allowPrivateDomains: true }) ?? url.hostname;
  const [owner, name] = url.pathname.split("/").filter(Boolean);
  const key = domain === "github.com" && owner && name ? `${owner}/${name}`.toLowerCase() : domain;
  return familyOf.get(key) ?? key;
}
