import { wordLists } from "../build/word-lists.ts";
import { type Address, hostAndParents, parseAddress } from "../host.ts";
import { matchesPath, parsePattern } from "../pattern.ts";
import { recognizeOwn, wordSets } from "../recognize.ts";
import type { PlatformRecord } from "../schema.ts";
import type { Check, Finding } from "./types.ts";

const words = wordSets(wordLists);
const sharedHosts = new Set([...wordLists.helpdesk, ...wordLists.content]);

const fits = (record: PlatformRecord, { host, ...rest }: Address) =>
  record.help.some(({ url }) => {
    const pattern = parsePattern(url);
    const hostFits = pattern.sub ? host === pattern.host || host.endsWith(`.${pattern.host}`) : host === pattern.host;
    return hostFits && matchesPath(pattern.path, rest);
  });

export const examples: Check = {
  id: "examples",
  why: "Each record shows real addresses that are its help pages and some that are not, and its patterns agree",
  run(slug, record, all) {
    const findings: Finding[] = [];
    const own = new Set([...record.domains, ...(record.related ?? []).flatMap((r) => all.get(r)?.domains ?? [])]);
    for (const [i, { url }] of record.help.entries()) {
      const { host, sub } = parsePattern(url);
      const pointer = `/help/${i}/url`;
      const parents = [...hostAndParents(host)];
      const vendor = parents.find((p) => sharedHosts.has(p) && !own.has(p));
      if (vendor && (sub || host === vendor))
        findings.push({
          slug,
          pointer,
          message: `${host} is shared by many; only an exact tenant host is this platform's`,
          suggestion: `https://${slug}.${vendor}/*`,
        });
      if (!vendor && !parents.some((p) => own.has(p)))
        findings.push({
          slug,
          pointer,
          message: `${host} is under none of the platform's domains`,
          suggestion: "add its registrable domain if it is truly theirs; on a sister's domain, relate the sister",
        });
    }
    for (const [i, url] of record.examples.help.entries()) {
      const address = parseAddress(url);
      if (!address || !fits(record, address))
        findings.push({
          slug,
          pointer: `/examples/help/${i}`,
          message: "no help pattern fits this address",
          suggestion: "add a pattern to /help or mend the example",
        });
    }
    for (const [i, url] of record.examples.not.entries()) {
      const address = parseAddress(url);
      const pointer = `/examples/not/${i}`;
      if (address && fits(record, address))
        findings.push({ slug, pointer, message: "a help pattern fits this address", suggestion: "narrow the pattern" });
      else if (
        address &&
        recognizeOwn(address, { owners: Object.fromEntries(record.domains.map((d) => [d, slug])), help: [] }, words)
          .page === "help"
      )
        findings.push({
          slug,
          pointer,
          message: "the help words of the address make it a help page",
          suggestion: "is it none? then take another example, or widen data/help-words.json",
        });
    }
    if (record.help.length > 0 && record.examples.help.length === 0)
      findings.push({
        slug,
        pointer: "/examples/help",
        message: "no example of a help page",
        suggestion: "one real address for each pattern",
      });
    return findings;
  },
};
