import { uiLanguage } from "./t.ts";

/** Codes that the browser has a name for but that are no country. */
const NO_COUNTRY = new Set(
  "EU EZ UN XA XB XK ZZ QO AC CP CQ DG EA IC TA AN BU CS DD FX NT QU SU TP YD YU ZR AA QM QZ UK".split(" "),
);

/** Every country the browser can name, by name in the reader's language. */
export function allCountries(): string[] {
  const language = uiLanguage();
  const names = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
  const named: [code: string, name: string][] = [];
  for (let i = 0; i < 676; i++) {
    const code = String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26));
    const name = NO_COUNTRY.has(code) ? undefined : names.of(code);
    if (name) named.push([code, name]);
  }
  const { compare } = new Intl.Collator(language);
  return named.sort((a, b) => compare(a[1], b[1])).map(([code]) => code);
}
