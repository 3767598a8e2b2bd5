/**
 * What the reader keeps about one problem, and the guard through which every kept or imported case comes. Every piece
 * carries in `changed` when it was last changed or taken out, so that two copies of a case can be merged.
 */
import {
  instant,
  list,
  number,
  object,
  oneOf,
  orNull,
  type Parsed,
  parsed,
  type Read,
  record,
  ShapeError,
  text,
} from "./shape.ts";
import { CHANNELS, type Channel, TOPICS, type Topic } from "./words.ts";

/** The form in which cases are written now. A case of an older form is brought up to it when it is read. */
export const CASE_VERSION = 1;

/** How a try ended: a person answered, the reader gave up, the line broke, or it was in writing. */
export const OUTCOMES = ["answered", "gave-up", "cut-off", "written"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const RATINGS = ["response", "skill", "solving", "communication", "resources", "initiative"] as const;
export type Rating = (typeof RATINGS)[number];
export type Stars = 1 | 2 | 3 | 4 | 5;

/** Instants are ISO 8601 in UTC with milliseconds, as `toISOString` writes them; ids are UUIDs. */
export interface Ticket {
  id: string;
  at: string;
  number: string;
}

/** Someone the reader spoke to. */
export interface Person {
  id: string;
  at: string;
  name: string;
}

export interface CasePromise {
  id: string;
  /** When it was made. */
  at: string;
  text: string;
  due: string;
  /** The reader's own entry, or prefilled from a deadline that the platform states. */
  source: "own" | "deadline";
  /** When it was kept, or null. */
  done: string | null;
}

export interface CaseNote {
  id: string;
  at: string;
  text: string;
}

/** One attempt to reach a person. While it runs, `ended` and `outcome` are null. */
export interface CaseTry {
  id: string;
  /** Contact's id in the platform's record, or null when it is not in there. */
  contact: string | null;
  channel: Channel;
  value: string;
  started: string;
  ended: string | null;
  outcome: Outcome | null;
  /** From the start until a person answered or the reader gave up; null when not known. */
  waitedSeconds: number | null;
}

export interface CaseLists {
  tickets: Ticket[];
  people: Person[];
  promises: CasePromise[];
  notes: CaseNote[];
  tries: CaseTry[];
}
export type ListName = keyof CaseLists;

export interface Case extends CaseLists {
  version: typeof CASE_VERSION;
  id: string;
  /** The platform's permanent id. */
  slug: string;
  /** The platform's name as the reader saw it. */
  name: string;
  topic: Topic;
  created: string;
  closed: string | null;
  ratings: { [key in Rating]?: Stars };
  /** Instant of the last change by key: a field's name, `ratings/skill`, `notes/<id>`. A key without its piece: removed. */
  changed: { [key: string]: string | undefined };
}

export const LISTS = ["tickets", "people", "promises", "notes", "tries"] as const satisfies readonly ListName[];
/** Fields of the case itself that can change. */
export const FIELDS = ["slug", "name", "topic", "closed"] as const;
export type Field = (typeof FIELDS)[number];

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const KEY = new RegExp(`^(${FIELDS.join("|")}|ratings/(${RATINGS.join("|")})|(${LISTS.join("|")})/${UUID})$`);

const id = text(36, new RegExp(`^${UUID}$`), "a UUID in small letters");
const short = text(1_000);
const long = text(20_000);
/** A year: longer than anyone waits. */
const seconds = number(0, 31_536_000, false);

const stored: Read<Case> = object<Case>({
  version: oneOf([CASE_VERSION]),
  id,
  slug: text(60, /^[a-z0-9][a-z0-9-]*$/, "a platform's id"),
  name: short,
  topic: oneOf(TOPICS),
  created: instant,
  closed: orNull(instant),
  tickets: items(object<Ticket>({ id, at: instant, number: short })),
  people: items(object<Person>({ id, at: instant, name: short })),
  promises: items(
    object<CasePromise>({
      id,
      at: instant,
      text: long,
      due: instant,
      source: oneOf(["own", "deadline"]),
      done: orNull(instant),
    }),
  ),
  notes: items(object<CaseNote>({ id, at: instant, text: long })),
  tries: items(
    object<CaseTry>({
      id,
      contact: orNull(text(60)),
      channel: oneOf(CHANNELS),
      value: short,
      started: instant,
      ended: orNull(instant),
      outcome: orNull(oneOf(OUTCOMES)),
      waitedSeconds: orNull(seconds),
    }),
  ),
  ratings: record((key): key is Rating => RATINGS.some((rating) => rating === key), oneOf<Stars>([1, 2, 3, 4, 5])),
  changed: record((key): key is string => KEY.test(key), instant),
});

/** A list of items, each id once, in their order. */
function items<T extends Ticket | Person | CasePromise | CaseNote | CaseTry>(read: Read<T>): Read<T[]> {
  const plain = list(read, 5_000);
  return (value, at) => {
    const all = plain(value, at);
    const seen = new Set<string>();
    for (const [index, item] of all.entries()) {
      if (seen.has(item.id)) throw new ShapeError(`${at}/${index}/id`, "This id is in the list already.");
      seen.add(item.id);
    }
    return inOrder(all);
  };
}

/** Items by their time, then by id: two copies of a list come out the same. */
export const inOrder = <T extends { id: string; at: string } | { id: string; started: string }>(all: T[]): T[] => {
  const key = (item: T) => ("at" in item ? item.at : item.started) + item.id;
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
};

/** Reads a case of any version up to this one. */
export const readCase: Read<Case> = (value, at) => {
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
  if (typeof version === "number" && version > CASE_VERSION)
    throw new ShapeError(`${at}/version`, "This case was written by a newer version of the extension.", true);
  return stored(value, at);
};

/** Takes something kept or imported for a case, or says where it broke. */
export const parseCase = (value: unknown): Parsed<Case> => parsed(readCase, value);
