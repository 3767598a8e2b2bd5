import type { Duration } from "../../data/schema.ts";
import { t, uiLanguage } from "./t.ts";

const UNITS = { Y: "year", M: "month", W: "week", D: "day" } as const;
const CLOCK = { H: "hour", M: "minute" } as const;

/** A duration of the records (PT5M, P8W, working days) as one says it. */
export function durationWords(duration: Duration): string {
  if (typeof duration !== "string")
    return t(duration.workingDays === 1 ? "businessDay" : "businessDays", duration.workingDays);
  const [date = "", time = ""] = duration.slice(1).split("T");
  const parts = (text: string, units: Readonly<Record<string, string>>) =>
    [...text.matchAll(/(\d+)([YMWDH])/g)].map(([, n = "0", unit = ""]) =>
      new Intl.NumberFormat(uiLanguage(), { style: "unit", unit: units[unit], unitDisplay: "long" }).format(Number(n)),
    );
  return [...parts(date, UNITS), ...parts(time, CLOCK)].join(" ");
}
