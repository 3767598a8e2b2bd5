import type { Escalation } from "./escalate.ts";
import type { Contact } from "./platform.ts";

/**
 * How a relay service reaches a number. `before`: its digits stand in front of the number; `ask`: one dials the service
 * and gives it the number; `own-way`: an app or site, which asks for the number itself.
 */
export type RelayForm = "before" | "ask" | "own-way";

/** One way to have a call relayed, for people who type, sign, or speak with help. */
export interface RelayCall {
  /** Slug of the service in the records. */
  body: string;
  contact: Contact;
  form: RelayForm;
  /** What is dialled; null for `own-way`. */
  dial: string | null;
  /** The number to give to the service; null where it is dialled with it. */
  give: string | null;
}

/**
 * The lines on which a person who uses relay calls someone who does not, and how. The others are for hearing people who
 * call a text telephone.
 */
const LINES: Readonly<Record<string, Readonly<Record<string, RelayForm>>>> = {
  "relay-us-711": { 711: "ask", vrs: "own-way" },
  "relay-us-pr": { es: "ask", en: "ask" },
  "relay-ca-mrs": { 711: "ask", ip: "own-way" },
  "relay-ca-vrs": { app: "own-way" },
  "relay-gb": { text: "before", app: "own-way" },
  "relay-au-nrs": { tty: "ask", voice: "ask", free: "ask", abroad: "ask" },
  "relay-nz": { tty: "ask" },
  "relay-se": { text: "ask" },
  "relay-de-tess": { app: "own-way", web: "own-way" },
};

/**
 * The relay services of a country put together with a number.
 * @param contact a contact with a telephone number; without one there is nothing to relay
 * @param bodies all bodies by slug; only relay services among them count
 * @param country where the reader calls from, ISO 3166-1 alpha-2; null: no service is known
 */
export function relayCalls(
  { phone }: Pick<Contact, "phone">,
  bodies: Readonly<Record<string, Escalation>>,
  country: string | null,
): RelayCall[] {
  if (!phone || country === null) return [];
  const here = phone.country === null || phone.country === country;
  const number = here ? phone.home : phone.abroad;
  if (number === null) return [];
  const calls: RelayCall[] = [];
  for (const { slug, kind, countries, contacts } of Object.values(bodies)) {
    if (kind !== "relay" || !countries.includes(country)) continue;
    for (const contact of contacts) {
      const form = LINES[slug]?.[contact.id];
      // a line for callers from abroad is not for callers from home
      if (!form || contact.id === "abroad") continue;
      if (form === "own-way") calls.push({ body: slug, contact, form, dial: null, give: number });
      // what is dialled in front of a number is known for numbers of the country only
      else if (form === "before" && contact.phone && here)
        calls.push({ body: slug, contact, form, dial: contact.phone.home + number, give: null });
      else if (form === "ask" && contact.phone)
        calls.push({ body: slug, contact, form, dial: contact.phone.home, give: number });
    }
  }
  return calls;
}
