import { type Choice, choose, type Situation } from "./choose.ts";
import type { Platform } from "./platform.ts";

export interface NearestChoice extends Choice {
  /** Whether nothing proved is for the reader's country, and the best way is one for another. */
  abroad: boolean;
}

/** The ways as they are shown: a way that is proved for another country beats none, if it says so. */
export function chooseOrAbroad(platform: Platform, situation: Situation): NearestChoice {
  const asked = choose(platform, situation);
  if (asked.best || situation.country === null) return { ...asked, abroad: false };
  const anywhere = choose(platform, { ...situation, country: null });
  return anywhere.best ? { ...anywhere, abroad: true } : { ...asked, abroad: false };
}
