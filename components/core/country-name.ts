import { t, uiLanguage } from "./t.ts";

let names: Intl.DisplayNames | undefined;

/** A country's name in the reader's language; `WW` is anywhere. */
export function countryName(code: string): string {
  if (code === "WW") return t("anywhere");
  names ??= new Intl.DisplayNames(uiLanguage(), { type: "region" });
  return names.of(code) ?? code;
}
