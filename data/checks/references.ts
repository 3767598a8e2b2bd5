import type { Check, Finding } from "./types.ts";

export const references: Check = {
  id: "references",
  why: "What a record points to is there, once",
  run(slug, record, all) {
    const findings: Finding[] = [];
    const contacts = new Set<string>();
    for (const [i, { id }] of record.contacts.entries()) {
      if (contacts.has(id))
        findings.push({
          slug,
          pointer: `/contacts/${i}/id`,
          message: `"${id}" is used twice`,
          suggestion: `${id}-2, or better a word that tells them apart`,
        });
      contacts.add(id);
    }
    const wants = (id: string | undefined, pointer: string) => {
      if (id !== undefined && !contacts.has(id))
        findings.push({
          slug,
          pointer,
          message: `no contact "${id}"`,
          suggestion: `one of ${[...contacts].join(", ")}`,
        });
    };
    const routes = new Set<string>();
    for (const [i, route] of (record.routes ?? []).entries()) {
      if (routes.has(route.id))
        findings.push({ slug, pointer: `/routes/${i}/id`, message: `"${route.id}" is used twice` });
      routes.add(route.id);
      wants(route.contact, `/routes/${i}/contact`);
    }
    for (const [i, held] of (record.withheld ?? []).entries()) wants(held.instead, `/withheld/${i}/instead`);
    for (const [i, rule] of (record.attachments ?? []).entries()) wants(rule.contact, `/attachments/${i}/contact`);
    for (const [i, other] of (record.related ?? []).entries())
      if (!all.has(other))
        findings.push({
          slug,
          pointer: `/related/${i}`,
          message: `no platform "${other}"`,
          suggestion: "the slug of a record, or leave it out",
        });
      else if (other === slug)
        findings.push({ slug, pointer: `/related/${i}`, message: "a platform is not its own sister" });
    return findings;
  },
};
