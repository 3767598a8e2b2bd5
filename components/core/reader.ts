import { believable } from "../../data/believable.ts";
import type { Situation } from "../../data/choose.ts";
import { guessCountry } from "../../data/guess-country.ts";
import { dataset } from "./dataset.ts";
import { readSetting } from "./settings.ts";
import { uiLanguage } from "./t.ts";

/** Who asks, where, in which language and when, as far as the reader chose or the browser tells; no topic in particular. */
export async function reader(): Promise<Situation> {
  const [chosen, audience] = await Promise.all([readSetting("country"), readSetting("audience")]);
  const country = guessCountry({ chosen, host: null, pageLanguage: "", browserLanguage: navigator.language }, ["WW"]);
  return { topic: "other", audience, country, language: uiLanguage(), now: believable(Date.now(), dataset.meta.date) };
}
