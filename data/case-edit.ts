/** Changes to a case, each stamped, so that a merge knows which of two copies is newer. Cases themselves never change. */
import {
  CASE_VERSION,
  type Case,
  type CaseLists,
  type Field,
  inOrder,
  type ListName,
  type Rating,
  type Stars,
} from "./case.ts";

const iso = (instant: number) => new Date(instant).toISOString();

/**
 * The stamps with a new one. It is later than the one before even when the clock went back or stood still.
 * @param now instant in milliseconds since the epoch
 */
function stamped({ changed }: Case, key: string, now: number): Case["changed"] {
  const before = changed[key];
  return { ...changed, [key]: iso(before === undefined ? now : Math.max(now, Date.parse(before) + 1)) };
}

/** An open case with nothing in it yet. @param now instant in milliseconds since the epoch */
export const newCase = (about: Pick<Case, "id" | "slug" | "name" | "topic">, now: number): Case => ({
  version: CASE_VERSION,
  ...about,
  created: iso(now),
  closed: null,
  tickets: [],
  people: [],
  promises: [],
  notes: [],
  tries: [],
  ratings: {},
  changed: {},
});

/** Changes a field: the topic, or `closed` to close and to open again. */
export const withField = <F extends Field>(kept: Case, field: F, value: Case[F], now: number): Case => ({
  ...kept,
  [field]: value,
  changed: stamped(kept, field, now),
});

/** Adds an item, or puts it in the place of the one with its id. */
export function withItem<L extends ListName>(kept: Case, list: L, item: CaseLists[L][number], now: number): Case {
  const others: CaseLists[ListName][number][] = kept[list].filter(({ id }) => id !== item.id);
  return { ...kept, [list]: inOrder([...others, item]), changed: stamped(kept, `${list}/${item.id}`, now) };
}

/** Takes an item out. It stays out when an older copy comes along; put in again, it is back. */
export function withoutItem(kept: Case, list: ListName, id: string, now: number): Case {
  const others: CaseLists[ListName][number][] = kept[list].filter((item) => item.id !== id);
  return { ...kept, [list]: others, changed: stamped(kept, `${list}/${id}`, now) };
}

/** Rates one side of the service, or takes the rating back with null. */
export function withRating(kept: Case, rating: Rating, stars: Stars | null, now: number): Case {
  const { [rating]: _, ...others } = kept.ratings;
  const ratings = stars === null ? others : { ...others, [rating]: stars };
  return { ...kept, ratings, changed: stamped(kept, `ratings/${rating}`, now) };
}
