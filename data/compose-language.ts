import { nearness } from "./nearness.ts";
import type { Contact, Platform } from "./platform.ts";

/** Languages that messages can be written in. */
export const COMPOSE_LANGUAGES = ["en", "zh-CN", "de", "fr", "es", "pt", "ja"] as const;
export type ComposeLanguage = (typeof COMPOSE_LANGUAGES)[number];

/** The language in which a company's people read, by country; where it is not listed, English. */
const OF_COUNTRY: Readonly<Record<ComposeLanguage, string>> = {
  en: "",
  "zh-CN": "CN",
  de: "DE AT",
  fr: "FR",
  es: "ES MX AR CO CL PE EC UY PY BO VE CR PA GT SV HN NI DO CU PR",
  pt: "PT BR AO MZ",
  ja: "JP",
};

/** @returns the template for a BCP 47 tag, or null; traditional Chinese is not written with simplified characters */
function templateFor(tag: string): ComposeLanguage | null {
  const [language = "", ...rest] = tag.toLowerCase().split("-");
  if (language === "zh") return rest.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? null : "zh-CN";
  return COMPOSE_LANGUAGES.find((known) => known === language) ?? null;
}

const ofCountry = (country: string): ComposeLanguage =>
  COMPOSE_LANGUAGES.find((language) => OF_COUNTRY[language].split(" ").includes(country)) ?? "en";

/**
 * The language in which to write to a contact: the reader's own when people there are known to read it, else the first
 * that they are known to read, else that of the country which the contact serves, else English.
 * @param reader ISO 3166-1 alpha-2 or null; BCP 47
 */
export function composeLanguage(
  platform: Pick<Platform, "countries">,
  contact: Pick<Contact, "languages" | "countries">,
  reader: { country: string | null; language: string },
): ComposeLanguage {
  const own = templateFor(reader.language);
  const read = (contact.languages ?? []).flatMap((tag) => templateFor(tag) ?? []);
  if (own && read.includes(own)) return own;
  if (read[0]) return read[0];
  const countries = contact.countries ?? platform.countries;
  if (reader.country !== null && nearness(countries, reader.country) === "own") return ofCountry(reader.country);
  const [only] = countries;
  return countries.length === 1 && only ? ofCountry(only) : "en";
}
