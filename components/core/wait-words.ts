import type { Wait } from "../../data/platform.ts";
import { t, uiLanguage } from "./t.ts";
import { word } from "./word.ts";

const UNITS = { s: "second", min: "minute", h: "hour", d: "day" } as const;

/** The figure of a wait: `5–15 min`. */
export function waitFigure({ min, max, unit }: Wait): string {
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

/** What the figure is: one test call is never called more than that. */
export function waitKind({ statistic, n = 1, of }: Wait): string {
  const kind = statistic === "test-call" && n > 1 ? t("testCalls", n) : word("stat", statistic);
  const counted = n > 1 && statistic !== "test-call" ? `${kind}, ${t("ofAnswers", n)}` : kind;
  return of === "answer" ? `${counted}, ${t("untilAnswer")}` : counted;
}
