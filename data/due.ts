import type { Duration } from "./schema.ts";

/** When something that was promised falls due. Days, weeks, months and years go by the reader's calendar and clock. */

/** Countries where the weekend is Friday and Saturday (ISO 3166-1 alpha-2). */
const FRIDAY_SATURDAY = new Set("AF BD BH DZ EG IL IQ JO KW LY MV OM PS QA SA SD SY YE".split(" "));

/** The last instant whose year has four digits. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const DURATION = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?)?$/;

/**
 * An instant and a duration later: PT24H, P7D, P8W, or working days. A month after 31 January is the end of February.
 * @param from instant in milliseconds since the epoch
 * @param country ISO 3166-1 alpha-2 of the office, whose weekend counts for working days; null when not known
 * @returns instant in milliseconds, or null for what is no duration or leads beyond the year 9999
 */
export function afterDuration(from: number, duration: Duration, country: string | null): number | null {
  const due =
    typeof duration === "string"
      ? afterCalendar(from, duration)
      : afterBusinessDays(from, duration.workingDays, country);
  return due !== null && Math.abs(due) <= LAST ? due : null;
}

function afterCalendar(from: number, duration: string): number | null {
  const match = DURATION.exec(duration);
  if (!match) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const date = new Date(from);
  const day = date.getDate();
  date.setMonth(date.getMonth() + years * 12 + months);
  // too short a month carried over into the next one
  if (date.getDate() !== day) date.setDate(0);
  date.setDate(date.getDate() + weeks * 7 + days);
  return date.getTime() + (hours * 60 + minutes) * 60_000;
}

/**
 * Whole business days later, at the same time of day. Public holidays are not known here and count as business days.
 * @param from instant in milliseconds since the epoch
 * @param country ISO 3166-1 alpha-2 of the office, or null: Saturday and Sunday are free
 */
export function afterBusinessDays(from: number, days: number, country: string | null): number {
  const free = country !== null && FRIDAY_SATURDAY.has(country) ? [5, 6] : [6, 0];
  const date = new Date(from);
  for (let left = Math.ceil(days); left > 0; ) {
    date.setDate(date.getDate() + 1);
    if (!free.includes(date.getDay())) left--;
  }
  return date.getTime();
}
