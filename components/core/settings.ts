import browser from "webextension-polyfill";
import { AUDIENCES, type Audience, TOPICS, type Topic } from "../../data/words.ts";

/** What the extension keeps, one item a key; a broken or newer value counts as not there. */
export interface Settings {
  /** Country the reader chose (ISO 3166-1 alpha-2; WW: anywhere), or null: worked out from page and language. */
  country: string | null;
  audience: Audience;
  /** Topic last chosen, by platform; by `slug/topic` where the page itself told a topic and the reader chose another. */
  topics: Record<string, Topic>;
  /** Platform that the panel guides through: by a route, or by a contact without one, for a topic, in a case. */
  inHand: { slug: string; route: string | null; contact?: string; topic?: Topic; case?: string } | null;
  /** Indexes of the steps done, by `slug/route`, or `slug/@contact` where there is no route. */
  done: Record<string, number[]>;
  /** What the reader cannot do or is, words of ABILITIES (data/choose.ts); words that this version does not know are kept. */
  abilities: string[];
  /** Whether known help pages are watched (needs the optional host permission as well). */
  watch: boolean;
}

export type Key = keyof Settings;

const defaults: Settings = {
  country: null,
  audience: "consumer",
  topics: {},
  inHand: null,
  done: {},
  abilities: [],
  watch: false,
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const oneOf = <T extends string>(words: readonly T[], value: unknown): value is T => words.includes(value as T);

const guards: { [K in Key]: (value: unknown) => value is Settings[K] } = {
  country: (v): v is string | null => v === null || (typeof v === "string" && /^[A-Z]{2}$/.test(v)),
  audience: (v): v is Audience => oneOf(AUDIENCES, v),
  topics: (v): v is Record<string, Topic> => isRecord(v) && Object.values(v).every((topic) => oneOf(TOPICS, topic)),
  inHand: (v): v is Settings["inHand"] =>
    v === null ||
    (isRecord(v) &&
      typeof v.slug === "string" &&
      (v.route === null || typeof v.route === "string") &&
      (v.contact === undefined || typeof v.contact === "string") &&
      (v.case === undefined || typeof v.case === "string") &&
      (v.topic === undefined || oneOf(TOPICS, v.topic))),
  done: (v): v is Record<string, number[]> =>
    isRecord(v) &&
    Object.values(v).every((steps) => Array.isArray(steps) && steps.every((step) => Number.isInteger(step))),
  abilities: (v): v is string[] => Array.isArray(v) && v.every((one) => typeof one === "string"),
  watch: (v): v is boolean => typeof v === "boolean",
};

let asked: { keys: Key[]; kept: Promise<Record<string, unknown>> } | null = null;

/** What is kept under a key; keys that are asked for in one turn are read together. */
function kept(key: Key): Promise<Record<string, unknown>> {
  if (!asked) {
    const keys: Key[] = [];
    const read = () => {
      asked = null;
      return browser.storage.local.get(keys);
    };
    asked = { keys, kept: Promise.resolve().then(read) };
  }
  asked.keys.push(key);
  return asked.kept;
}

/** One setting; the default when it is missing, broken, or storage cannot be read. */
export async function readSetting<K extends Key>(key: K): Promise<Settings[K]> {
  try {
    const stored = (await kept(key))[key];
    return guards[key](stored) ? stored : defaults[key];
  } catch {
    return defaults[key];
  }
}

/** Keeps a setting. @throws when the browser did not store it (quota, disk): the caller tells the reader */
export async function writeSetting<K extends Key>(key: K, value: Settings[K]): Promise<void> {
  await browser.storage.local.set({ [key]: value });
}

/** Calls back with the new value whenever a setting changes in any window. @returns how to stop */
export function onSetting<K extends Key>(key: K, changed: (value: Settings[K]) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== "local" || !(key in changes)) return;
    const value = changes[key]?.newValue;
    changed(guards[key](value) ? value : defaults[key]);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
