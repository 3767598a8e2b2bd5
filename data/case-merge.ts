/** Two copies of a case become one: each piece from the copy that changed it later, nothing lost on the way. */
import { type Case, type CaseLists, inOrder, type ListName, RATINGS } from "./case.ts";

/** The same text for the same content, whatever order its fields were written in. */
const canonical = (value: unknown) =>
  typeof value === "object" && value !== null
    ? JSON.stringify(value, Object.keys(value).sort())
    : JSON.stringify(value);

/**
 * Of one piece in two copies, the one that was changed later. At the same instant what is there wins over what was
 * removed, and of two that differ always the same one, whichever copy is asked first.
 */
function later<T>(a: Case, b: Case, key: string, mine: T, theirs: T): T {
  const [x, y] = [a.changed[key] ?? "", b.changed[key] ?? ""];
  if (x !== y) return x > y ? mine : theirs;
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  return canonical(mine) >= canonical(theirs) ? mine : theirs;
}

function laterItems<L extends ListName>(a: Case, b: Case, list: L): CaseLists[L] {
  type Item = CaseLists[L][number];
  const byId = ({ [list]: all }: CaseLists) => new Map<string, Item>(all.map((item) => [item.id, item]));
  const [mine, theirs] = [byId(a), byId(b)];
  const items = [...new Set([...mine.keys(), ...theirs.keys()])]
    .map((id) => later<Item | undefined>(a, b, `${list}/${id}`, mine.get(id), theirs.get(id)))
    .filter((item) => item !== undefined);
  return inOrder(items) as CaseLists[L];
}

function laterRatings(a: Case, b: Case): Case["ratings"] {
  const ratings: Case["ratings"] = {};
  for (const rating of RATINGS) {
    const stars = later(a, b, `ratings/${rating}`, a.ratings[rating], b.ratings[rating]);
    if (stars !== undefined) ratings[rating] = stars;
  }
  return ratings;
}

/** One case of two copies of it. Order, repetition and grouping of merges make no difference. */
export function mergeCase(a: Case, b: Case): Case {
  const changed: Case["changed"] = {};
  for (const key of [...new Set([...Object.keys(a.changed), ...Object.keys(b.changed)])].sort()) {
    const [x = "", y = ""] = [a.changed[key], b.changed[key]];
    changed[key] = x > y ? x : y;
  }
  return {
    version: a.version,
    id: a.id,
    slug: later(a, b, "slug", a.slug, b.slug),
    name: later(a, b, "name", a.name, b.name),
    topic: later(a, b, "topic", a.topic, b.topic),
    created: a.created < b.created ? a.created : b.created,
    closed: later(a, b, "closed", a.closed, b.closed),
    tickets: laterItems(a, b, "tickets"),
    people: laterItems(a, b, "people"),
    promises: laterItems(a, b, "promises"),
    notes: laterItems(a, b, "notes"),
    tries: laterItems(a, b, "tries"),
    ratings: laterRatings(a, b),
    changed,
  };
}

/** What merging did, as ids of cases. */
export interface Merged {
  /** All cases that were there or came along, in the order they were first seen. */
  cases: Case[];
  added: string[];
  changed: string[];
  same: string[];
}

/** Merges cases that come along (an import) into those that are there. */
export function mergeCases(mine: readonly Case[], theirs: readonly Case[]): Merged {
  const before = new Map(mine.map((kept) => [kept.id, kept]));
  const after = new Map(before);
  for (const one of theirs) {
    const there = after.get(one.id);
    after.set(one.id, there ? mergeCase(there, one) : one);
  }
  const came = [...new Set(theirs.map(({ id }) => id))];
  // merged with itself a case is in the form that merging gives, and can be compared
  const plain = (kept: Case | undefined) => (kept ? JSON.stringify(mergeCase(kept, kept)) : "");
  const isSame = (id: string) => plain(before.get(id)) === plain(after.get(id));
  return {
    cases: [...after.values()],
    added: came.filter((id) => !before.has(id)),
    changed: came.filter((id) => before.has(id) && !isSame(id)),
    same: came.filter((id) => before.has(id) && isSame(id)),
  };
}
