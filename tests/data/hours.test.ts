import OpeningHours from "opening_hours";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { compileHours } from "../../data/build/compile-hours.ts";
import { readRecords } from "../../data/build/records.ts";
import { type Hours, isOpen, openState } from "../../data/hours.ts";
import { openSpans } from "../../data/open-spans.ts";

const hours = (rule: string, tz: string): Hours => ({ tz, ...compileHours(rule) });
const at = (iso: string) => Date.parse(iso);
const state = (rule: string, tz: string, iso: string) => {
  const { open, until } = openState(hours(rule, tz), at(iso));
  return [open, until === null ? null : new Date(until).toISOString().replace(".000", "")];
};

describe("open now", () => {
  test.each<[string, string, string, string, string | null]>([
    ["Mo-Su 08:00-23:00", "Asia/Shanghai", "2026-11-20T00:00:00Z", "open", "2026-11-20T15:00:00Z"],
    ["Mo-Su 08:00-23:00", "Asia/Shanghai", "2026-11-19T23:59:00Z", "closed", "2026-11-20T00:00:00Z"],
    ["Mo-Fr 09:00-18:00", "America/New_York", "2026-11-20T22:59:00Z", "open", "2026-11-20T23:00:00Z"],
    ["Mo-Fr 09:00-18:00", "America/New_York", "2026-11-20T23:00:00Z", "closed", "2026-11-23T14:00:00Z"],
    ["Mo-Su 22:00-02:00", "Europe/Berlin", "2026-11-22T00:30:00Z", "open", "2026-11-22T01:00:00Z"],
    ["Su 22:00-02:00", "Europe/Berlin", "2026-11-23T00:30:00Z", "open", "2026-11-23T01:00:00Z"],
    ["Mo-Su 10:00-18:30", "Asia/Kolkata", "2026-11-20T12:59:00Z", "open", "2026-11-20T13:00:00Z"],
    // the clocks go back on 2026-11-01 in New York: 01:30 comes twice
    ["Mo-Su 01:15-01:45", "America/New_York", "2026-11-01T06:30:00Z", "open", "2026-11-01T06:45:00Z"],
    // and forward on 2026-03-29 in Berlin: 02:30 never comes, the line opens at 03:00
    ["Mo-Su 02:30-04:00", "Europe/Berlin", "2026-03-29T00:59:00Z", "closed", "2026-03-29T01:00:00Z"],
    ["Apr-Sep Mo-Fr 09:00-17:00", "Europe/London", "2026-11-20T10:00:00Z", "closed", "2027-04-01T08:00:00Z"],
    ["24/7", "UTC", "2026-11-20T10:00:00Z", "open", null],
  ])("%s in %s at %s: %s", (rule, tz, iso, open, until) => {
    expect(state(rule, tz, iso)).toEqual([open, until]);
  });

  test.each<[string, Hours | null, number]>([
    ["no hours", null, 0],
    ["an unknown zone", { tz: "Mars/Olympus", seasons: [{ from: "01-01", week: [[0, 60]] }], holidays: "unknown" }, 0],
    ["no clock", hours("24/7", "UTC"), Number.NaN],
    ["empty hours", { tz: "UTC", seasons: [], holidays: "unknown" }, 0],
  ])("%s is unknown, never open", (_, table, now) => {
    expect(openState(table, now)).toEqual({ open: "unknown", until: null, always: false });
  });

  test("what holidays do is said apart", () => {
    expect(compileHours("Mo-Fr 09:00-18:00; PH off").holidays).toBe("closed");
    expect(compileHours("Sa-Su,PH 10:00-16:00").holidays).toBe("other");
    expect(compileHours("Mo-Fr 09:00-18:00").holidays).toBe("unknown");
    expect(compileHours("24/7").holidays).toBe("as-usual");
  });

  test.each(["sunrise-sunset", "", "Mo-Fr 25:99", "PH off"])("%s does not compile", (rule) => {
    expect(() => compileHours(rule)).toThrow();
  });
});

/** The oracle (in UTC, where no hour is skipped): Temporal's wall clock in the zone, and the opening_hours library's word on the rule itself, without holidays. */
const wallClock = (tz: string, instant: number): Date => {
  const wall = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(tz);
  return new Date(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute);
};
const withoutHolidays = (rule: string) =>
  rule
    .split(";")
    .filter((clause) => !clause.trim().startsWith("PH"))
    .join(";")
    .replace(/,PH\b|\bPH,/g, "");

test("agrees with Temporal and the library over 400 days in every zone and for every rule of the records", {
  timeout: 120_000,
}, () => {
  const rules = new Map<string, Set<string>>();
  const use = (tz: string, rule: string) => rules.set(tz, (rules.get(tz) ?? new Set()).add(rule));
  const { platforms, escalation } = readRecords();
  for (const record of [...platforms.values(), ...escalation.values()])
    for (const { hours: stated } of record.contacts) if (stated) use(stated.tz, stated.rule);
  for (const tz of ["Asia/Kathmandu", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia", "Africa/Casablanca"])
    for (const rule of ["Mo-Fr 08:30-17:15; Sa 22:00-03:00", "Apr-Sep Mo-Fr 08:00-20:00; Oct-Mar Mo-Sa 22:00-02:00"])
      use(tz, rule);
  const start = Date.parse("2026-01-01T00:00:00Z");
  let seasons = 0;
  for (const [tz, stated] of rules) {
    const tables = [...stated].map((rule) => ({
      rule,
      table: hours(rule, tz),
      library: new OpeningHours(withoutHolidays(rule), null),
    }));
    seasons += tables.filter(({ table }) => table.seasons.length > 1).length;
    // a step that is no divisor of a day visits each minute of the day in turn
    for (let t = start; t < start + 400 * 86_400_000; t += 1_511 * 60_000) {
      const wall = wallClock(tz, t);
      for (const { rule, table, library } of tables)
        if (isOpen(table, t) !== library.getState(wall))
          expect([tz, rule, new Date(t).toISOString(), isOpen(table, t)]).toEqual("the library's word");
    }
  }
  expect(rules.size).toBeGreaterThan(20);
  expect(seasons).toBeGreaterThan(5);
});

test("openSpans draws the reader's next 24 hours", () => {
  expect(openSpans(hours("Mo-Su 08:00-23:00", "Asia/Shanghai"), at("2026-11-20T00:00:00Z"))).toEqual([[0, 900]]);
  expect(openSpans(hours("Mo-Su 22:00-02:00", "UTC"), at("2026-11-20T00:00:00Z"))).toEqual([
    [0, 120],
    [1320, 1440],
  ]);
});
