import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { ContactRecord } from "../schema.ts";
import type { Cost, NumberKind } from "../words.ts";

/** A telephone number made ready to show, dial and match. */
export interface PhoneNumber {
  kind: NumberKind;
  /** What one dials in the country: digits, and * or # for service codes. */
  home: string;
  /** E.164, or null when the number cannot be dialled from abroad. */
  abroad: string | null;
  /** Country whose numbering plan it belongs to (ISO 3166-1 alpha-2), or null for world-wide ones. */
  country: string | null;
  cost: Cost | null;
}

const LETTERS = ["abc", "def", "ghi", "jkl", "mno", "pqrs", "tuv", "wxyz"];
/** A number with letters (1-800-FLOWERS) as the digits on the keys (ITU-T E.161). */
const keyed = (value: string) =>
  value.replace(/[a-z]/gi, (letter) => String(LETTERS.findIndex((set) => set.includes(letter.toLowerCase())) + 2));

/**
 * Works out a telephone contact's number.
 * @param contact a contact whose channel is phone, callback, relay or messaging with a number as value
 * @param countries the countries it holds in, the likeliest first; used to read a national number
 * @returns null when the value is no number that the numbering plan knows and no `dial` was given
 */
export function numberOf(
  contact: Pick<ContactRecord, "value" | "number" | "dial" | "cost">,
  countries: readonly string[],
): PhoneNumber | null {
  const cost = contact.cost ?? null;
  const region = countries.find((c) => c !== "WW" && c !== "EU") ?? null;
  if (contact.dial) return { kind: contact.number ?? "ordinary", ...contact.dial, country: region, cost };
  if (contact.number === "short-code") {
    const home = contact.value.replace(/[^\d*#]/g, "");
    return home ? { kind: "short-code", home, abroad: null, country: region, cost } : null;
  }
  const parsed = parsePhoneNumberFromString(
    contact.number === "vanity" ? keyed(contact.value) : contact.value,
    (region ?? undefined) as CountryCode | undefined,
  );
  if (!parsed?.isValid()) return null;
  const type = parsed.getType();
  const kind: NumberKind =
    contact.number ??
    (type === "TOLL_FREE"
      ? "freephone"
      : type === "PREMIUM_RATE"
        ? "premium"
        : type === "SHARED_COST"
          ? "shared-cost"
          : "ordinary");
  const fromKind: Cost | null =
    kind === "freephone" ? "free" : kind === "premium" ? "premium" : kind === "shared-cost" ? "shared" : null;
  return {
    kind,
    home: parsed.formatNational().replace(/[^\d*#+]/g, ""),
    abroad: parsed.number,
    country: parsed.country ?? region,
    cost: cost ?? fromKind,
  };
}
