import { afterBusinessDays, afterDuration } from "./due.ts";
import type { Contact, Platform, Proof, Wait } from "./platform.ts";
import type { LocalText } from "./schema.ts";
import type { Topic } from "./words.ts";

/** A due date that the platform itself states; the reader takes it over, changes it or leaves it. */
export interface StatedPromise {
  /** What is to happen by then, where the record says. */
  text: LocalText | null;
  /** ISO 8601 in UTC. */
  due: string;
  proof: Proof;
}

const iso = (instant: number) => new Date(instant).toISOString();

/**
 * Due dates from a platform's deadlines for a topic, those of the topic itself first, the sooner first.
 * @param from instant (ms) from which the time runs
 * @param country ISO 3166-1 alpha-2 of the office, whose weekend counts; null when not known
 */
export function statedDeadlines(
  { deadlines }: Pick<Platform, "deadlines">,
  topic: Topic,
  from: number,
  country: string | null,
): StatedPromise[] {
  const of = (wanted: Topic) =>
    deadlines
      .filter((deadline) => deadline.topic === wanted)
      .flatMap(({ what, within, proof }) => {
        const due = afterDuration(from, within, country);
        return due === null ? [] : [{ text: what ?? null, due: iso(due), proof }];
      })
      .sort((a, b) => (a.due < b.due ? -1 : 1));
  return topic === "other" ? of("other") : [...of(topic), ...of("other")];
}

const UNIT_MS = { s: 1_000, min: 60_000, h: 3_600_000 } as const;
/** Nobody needs a reminder of something that comes within minutes. */
const WORTH_KEEPING_MS = 3_600_000;

/** When a wait is over at the latest (ms), in business days where it is counted in them. */
function waitOver({ min, max, unit }: Wait, from: number, country: string | null): number | null {
  const figure = max ?? min;
  if (figure === undefined) return null;
  if (unit === "bd") return afterBusinessDays(from, figure, country);
  return unit === "d" ? afterDuration(from, `P${Math.ceil(figure)}D`, country) : from + figure * UNIT_MS[unit];
}

/**
 * The answer that the company itself promises at a contact, or null. The figures of others are no promises.
 * @param from instant (ms) at which the reader wrote or called
 * @param country ISO 3166-1 alpha-2 of the office, whose weekend counts; null when not known
 */
export function statedAnswer(contact: Contact, from: number, country: string | null): StatedPromise | null {
  const answers = contact.waits
    .filter(({ statistic }) => statistic === "own-promise")
    .flatMap((wait) => {
      const due = waitOver(wait, from, country);
      return due === null || due - from < WORTH_KEEPING_MS
        ? []
        : [{ text: wait.note ?? null, due: iso(due), proof: wait.proof }];
    });
  // of two promises the later: before it nobody is late
  return answers.sort((a, b) => (a.due < b.due ? 1 : -1))[0] ?? null;
}
