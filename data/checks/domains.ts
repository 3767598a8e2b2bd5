import { parse } from "tldts";
import shared from "../shared-hosts.json" with { type: "json" };
import type { Check, Finding } from "./types.ts";

const sharedHosts = new Set([...shared.helpdesk, ...shared.content]);

export const domains: Check = {
  id: "domains",
  why: "A platform owns whole registrable domains, or a host of a sister's; a tenant's host or a mirror is not its own",
  run(slug, record, all) {
    const findings: Finding[] = [];
    for (const [i, domain] of record.domains.entries()) {
      const pointer = `/domains/${i}`;
      const { domain: registrable, publicSuffix } = parse(domain, { allowPrivateDomains: true });
      const sister = registrable && (record.related ?? []).some((r) => all.get(r)?.domains.includes(registrable));
      if (registrable !== domain && domain !== publicSuffix && !sister)
        findings.push({
          slug,
          pointer,
          message: `${domain} is not a registrable domain`,
          suggestion: `${registrable ?? "leave it out"}; or relate the platform that owns the domain around it`,
        });
      if (domain === publicSuffix && !sharedHosts.has(domain))
        findings.push({ slug, pointer, message: `${domain} is a public suffix: its sub-domains belong to others` });
      for (const [other, theirs] of all)
        if (other !== slug && theirs.domains.includes(domain))
          findings.push({
            slug,
            pointer,
            message: `${domain} is also a domain of "${other}"`,
            suggestion: "one platform owns a domain; relate the two and give each its own help addresses",
          });
    }
    return findings;
  },
};
