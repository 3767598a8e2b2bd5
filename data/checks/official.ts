import { getDomain } from "tldts";
import type { Check, Finding } from "./types.ts";

export const official: Check = {
  id: "official",
  why: "A source is official only on the platform's own registrable domain: whoever copies the page proves nothing",
  run(slug, record, all) {
    const findings: Finding[] = [];
    const own = new Set(
      [...record.domains, ...(record.related ?? []).flatMap((r) => all.get(r)?.domains ?? [])].map(
        (d) => getDomain(d, { allowPrivateDomains: true }) ?? d,
      ),
    );
    for (const [id, source] of Object.entries(record.sources)) {
      const pointer = `/sources/${id}`;
      const seed = source.url.startsWith("seed:");
      if (seed !== (source.kind === "seed"))
        findings.push({
          slug,
          pointer: `${pointer}/kind`,
          message: "a seed article is written seed:NNN and of kind seed, and nothing else is",
        });
      if (source.kind === "official" && !seed) {
        const domain = getDomain(source.url, { allowPrivateDomains: true });
        if (!domain || !own.has(domain))
          findings.push({
            slug,
            pointer: `${pointer}/kind`,
            message: `${domain ?? source.url} is none of the platform's domains`,
            suggestion: "press, directory or blog; or add the domain if it is truly theirs",
          });
      }
      const days = [source.published, source.captured].filter((d): d is string => typeof d === "string");
      for (const date of days)
        if (date > source.read)
          findings.push({ slug, pointer, message: `dated ${date}, after it was read (${source.read})` });
    }
    return findings;
  },
};
