import type { Contact, Phone, Platform, Step } from "../platform.ts";
import type { ContactRecord, LocalText, PlatformRecord, WithheldRecord } from "../schema.ts";
import type { Need } from "../words.ts";
import { compileHours } from "./compile-hours.ts";
import { contactNumber } from "./contact-number.ts";
import { prove, proveContact } from "./derive-trust.ts";
import { needsOf } from "./needs-of.ts";
import { roman } from "./roman.ts";

/** What a contact needs to know of the record it stands in; bodies and platforms both are such. */
export type Owner = Pick<PlatformRecord, "countries" | "contacts" | "withheld" | "sources">;

/** A record as the extension uses it. The record has passed schema and checks. */
export function compilePlatform(slug: string, record: PlatformRecord): Platform {
  const { sources } = record;
  const withProof = <T extends { evidence: string[] }>({ evidence, ...rest }: T) => ({
    ...rest,
    proof: prove(evidence, sources),
  });
  return {
    slug,
    name: record.name,
    aliases: record.aliases ?? [],
    category: record.category,
    countries: record.countries,
    domains: record.domains,
    related: record.related ?? [],
    start: record.help
      .filter((h) => h.start)
      .map(({ url, topics, audience, countries }) => ({ url, topics, audience, countries })),
    contacts: record.contacts.map((contact) => compileContact(record, contact)),
    routes: (record.routes ?? []).map((route) => ({
      requires: [],
      ...withProof(route),
      ...needed(route.requires),
      steps: route.steps.map(readable),
    })),
    none: (record.none ?? []).map(withProof),
    attachments: (record.attachments ?? []).map(withProof),
    deadlines: (record.deadlines ?? []).map(withProof),
    tips: (record.tips ?? []).map(withProof),
    withheld: (record.withheld ?? []).map(({ evidence, ...held }) => ({
      ...held,
      ...phoneOf(record, held),
      by: evidence,
    })),
    escalation: record.escalation ?? [],
    sources,
  };
}

/** What its requirements come to, where they come to something that people lose. */
function needed(requires: readonly LocalText[] = []): { needs?: Need[] } {
  const needs = needsOf(requires);
  return needs.length > 0 ? { needs } : {};
}

/** A step whose words to say come with how they are read. */
function readable(step: Step): Step {
  const read = step.say ? roman(step.say.text, step.say.lang) : null;
  return step.say && read ? { ...step, say: { ...step.say, roman: read } } : step;
}

/** A contact of a record with its proof, hours and number worked out. */
export function compileContact(record: Owner, contact: ContactRecord): Contact {
  const { sources } = record;
  const { evidence: _evidence, dial: _dial, number: _number, hours, waits, requires, role, cost, ...rest } = contact;
  const number = contactNumber(record, contact);
  return {
    ...rest,
    role: role ?? "support",
    ...phoneOf(record, contact),
    ...(number?.cost || cost ? { cost: cost ?? number?.cost ?? undefined } : {}),
    ...(hours
      ? {
          hours: {
            rule: hours.rule,
            tz: hours.tz,
            ...(hours.note ? { note: hours.note } : {}),
            ...compileHours(hours.rule),
            proof: prove(hours.evidence, sources),
          },
        }
      : {}),
    waits: (waits ?? []).map(({ evidence, ...wait }) => ({ ...wait, proof: prove(evidence, sources) })),
    requires: requires ?? [],
    ...needed(requires),
    proof: proveContact(record, contact),
  };
}

/** The telephone part of a contact or a withheld value, when it is a number. */
function phoneOf(record: Owner, entry: ContactRecord | Omit<WithheldRecord, "evidence">): { phone?: Phone } {
  const asContact = { id: "held", evidence: [], ...entry } as ContactRecord;
  // a planted number is matched wherever it is met; most are North American, and written without the country
  const number =
    contactNumber(record, asContact) ??
    ("as" in entry ? contactNumber({ countries: ["US"] }, { ...asContact, countries: undefined }) : null);
  if (!number) return {};
  const { kind, home, abroad, country } = number;
  return { phone: { kind, home, abroad, country } };
}
