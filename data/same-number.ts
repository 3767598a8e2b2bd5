import type { Phone } from "./platform.ts";

/**
 * Whether digits found somewhere are this number: in full with the country code, or as dialled in the country, with or
 * without the trunk prefix. A short code is only itself: with a country code in front it is another number.
 * @param digits ASCII digits; `+` in front when the country code is there
 */
export function sameNumber(digits: string, { home, abroad, kind }: Pick<Phone, "home" | "abroad" | "kind">): boolean {
  const found = digits.replace(/^\+?00(?=[1-9])/, "+");
  if (kind === "short-code" || abroad === null) return found === home;
  if (found.startsWith("+")) return found === abroad || withoutTrunkZero(found, abroad);
  if (found === home || `+${found}` === abroad) return true;
  // a national number without its trunk 0, or with the country's own prefix (1 in North America) in front
  return `0${found}` === home || (abroad.startsWith("+1") && found === abroad.slice(1));
}

/** `+49 (0)30 …`: the trunk zero that people write in brackets is not part of the number. */
function withoutTrunkZero(found: string, abroad: string): boolean {
  for (let code = 2; code <= 4; code++)
    if (found[code] === "0" && found.slice(0, code) + found.slice(code + 1) === abroad) return true;
  return false;
}
