import type { Freshness } from "./words.ts";

/** Shelf life in months by kind of fact (product.md). */
export const SHELF_MONTHS = { contact: 12, hours: 6, waits: 6, steps: 12 } as const;
export type FactKind = keyof typeof SHELF_MONTHS;

/**
 * Freshness of a fact.
 * @param date the day of the newest word on it (YYYY-MM-DD), or null when the sources bear none
 * @param now instant in milliseconds since the epoch
 */
export function freshness(date: string | null, kind: FactKind, now: number): Freshness {
  if (date === null) return "undated";
  const limit = new Date(`${date}T00:00:00Z`);
  limit.setUTCMonth(limit.getUTCMonth() + SHELF_MONTHS[kind]);
  return now <= limit.getTime() ? "fresh" : "old";
}
