import { type CountryCode, getCountryCallingCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { getDomain } from "tldts";
import { sameNumber } from "../../data/same-number.ts";
import type { Look } from "./look-for.ts";
import type { PageNumber } from "./page-numbers.ts";
import { plainAddresses } from "./plain-addresses.ts";
import type { PageContent } from "./read-content.ts";

/** How many are worth telling; a page with more is a directory. */
const MOST = 5;

/**
 * What stands on a page where a value is missing and might have taken its place: other numbers of the same country, other
 * addresses at the same domain. Values that the record has for something else are no news.
 */
export function otherValues(
  content: PageContent,
  found: readonly PageNumber[],
  look: Look,
  known: readonly Look[],
): string[] {
  if (look.kind === "number") return numbers(found, look, known).slice(0, MOST);
  if (look.kind !== "email") return [];
  const domain = domainOf(look.value);
  const told = new Set(known.map(({ value }) => value.toLowerCase()));
  return plainAddresses(content)
    .filter((address) => domainOf(address) === domain && !told.has(address))
    .slice(0, MOST);
}

function numbers(
  found: readonly PageNumber[],
  look: Extract<Look, { kind: "number" }>,
  known: readonly Look[],
): string[] {
  const country = look.country as CountryCode | null;
  const short = look.phone.kind === "short-code";
  const others = new Map<string, string>();
  for (const { raw, digits } of found) {
    if (known.some((other) => other.kind === "number" && sameNumber(digits, other.phone))) continue;
    const parsed = parsePhoneNumberFromString(digits, country ?? undefined);
    const code = country ? getCountryCallingCode(country) : parsed?.countryCallingCode;
    if (parsed?.isValid() && parsed.countryCallingCode === code) others.set(parsed.number, raw);
    else if (short && !digits.startsWith("+") && digits.length <= 6) others.set(digits, raw);
  }
  return [...others.values()];
}

const domainOf = (address: string) => {
  const host = address.split("@")[1]?.toLowerCase() ?? "";
  return getDomain(host) ?? host;
};
