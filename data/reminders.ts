import type { Case } from "./case.ts";

/** A promise of an open case that is not kept yet. */
export interface Reminder {
  caseId: string;
  promiseId: string;
  /** The platform's name. */
  name: string;
  text: string;
  /** ISO 8601 in UTC. */
  due: string;
}

/** Due date (ISO) of which the reader was reminded, by the promise's id: a changed date reminds again. */
export type Reminded = { [promiseId: string]: string | undefined };

/**
 * Of what the reader is to be reminded now, the longest due first, and when next.
 * @param now instant in milliseconds since the epoch
 * @returns `next` in milliseconds, null when nothing is to come; `reminded` without what no longer matters
 */
export function reminders(
  cases: readonly Case[],
  reminded: Reminded,
  now: number,
): { due: Reminder[]; next: number | null; reminded: Reminded } {
  const all = cases
    .filter(({ closed }) => closed === null)
    .flatMap(({ id, name, promises }) =>
      promises
        .filter(({ done }) => done === null)
        .map(({ id: promiseId, text, due }): Reminder => ({ caseId: id, promiseId, name, text, due })),
    )
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  const waiting = all.filter(({ promiseId, due }) => reminded[promiseId] !== due);
  const later = waiting.find(({ due }) => Date.parse(due) > now);
  const told = all.filter(({ promiseId, due }) => reminded[promiseId] === due);
  return {
    due: waiting.filter(({ due }) => Date.parse(due) <= now),
    next: later ? Date.parse(later.due) : null,
    reminded: Object.fromEntries(told.map(({ promiseId, due }) => [promiseId, due])),
  };
}
