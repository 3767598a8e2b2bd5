import { evidence } from "../checks/evidence.ts";
import { hours } from "../checks/hours.ts";
import { checks } from "../checks/index.ts";
import { numbers } from "../checks/numbers.ts";
import { text } from "../checks/text.ts";
import type { Check, Finding } from "../checks/types.ts";
import { values } from "../checks/values.ts";
import type { EscalationRecord, PlatformRecord, RightRecord } from "../schema.ts";
import type { AllRecords } from "./records.ts";

/** Rules that bodies and rights keep as well as platforms. */
const BODY_CHECKS: readonly Check[] = [evidence, values, numbers, hours, text];
const RIGHT_CHECKS: readonly Check[] = [evidence, text];

/** A body or a right in the shape that the checks look at; what it adds beside that is walked as well. */
const asRecord = (body: EscalationRecord | RightRecord): PlatformRecord => ({
  category: "government",
  domains: [],
  help: [],
  examples: { help: [], not: ["https://example.com/"] },
  contacts: [],
  name: { en: "-", "zh-CN": "-" },
  ...body,
});

/**
 * Every finding of schema and checks over the records.
 * @param chosen which files are looked at (`platforms/douyin`); the others are only what they are compared with
 */
export function findings(records: AllRecords, chosen: (file: string) => boolean = () => true): Finding[] {
  const found = records.broken.filter(({ slug }) => chosen(slug));
  const run = (folder: string, slug: string, record: PlatformRecord, rules: readonly Check[]) => {
    const file = `${folder}/${slug}`;
    if (!chosen(file)) return;
    for (const check of rules)
      for (const finding of check.run(slug, record, records.platforms))
        found.push({ ...finding, slug: file, message: `${finding.message} [${check.id}]` });
  };
  for (const [slug, record] of records.platforms) run("platforms", slug, record, checks);
  for (const [slug, body] of records.escalation) run("escalation", slug, asRecord(body), BODY_CHECKS);
  for (const [slug, right] of records.rights) run("rights", slug, asRecord(right), RIGHT_CHECKS);
  for (const [folder, owners] of [
    ["platforms", records.platforms],
    ["rights", records.rights],
  ] as const)
    for (const [slug, { escalation }] of owners)
      for (const [i, body] of (escalation ?? []).entries())
        if (!records.escalation.has(body) && chosen(`${folder}/${slug}`))
          found.push({
            slug: `${folder}/${slug}`,
            pointer: `/escalation/${i}`,
            message: `no body "${body}" in data/escalation`,
            suggestion: "the name of a file there, or leave it out",
          });
  return found;
}

/** One finding as a line for people: file, JSON pointer, what was wanted, and how to mend it. */
export const describeFinding = ({ slug, pointer, message, suggestion }: Finding): string =>
  `data/${slug}.json ${pointer || "/"}: ${message}${suggestion ? `\n    → ${suggestion}` : ""}`;
