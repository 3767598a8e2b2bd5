import type { Phone } from "./platform.ts";

/**
 * Whether digits found somewhere are this number: in full with the country code, or as dialled in the country, with or
 * without the trunk prefix. A short code is only itself: with a country code in front it is another number, unless it is
 * known to be dialled so from abroad.
 * @param digits ASCII digits; `+` in front when the country code is there
 */
export function sameNumber(digits: string, { home, abroad, kind }: Pick<Phone, "home" | "abroad" | "kind">): boolean {
  const found = international(digits);
  if (found === international(home) || (abroad !== null && found === abroad)) return true;
  if (kind === "short-code" || abroad === null) return false;
  if (found.startsWith("+")) return withoutTrunkZero(found, abroad);
  // a national number without its trunk 0, or with or without the prefix that North America has for a country code
  return `+${found}` === abroad || `0${found}` === home || (abroad.startsWith("+1") && found === abroad.slice(2));
}

/** A number with `00` for the `+` of its country code, or of the world's own freephone numbers, as one with `+`. */
const international = (digits: string) => digits.replace(/^\+?00(?=[1-9])/, "+");

/** `+49 (0)30 …`: the trunk zero that people write in brackets is not part of the number. */
function withoutTrunkZero(found: string, abroad: string): boolean {
  for (let code = 2; code <= 4; code++)
    if (found[code] === "0" && found.slice(0, code) + found.slice(code + 1) === abroad) return true;
  return false;
}
