const DAY = 86_400_000;
/**
 * A clock that is some months behind still tells the hour about right; one that is nearly a year before the day on which
 * the data was read tells nothing, not even the weekday.
 */
const BEHIND = 300 * DAY;

/**
 * The instant that a clock tells, or NaN where the clock cannot be right: then nothing is called open.
 * @param now instant in milliseconds since the epoch
 * @param dataDate newest day on which a source was read, YYYY-MM-DD
 */
export const believable = (now: number, dataDate: string): number =>
  now < Date.parse(dataDate) - BEHIND ? Number.NaN : now;
