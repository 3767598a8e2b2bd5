import { uiLanguage } from "./t.ts";

/**
 * A day of the dataset in the reader's language.
 * @param day YYYY-MM-DD
 * @param style `month` where the very day does not matter
 */
export function day(day: string, style: "day" | "month" = "day"): string {
  const shape =
    style === "day" ? { dateStyle: "medium" as const } : { year: "numeric" as const, month: "short" as const };
  return new Intl.DateTimeFormat(uiLanguage(), { ...shape, timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`));
}
