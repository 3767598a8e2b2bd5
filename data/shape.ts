/** Reads unknown data by hand-written rules that say where it broke; nothing that is not asked for gets through. */

/** Where data broke: a JSON pointer (RFC 6901; "" is the whole) and one sentence. */
export interface Problem {
  at: string;
  sentence: string;
  /** Written by a newer version of the extension: kept as it is, never overwritten. */
  newer: boolean;
}

export type Parsed<T> = { value: T; problem: null } | { value: null; problem: Problem };

/** Takes a value for what it should be. @throws ShapeError where it is something else */
export type Read<T> = (value: unknown, at: string) => T;

/** What a reader throws; `parsed` turns it into a problem. */
export class ShapeError extends Error {
  readonly problem: Problem;
  constructor(at: string, sentence: string, newer = false) {
    super(`${at || "/"}: ${sentence}`);
    this.problem = { at, sentence, newer };
  }
}

/** Runs a reader on a whole value. */
export function parsed<T>(read: Read<T>, value: unknown): Parsed<T> {
  try {
    return { value: read(value, ""), problem: null };
  } catch (error) {
    if (error instanceof ShapeError) return { value: null, problem: error.problem };
    throw error;
  }
}

const below = (at: string, key: string | number) => `${at}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text of at most `most` UTF-16 units, or one that matches. */
export const text =
  (most: number, pattern?: RegExp, kind = `a text of at most ${most} characters`): Read<string> =>
  (value, at) => {
    if (typeof value === "string" && value.length <= most && (!pattern || pattern.test(value))) return value;
    throw new ShapeError(at, `This should be ${kind}.`);
  };

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** An instant as `toISOString` writes it, so that comparing texts compares times. */
export const instant: Read<string> = (value, at) => {
  const time = typeof value === "string" && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isFinite(time) && new Date(time).toISOString() === value) return value;
  throw new ShapeError(at, "This should be an instant like 2026-11-20T12:00:00.000Z.");
};

export const number =
  (least: number, most: number, whole: boolean): Read<number> =>
  (value, at) => {
    if (typeof value === "number" && value >= least && value <= most && (!whole || Number.isInteger(value)))
      return value;
    throw new ShapeError(at, `This should be a ${whole ? "whole " : ""}number from ${least} to ${most}.`);
  };

export const oneOf =
  <T extends string | number>(words: readonly T[]): Read<T> =>
  (value, at) => {
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    throw new ShapeError(at, `This should be one of ${words.join(", ")}.`);
  };

export const orNull =
  <T>(read: Read<T>): Read<T | null> =>
  (value, at) =>
    value === null ? null : read(value, at);

export const list =
  <T>(read: Read<T>, most: number): Read<T[]> =>
  (value, at) => {
    if (!Array.isArray(value) || value.length > most)
      throw new ShapeError(at, `This should be a list of at most ${most} entries.`);
    return value.map((item, index) => read(item, below(at, index)));
  };

/** An object with exactly these fields. */
export const object =
  <T extends object>(fields: { [K in keyof T]: Read<T[K]> }): Read<T> =>
  (value, at) => {
    if (!isRecord(value)) throw new ShapeError(at, "This should be an object.");
    const stranger = Object.keys(value).find((key) => !Object.hasOwn(fields, key));
    if (stranger !== undefined) throw new ShapeError(below(at, stranger), "Nothing of this name belongs here.");
    const entries = (Object.entries(fields) as [string, Read<unknown>][]).map(([key, read]) => {
      if (!Object.hasOwn(value, key)) throw new ShapeError(below(at, key), "This is missing.");
      return [key, read(value[key], below(at, key))];
    });
    return Object.fromEntries(entries) as T;
  };

/** An object whose keys all match; none of them has to be there. Its keys come out in order. */
export const record =
  <K extends string, T>(isKey: (key: string) => key is K, read: Read<T>): Read<{ [key in K]?: T }> =>
  (value, at) => {
    if (!isRecord(value)) throw new ShapeError(at, "This should be an object.");
    const entries = Object.keys(value)
      .sort()
      .map((key) => {
        if (!isKey(key)) throw new ShapeError(below(at, key), "Nothing of this name belongs here.");
        return [key, read(value[key], below(at, key))];
      });
    return Object.fromEntries(entries) as { [key in K]?: T };
  };
