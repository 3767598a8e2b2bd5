import { EU_MEMBERS } from "./eu-members.ts";

/** How near the countries of a record are to the reader: named itself, as a member of the Union, or everywhere. */
export const NEARNESS = ["own", "union", "world", "elsewhere"] as const;
export type Nearness = (typeof NEARNESS)[number];

/**
 * Whether a record holds where the reader is.
 * @param countries ISO 3166-1 alpha-2 codes, `EU` for its members, `WW` for everywhere
 * @param country the reader's, ISO 3166-1 alpha-2; null: only what holds everywhere is near
 */
export function nearness(countries: readonly string[], country: string | null): Nearness {
  if (country !== null && countries.includes(country)) return "own";
  if (country !== null && countries.includes("EU") && EU_MEMBERS.has(country)) return "union";
  return countries.includes("WW") ? "world" : "elsewhere";
}
