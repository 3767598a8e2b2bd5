import type { Situation } from "../../data/choose.ts";

/** CLDR's code for a region that is not known. */
const SOMEWHERE = "ZZ";

/** The country from which the reader dials: who is abroad is somewhere, but not where the number is at home. */
export const callingFrom = ({ abilities, country }: Pick<Situation, "abilities" | "country">): string | null =>
  abilities?.includes("from-abroad") ? SOMEWHERE : country;
