/** What tells where the reader is, without asking. */
export interface Hints {
  /** Country the reader chose; WW: anywhere. */
  chosen: string | null;
  /** Host of the page, whose last label may be a country. */
  host: string | null;
  /** `lang` of the page (BCP 47). */
  pageLanguage: string;
  /** First language of the browser (BCP 47). */
  browserLanguage: string;
}

/**
 * The country for which the ways are chosen: the reader's word, else what the page tells, else the browser's region where
 * the platform is there, else the one country that the platform is in.
 * @param countries the platform's
 * @returns null: anywhere
 */
export function guessCountry(
  { chosen, host, pageLanguage, browserLanguage }: Hints,
  countries: readonly string[],
): string | null {
  if (chosen) return chosen === "WW" ? null : chosen;
  const label = host?.split(".").at(-1)?.toUpperCase() ?? "";
  const ofHost = label === "UK" ? "GB" : label;
  const [ofPage, ofBrowser] = [regionOf(pageLanguage), regionOf(browserLanguage)];
  const everywhere = countries.includes("WW");
  return (
    [ofHost, ofPage].find((code) => code && countries.includes(code)) ??
    (ofBrowser && (everywhere || countries.includes(ofBrowser)) ? ofBrowser : undefined) ??
    (countries.length === 1 && !everywhere ? countries[0] : undefined) ??
    null
  );
}

/** Region of a language tag that bears one: `zh-Hant-TW` → `TW`. */
const regionOf = (tag: string) => /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(tag)?.[1]?.toUpperCase();
