import { afterDuration } from "./due.ts";
import type { Right } from "./escalate.ts";
import { localDay } from "./local-day.ts";
import { NEARNESS, nearness } from "./nearness.ts";
import type { Platform } from "./platform.ts";
import type { Duration } from "./schema.ts";

/** How far a right can be relied on today, the firmest first; `not-yet` is law that firms need not keep yet. */
export const STANDINGS = ["in-force", "not-yet", "guidance", "proposed"] as const;
export type Standing = (typeof STANDINGS)[number];

/** A right as its card shows it. */
export interface RightCard {
  right: Right;
  standing: Standing;
  /** YYYY-MM-DD: since when it holds, or, where it does not yet, from when; null when no source dates it. */
  day: string | null;
  /** Day by which this case's answer is due (YYYY-MM-DD); null without a complaint or a time. */
  answerDue: string | null;
  /** Time within which a person must answer on the line, where the right is about that. */
  onTheLine: Duration | null;
  /** Whether `answerDue` counts working days, and therefore knows nothing of holidays. */
  workingDays: boolean;
  /** The sentence to read out; none for what is only proposed. */
  say: Right["say"] | null;
}

export interface RightsSituation {
  /** ISO 3166-1 alpha-2, or null when not known. */
  country: string | null;
  /** ISO instant of the first complaint to the company, or null. */
  started: string | null;
  /** Instant in milliseconds since the epoch. */
  now: number;
}

/**
 * The rights of a platform's customers in the reader's country: what is in force first, then guidance, then what is
 * only proposed; within that the reader's own country before the Union, and the platform's sector before all sectors.
 * @returns none when the country is not known
 */
export function rightsFor(
  platform: Pick<Platform, "category">,
  rights: readonly Right[],
  { country, started, now }: RightsSituation,
): RightCard[] {
  if (country === null || country === "WW") return [];
  const today = localDay(now);
  const from = started === null ? Number.NaN : Date.parse(started);
  return rights
    .filter(
      ({ countries, categories }) =>
        nearness(countries, country) !== "elsewhere" && (!categories || categories.includes(platform.category)),
    )
    .map((right): RightCard => {
      const standing = standingOf(right, today);
      const { answer = null } = right;
      const onTheLine = answer !== null && isUnderADay(answer) ? answer : null;
      const due =
        answer !== null && !onTheLine && standing !== "proposed" ? afterDuration(from, answer, country) : null;
      return {
        right,
        standing,
        day: standing === "not-yet" ? (right.applies ?? right.since ?? null) : (right.since ?? null),
        answerDue: due === null ? null : localDay(due),
        onTheLine,
        workingDays: due !== null && answer !== null && typeof answer !== "string",
        say: standing === "proposed" ? null : (right.say ?? null),
      };
    })
    .sort((a, b) => {
      const rank = ({ standing, right }: RightCard) =>
        STANDINGS.indexOf(standing) * 100 +
        NEARNESS.indexOf(nearness(right.countries, country)) * 10 +
        (right.categories ? 0 : 1);
      return rank(a) - rank(b) || a.right.slug.localeCompare(b.right.slug, "en");
    });
}

const DAY_MS = 86_400_000;

/** Whether a time is one to wait on the line (minutes, hours) rather than one to come back after. */
const isUnderADay = (duration: Duration) => (afterDuration(0, duration, null) ?? Number.POSITIVE_INFINITY) < DAY_MS;

/** Where the clock cannot be right, a law is taken at its word. */
function standingOf({ status, since, applies }: Right, today: string | null): Standing {
  if (status !== "in-force") return status;
  const from = applies ?? since ?? null;
  return today !== null && from !== null && from > today ? "not-yet" : "in-force";
}
