import type { Wait } from "../../data/platform.ts";
import { t, uiLanguage } from "./t.ts";
import { word } from "./word.ts";

const UNITS = { s: "second", min: "minute", h: "hour", d: "day" } as const;

/** The figure of a wait: `5–15 min`. */
export function waitFigure(wait: Wait): string {
  const { min, max, unit } = inMinutes(wait);
  const short = min ?? max ?? 0;
  const long = max ?? short;
  const format = new Intl.NumberFormat(
    uiLanguage(),
    unit === "bd" ? {} : { style: "unit", unit: UNITS[unit], unitDisplay: "short" },
  );
  const plain =
    min !== undefined && max !== undefined && min !== max ? format.formatRange(short, long) : format.format(long);
  const figure = unit === "bd" ? t(plain === "1" ? "businessDay" : "businessDays", plain) : plain;
  if (min === undefined && max !== undefined) return t("upTo", figure);
  return max === undefined ? t("from", figure) : figure;
}

/** Seconds from two minutes on as minutes, to the half. */
function inMinutes({ min, max, unit }: Wait): Pick<Wait, "min" | "max" | "unit"> {
  if (unit !== "s" || Math.max(min ?? 0, max ?? 0) < 120) return { min, max, unit };
  const half = (seconds: number | undefined) => (seconds === undefined ? undefined : Math.round(seconds / 30) / 2);
  return { min: half(min), max: half(max), unit: "min" };
}

/** What the figure is: one test call is never called more than that. A plain range needs no name. */
export function waitKind({ statistic, n = 1, of }: Wait): string {
  const parts = [
    statistic === "reported-range"
      ? ""
      : statistic === "test-call" && n > 1
        ? t("testCalls", n)
        : word("stat", statistic),
    n > 1 && statistic !== "test-call" ? t("ofAnswers", n) : "",
    of === "answer" ? t("untilAnswer") : "",
  ];
  return parts.filter(Boolean).join(", ");
}
