import type { LocalText } from "../schema.ts";
import { NEEDS, type Need } from "../words.ts";

/** What our own words for a requirement come to. Proofs of identity or purchase can be had without either. */
const SIGNS: Record<Need, RegExp> = {
  account:
    /^(?:be |you can still )?(?:sign|log)(?:ged)? (?:in|on)\b|^(?!better).*\bsigned[ -]in\b|^(?:an?|your) (?:[\w-]+ )?account$|^access to |^a sign-in$|^(?:mobile or )?(?:internet|online) banking (?:user|login)|^your \w+ login$/i,
  number:
    /^call from (?:the|your)\b.*\bnumber|^call from an? \w+ line$|\bbound phone number|^a text message|^a one-time password that|^registered device$|^an? [\w-]+ phone$/i,
};
/** Where there is another way to prove who one is, nothing is missing. */
const EITHER = /,? or (?:have|look)\b|from other numbers/i;

/**
 * What one must still have to use a way, as far as its requirements tell: access to the account, or the telephone (number)
 * that the account knows.
 */
export const needsOf = (requires: readonly LocalText[]): Need[] =>
  NEEDS.filter((need) => requires.some(({ en }) => SIGNS[need].test(en) && !EITHER.test(en)));
