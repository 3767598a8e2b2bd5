import { type Hours, type OpenState, zoneDifference } from "../../data/hours.ts";
import { t, uiLanguage } from "./t.ts";

const DAY = 86_400_000;

/** Clock time of an instant; with the weekday when it is not soon. Midnight as an end is 24:00 where the day has 24 hours. */
export function clock(instant: number, timeZone: string | undefined, now: number, end: boolean): string {
  const far = instant - now > DAY - 3_600_000;
  const text = new Intl.DateTimeFormat(uiLanguage(), {
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    ...(far ? { weekday: "short" } : {}),
  }).format(instant);
  return end ? text.replace(/\b00?:00$/, "24:00") : text;
}

const zoneName = (timeZone: string, instant: number) =>
  new Intl.DateTimeFormat(uiLanguage(), { timeZone, timeZoneName: "longGeneric" })
    .formatToParts(instant)
    .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;

/**
 * When a line is open, in the line's own time and the reader's.
 * @param hours null when none are known
 * @returns the state, and what follows it
 */
export function openWords(
  hours: Hours | null,
  { open, until, always }: OpenState,
  now: number,
): { state: string; rest: string } {
  if (!hours) return { state: t("hoursUnknown"), rest: "" };
  if (open === "unknown") return { state: t(Number.isFinite(now) ? "hoursUnknown" : "clockUnknown"), rest: "" };
  if (always) return { state: t("open24"), rest: "" };
  const state = t(open === "open" ? "openNow" : "closedNow");
  if (until === null) return { state, rest: "" };
  const end = open === "open";
  const theirs = clock(until, hours.tz, now, end);
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zoneDifference(hours.tz, here, until) === 0) return { state, rest: t(end ? "openUntil" : "opensAt", theirs) };
  return {
    state,
    rest: t(
      end ? "openUntilBoth" : "opensAtBoth",
      theirs,
      zoneName(hours.tz, until),
      clock(until, undefined, now, end),
    ),
  };
}
