/** Opening hours at run time: a compiled table, an IANA zone and an instant. No library. */

/** Minutes from Monday 00:00 in the line's zone: start (inclusive), end (exclusive). */
export type Span = [start: number, end: number];
/** From this month-day (MM-DD) on, each week looks like this. */
export interface Season {
  from: string;
  week: Span[];
}
export type HolidayRule = "as-usual" | "closed" | "other" | "unknown";

export interface Hours {
  tz: string;
  seasons: Season[];
  holidays: HolidayRule;
}

export interface OpenState {
  /** `unknown` when there are no hours, the zone is unknown, or the clock cannot be right. */
  open: "open" | "closed" | "unknown";
  /** Instant (ms) at which the state changes next, null when it never does or is not known. */
  until: number | null;
  /** Round the clock, every day. */
  always: boolean;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEK = 7 * 24 * 60;
const UNKNOWN: OpenState = { open: "unknown", until: null, always: false };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes that a zone is ahead of UTC at an instant. @throws RangeError for an unknown zone, or what is no instant */
function exactOffset(tz: string, instant: number): number {
  let format = formats.get(tz);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", { timeZone: tz, timeZoneName: "longOffset" });
    formats.set(tz, format);
  }
  // `GMT` alone, or `GMT-03:30`
  const [, sign, hours, minutes] = /([+-])(\d+):(\d+)/.exec(format.format(instant)) ?? [];
  const ahead = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === "-" ? -ahead : ahead;
}

/** Offsets by zone and day (UTC); null: the clocks change on that day. */
const steady = new Map<string, number | null>();

/** The same; days on which the clocks do not change are asked about once, since asking is what takes time. */
function offsetAt(tz: string, instant: number): number {
  const day = Math.floor(instant / DAY);
  const key = `${tz} ${day}`;
  let offset = steady.get(key);
  if (offset === undefined) {
    const first = exactOffset(tz, day * DAY);
    offset = exactOffset(tz, (day + 1) * DAY) === first ? first : null;
    steady.set(key, offset);
  }
  return offset ?? exactOffset(tz, instant);
}

/** Wall-clock time of an instant in a zone. @throws RangeError for an unknown zone */
function wallClock(tz: string, instant: number): { monthDay: string; minuteOfWeek: number } {
  const wall = new Date(instant + offsetAt(tz, instant) * MINUTE);
  const minuteOfDay = wall.getUTCHours() * 60 + wall.getUTCMinutes();
  return {
    monthDay: wall.toISOString().slice(5, 10),
    minuteOfWeek: ((wall.getUTCDay() + 6) % 7) * 1440 + minuteOfDay,
  };
}

function weekOn(seasons: Season[], monthDay: string): Span[] {
  let week = seasons.at(-1)?.week ?? [];
  for (const season of seasons) {
    if (season.from > monthDay) break;
    week = season.week;
  }
  return week;
}

const isOpenAt = (week: Span[], minute: number) =>
  week.some(([start, end]) => (minute >= start && minute < end) || minute + WEEK < end);

/** Whether a table says open at an instant. @throws RangeError for an unknown zone */
export function isOpen({ tz, seasons }: Hours, instant: number): boolean {
  const { monthDay, minuteOfWeek } = wallClock(tz, instant);
  return isOpenAt(weekOn(seasons, monthDay), minuteOfWeek);
}

/**
 * Whether a line is open at an instant, and when that changes.
 * @param hours compiled table, or null when none is known
 * @param now instant in milliseconds since the epoch
 */
export function openState(hours: Hours | null, now: number): OpenState {
  if (!hours || hours.seasons.length === 0 || !Number.isFinite(now)) return UNKNOWN;
  try {
    const at = (instant: number) => isOpen(hours, instant);
    const open = at(now);
    const single = hours.seasons.length === 1 ? hours.seasons[0] : undefined;
    const always = single?.week.length === 1 && single.week[0]?.[0] === 0 && single.week[0][1] === WEEK;
    return { open: open ? "open" : "closed", until: always ? null : nextChange(at, open, now), always };
  } catch {
    return UNKNOWN;
  }
}

/**
 * The first whole minute after `now` at which the state differs. Quarter hours are tried first (all zones' offsets and
 * nearly all hours are multiples of them), then the minute within the quarter; two weeks ahead, then a year by days.
 */
function nextChange(at: (instant: number) => boolean, open: boolean, now: number): number | null {
  const QUARTER = 15 * MINUTE;
  let before = now;
  for (let t = (Math.floor(now / QUARTER) + 1) * QUARTER; t < now + 370 * 96 * QUARTER; t += QUARTER) {
    if (t - now > 14 * 96 * QUARTER) t += 95 * QUARTER;
    if (at(t) !== open) {
      let lo = Math.floor(before / MINUTE);
      let hi = Math.ceil(t / MINUTE);
      while (hi - lo > 1) {
        const mid = (lo + hi) >> 1;
        if (at(mid * MINUTE) === open) lo = mid;
        else hi = mid;
      }
      return hi * MINUTE;
    }
    before = t;
  }
  return null;
}

/** Minutes that a zone is ahead of another at an instant. @throws RangeError for an unknown zone */
export function zoneDifference(tz: string, other: string, instant: number): number {
  return offsetAt(tz, instant) - offsetAt(other, instant);
}
