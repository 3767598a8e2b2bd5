import { type Hours, isOpen, type Span } from "./hours.ts";

const STEP = 15;

/**
 * The open spans of the reader's next 24 hours, for the strip.
 * @param from instant (ms) at which the strip begins, on a whole quarter hour
 * @returns spans of minutes from `from`, 0 to 1440
 */
export function openSpans(hours: Hours, from: number): Span[] {
  const spans: Span[] = [];
  for (let minute = 0; minute < 1440; minute += STEP) {
    if (!isOpen(hours, from + minute * 60_000)) continue;
    const last = spans.at(-1);
    if (last && last[1] === minute) last[1] = minute + STEP;
    else spans.push([minute, minute + STEP]);
  }
  return spans;
}
