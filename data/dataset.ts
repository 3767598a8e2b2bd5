import { bucket } from "./bucket.ts";
import type { ComposeWords } from "./compose.ts";
import type { Escalation, Right } from "./escalate.ts";
import type { Brands } from "./look-alike.ts";
import type { PlanRule } from "./numbering-plan.ts";
import type { Phone, Platform } from "./platform.ts";
import { type HostEntry, type WordSets, wordSets } from "./recognize.ts";
import { siteOf } from "./site.ts";
import type { Topic, WithheldAs } from "./words.ts";

/** What the code must know of the dataset before it reads a file of it; built into the bundle. */
export interface DatasetMeta {
  /** Newest day on which a source was read, YYYY-MM-DD. */
  date: string;
  platforms: number;
  hostFiles: number;
  platformFiles: number;
  valueFiles: number;
  nameFiles: number;
  /** Public suffixes of two labels under which records have domains. */
  suffixes: string[];
}

/** Whose a number or address is: a contact of a platform or of a body, or one of a platform's withheld values. */
export interface Owner {
  slug: string;
  /** It is a body's (an authority, an ombudsman), not a platform's. */
  body?: true;
  contact?: string;
  /** Why a withheld value is withheld. */
  as?: WithheldAs;
  /** Of a telephone number: what it is compared with. */
  phone?: Phone;
}

/** One line of the list of names. */
export interface Name {
  slug: string;
  /** Names and aliases, the English one first. */
  names: string[];
  domain: string;
}

/** Reads the compiled files; each is read once and kept. */
export interface Dataset {
  meta: DatasetMeta;
  /** What is known of a host's site, or null. */
  hosts(host: string): Promise<HostEntry | null>;
  /** @returns null when there is no such platform, or its record cannot be read */
  platform(slug: string): Promise<Platform | null>;
  owners(valueKey: string): Promise<Owner[]>;
  names(): Promise<Name[]>;
  brands(): Promise<Brands>;
  words(): Promise<WordSets>;
  escalation(): Promise<Record<string, Escalation>>;
  rights(): Promise<Right[]>;
  /** Ranges of the numbering plans. */
  plan(): Promise<PlanRule[]>;
  /** Words of messages, by language. */
  composeWords(): Promise<ComposeWords>;
  /** Words that tell what a help page is about, by topic. */
  topicWords(): Promise<Partial<Record<Topic, string[]>>>;
}

/**
 * @param read gives the parsed JSON of a compiled file, e.g. `hosts/3.json`; rejects when it cannot
 */
export function openDataset(meta: DatasetMeta, read: (path: string) => Promise<unknown>): Dataset {
  const suffixes = new Set(meta.suffixes);
  const files = new Map<string, Promise<unknown>>();
  let words: Promise<WordSets> | undefined;
  // the build wrote these files from checked records; their shape is the build's promise
  const file = <T>(path: string): Promise<T> => {
    let pending = files.get(path);
    if (!pending) {
      pending = read(path);
      pending.catch(() => files.delete(path));
      files.set(path, pending);
    }
    return pending as Promise<T>;
  };
  const own = <T>(map: Record<string, T>, key: string): T | null =>
    Object.hasOwn(map, key) ? (map[key] ?? null) : null;
  return {
    meta,
    async hosts(host) {
      const site = siteOf(host, suffixes);
      return own(await file<Record<string, HostEntry>>(`hosts/${bucket(site, meta.hostFiles)}.json`), site);
    },
    async platform(slug) {
      return own(await file<Record<string, Platform>>(`platforms/${bucket(slug, meta.platformFiles)}.json`), slug);
    },
    async owners(key) {
      return own(await file<Record<string, Owner[]>>(`values/${bucket(key, meta.valueFiles)}.json`), key) ?? [];
    },
    async names() {
      const parts = await Promise.all(
        Array.from({ length: meta.nameFiles }, (_, i) => file<Name[]>(`names/${i}.json`)),
      );
      return parts.flat();
    },
    brands: () => file<Brands>("brands.json"),
    words() {
      words ??= file<Parameters<typeof wordSets>[0]>("words.json").then(wordSets);
      words.catch(() => {
        words = undefined;
      });
      return words;
    },
    escalation: () => file<Record<string, Escalation>>("escalation.json"),
    rights: () => file<Right[]>("rights.json"),
    plan: () => file<PlanRule[]>("plan.json"),
    composeWords: () => file<ComposeWords>("compose.json"),
    topicWords: () => file<Partial<Record<Topic, string[]>>>("topics.json"),
  };
}
