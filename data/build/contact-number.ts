import type { ContactRecord } from "../schema.ts";
import type { Channel } from "../words.ts";
import { numberOf, type PhoneNumber } from "./number-of.ts";

/** Channels whose value may be a telephone number. */
export const numberChannels: ReadonlySet<Channel> = new Set(["phone", "callback", "relay", "messaging", "video"]);

/** The telephone number of a contact of a record (or of a body), or null when its value is none. */
export function contactNumber(owner: { countries: readonly string[] }, contact: ContactRecord): PhoneNumber | null {
  if (!numberChannels.has(contact.channel)) return null;
  return numberOf(contact, [...(contact.countries ?? []), ...owner.countries]);
}
