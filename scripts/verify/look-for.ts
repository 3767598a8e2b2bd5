import { contactNumber, numberChannels } from "../../data/build/contact-number.ts";
import type { PhoneNumber } from "../../data/build/number-of.ts";
import type { ContactRecord } from "../../data/schema.ts";

/** What one looks for on a page; `value` is the fact as the record has it. */
export type Look =
  | { kind: "number"; value: string; phone: Pick<PhoneNumber, "home" | "abroad" | "kind">; country: string | null }
  | { kind: "email"; value: string }
  | { kind: "link"; value: string }
  | { kind: "hours"; value: string };

/** Codes such as 711, which no numbering plan that we read lists. */
const BARE_CODE = /^[*#\d][\d\s*#-]{1,14}$/;

/**
 * What proves a contact's value on the page that is named for it.
 * @returns null for values that a machine cannot look for: a path through an app, a street, a name
 */
export function lookFor(owner: { countries: readonly string[] }, contact: ContactRecord): Look | null {
  const value = contact.value.trim();
  const phone = contactNumber(owner, contact);
  if (phone) return { kind: "number", value, phone, country: phone.country };
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(value)) return { kind: "email", value };
  if (/^https?:\/\/\S+$/.test(value)) return { kind: "link", value };
  if (!numberChannels.has(contact.channel) || !BARE_CODE.test(value)) return null;
  const home = value.replace(/[\s-]/g, "");
  return { kind: "number", value, phone: { home, abroad: null, kind: "short-code" }, country: null };
}
