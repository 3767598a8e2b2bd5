import type { Case, CasePromise } from "./case.ts";
import { contentLine, escapeText } from "./content-line.ts";

/** `2026-11-20T12:00:00.000Z` as iCalendar writes it: `20261120T120000Z`. */
const utc = (iso: string) => `${iso.slice(0, 19).replace(/[-:]/g, "")}Z`;

function eventOf({ name, tickets, changed }: Case, { id, text, due, at }: CasePromise, stamp: string): string[] {
  const edited = changed[`promises/${id}`] ?? at;
  return [
    contentLine("BEGIN", "VEVENT"),
    contentLine("UID", `${id}@human-route`),
    contentLine("DTSTAMP", utc(stamp)),
    contentLine("LAST-MODIFIED", utc(edited)),
    contentLine("DTSTART", utc(due)),
    contentLine("DURATION", "PT15M"),
    contentLine("SUMMARY", escapeText(`${name}: ${text}`)),
    ...(tickets.length > 0
      ? [contentLine("DESCRIPTION", escapeText(tickets.map(({ number }) => number).join("\n")))]
      : []),
    // it takes nobody's time: others may book it
    contentLine("TRANSP", "TRANSPARENT"),
    contentLine("BEGIN", "VALARM"),
    contentLine("ACTION", "DISPLAY"),
    contentLine("DESCRIPTION", escapeText(`${name}: ${text}`)),
    contentLine("TRIGGER", "PT0S"),
    contentLine("END", "VALARM"),
    contentLine("END", "VEVENT"),
  ];
}

/**
 * What is promised and not kept yet in open cases, own reminders and stated deadlines alike, as a calendar (RFC 5545).
 * Brought in again it changes the entries it made before.
 * @param now instant in milliseconds since the epoch
 * @returns null when nothing is due: a calendar without an entry is not allowed
 */
export function ics(cases: readonly Case[], now: number): string | null {
  const stamp = new Date(now).toISOString();
  const events = cases
    .filter(({ closed }) => closed === null)
    .flatMap((kept) => kept.promises.filter(({ done }) => done === null).flatMap((one) => eventOf(kept, one, stamp)));
  if (events.length === 0) return null;
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    contentLine("PRODID", "-//Human Route//Cases//EN"),
    ...events,
    contentLine("END", "VCALENDAR"),
  ].join("");
}
