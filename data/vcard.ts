import { contentLine, escapeText } from "./content-line.ts";
import type { Contact } from "./platform.ts";

/** What the card says beside the contact's own facts, in the reader's language. */
export interface CardWords {
  /** Under what the contact is filed, e.g. "Douyin: hotline". */
  name: string;
  /** The platform. */
  organisation: string;
  /** Who says so, and when. */
  note: string;
}

const SPOKEN = new Set(["phone", "callback", "relay"]);

/** The lines that make a contact reachable. What has no property of its own (a path in an app) goes into the note. */
function reach({ channel, value, phone }: Contact): { lines: string[]; note: string } {
  if (SPOKEN.has(channel))
    return {
      // a short code has no place in a tel: address, which wants a number that works from anywhere
      lines: phone?.abroad
        ? [contentLine("TEL;VALUE=uri;TYPE=voice", `tel:${phone.abroad}`)]
        : [contentLine("TEL;VALUE=text;TYPE=voice", escapeText(phone?.home ?? value))],
      note: "",
    };
  if (channel === "email") return { lines: [contentLine("EMAIL", escapeText(value))], note: "" };
  if (/^https?:\/\/[^\s]+$/.test(value)) return { lines: [contentLine("URL", value.toWellFormed())], note: "" };
  return { lines: [], note: value };
}

/**
 * A contact for the reader's address book (RFC 6350).
 * @param slug the platform's permanent id: the card keeps its identity when it is made again
 * @returns null for what sources dispute, withdrew or call false: it would outlive the warning
 */
export function vcard(slug: string, contact: Contact, { name, organisation, note }: CardWords): string | null {
  if (["disputed", "withdrawn", "false"].includes(contact.proof.trust)) return null;
  const { lines, note: value } = reach(contact);
  return [
    contentLine("BEGIN", "VCARD"),
    contentLine("VERSION", "4.0"),
    contentLine("KIND", "org"),
    contentLine("UID;VALUE=text", escapeText(`human-route/${slug}/${contact.id}`)),
    contentLine("FN", escapeText(name)),
    contentLine("ORG", escapeText(organisation)),
    ...lines,
    contentLine("NOTE", escapeText([value, note].filter(Boolean).join("\n"))),
    contentLine("END", "VCARD"),
  ].join("");
}
