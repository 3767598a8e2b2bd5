import type { Hours, OpenState } from "../../data/hours.ts";
import { clock } from "./open-words.ts";
import { t, uiLanguage } from "./t.ts";

/** "3 hours from now", roughly. */
function fromNow(instant: number, now: number): string {
  const format = new Intl.RelativeTimeFormat(uiLanguage(), { style: "short" });
  const minutes = Math.max(1, Math.round((instant - now) / 60_000));
  if (minutes < 60) return format.format(minutes, "minute");
  return minutes < 36 * 60
    ? format.format(Math.round(minutes / 60), "hour")
    : format.format(Math.round(minutes / 1440), "day");
}

/** When a line is open, for a row: nothing when the hours are not known. */
export function openShort(hours: Hours | null, { open, until, always }: OpenState, now: number): string {
  if (!hours || open === "unknown") return "";
  if (always) return t("open24");
  if (open === "open") return t("openNow");
  return until === null ? t("closedNow") : t("opensIn", clock(until, undefined, now, false), fromNow(until, now));
}
