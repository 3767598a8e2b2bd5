import OpeningHours from "opening_hours";
import type { HolidayRule, Season, Span } from "../hours.ts";

const MINUTES_OF_DAY = 24 * 60;
const DAY_MS = 86_400_000;

/**
 * An OSM opening_hours rule as a table that needs no library at run time. Public and school holidays are taken out
 * and said apart, since the table cannot know their dates.
 *
 * @param rule OSM opening_hours (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification)
 * @returns seasons in order of their first day, each with its week as spans of minutes from Monday 00:00
 *   (a span may run past the end of its day, but not past Monday 24:00 of the next week), and what holidays do
 * @throws Error with the library's words when the rule does not parse, is empty, or hangs on sun, year or week numbers
 */
export function compileHours(rule: string): { seasons: Season[]; holidays: HolidayRule } {
  if (/sunrise|sunset|dawn|dusk|easter|week|\d{4}(?!:)\b(?=\s|-\d{4})|unknown|"/.test(rule))
    throw new Error("only weekdays, times, months and PH/SH can be compiled");
  const { plain, holidays } = withoutHolidays(rule);
  const hours = new OpeningHours(plain, null);
  if (hours.isWeekStable())
    return { seasons: [{ from: "01-01", week: weekFrom(hours, new Date(2024, 0, 15)) }], holidays };
  return { seasons: seasonsOf(hours), holidays };
}

/** Takes `PH`/`SH` out of the rule and tells what it said of public holidays. */
function withoutHolidays(rule: string): { plain: string; holidays: HolidayRule } {
  let holidays: HolidayRule = rule.trim() === "24/7" ? "as-usual" : "unknown";
  const kept: string[] = [];
  for (const clause of rule
    .split(";")
    .map((c) => c.trim())
    .filter(Boolean)) {
    const only = /^(PH|SH)(,(PH|SH))*\b\s*(.*)$/.exec(clause);
    if (only) {
      if (clause.includes("PH")) holidays = /^(off|closed)$/.test(only[4] ?? "") ? "closed" : "other";
      continue;
    }
    if (/\bPH\b/.test(clause)) holidays = "other";
    kept.push(clause.replace(/,\s*(PH|SH)\b|\b(PH|SH)\s*,/g, ""));
  }
  if (kept.length === 0) throw new Error("the rule speaks of holidays only");
  return { plain: kept.join("; "), holidays };
}

/** The week that begins on a Monday as spans of minutes; a night that runs over from Sunday is put on Monday. */
function weekFrom(hours: OpeningHours, monday: Date): Span[] {
  const next = new Date(monday.getTime() + 7 * DAY_MS);
  const minute = (d: Date) => Math.round((d.getTime() - monday.getTime()) / 60_000);
  return hours.getOpenIntervals(monday, next).map(([start, end]): Span => [minute(start), minute(end)]);
}

/** Groups the days of the year by the week they follow: each month-day is asked on each weekday within 28 years. */
function seasonsOf(hours: OpeningHours): Season[] {
  const seasons: Season[] = [];
  for (let d = new Date(Date.UTC(2024, 0, 1)); d.getUTCFullYear() === 2024; d = new Date(d.getTime() + DAY_MS)) {
    const month = d.getUTCMonth();
    const date = d.getUTCDate();
    const week: Span[] = [];
    for (let weekday = 0; weekday < 7; weekday++) {
      const day = dayOn(month, date, weekday);
      const start = day.getTime();
      for (const [from, to] of hours.getOpenIntervals(day, new Date(start + DAY_MS)))
        week.push([
          weekday * MINUTES_OF_DAY + (from.getTime() - start) / 60_000,
          weekday * MINUTES_OF_DAY + (to.getTime() - start) / 60_000,
        ]);
    }
    const merged = mergeTouching(week);
    const last = seasons.at(-1);
    if (last && JSON.stringify(last.week) === JSON.stringify(merged)) continue;
    seasons.push({ from: d.toISOString().slice(5, 10), week: merged });
  }
  return seasons;
}

/** A local date with this month, day and weekday (0 = Monday); leap days need leap years. */
function dayOn(month: number, date: number, weekday: number): Date {
  for (let year = 2000; year < 2056; year++) {
    const day = new Date(year, month, date);
    if (day.getMonth() === month && (day.getDay() + 6) % 7 === weekday) return day;
  }
  throw new Error(`no year has ${month + 1}-${date} on weekday ${weekday}`);
}

function mergeTouching(spans: Span[]): Span[] {
  const out: Span[] = [];
  for (const [start, end] of spans) {
    const last = out.at(-1);
    if (last && last[1] === start) out[out.length - 1] = [last[0], end];
    else out.push([start, end]);
  }
  return out;
}
