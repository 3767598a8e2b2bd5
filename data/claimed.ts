import { skeleton } from "./brand.ts";
import type { Name } from "./dataset.ts";
import type { WordSets } from "./recognize.ts";
import type { Cues } from "./scan.ts";

/** Words of support in a text, where those of addresses are not enough. */
const SPOKEN = new Set(["speak", "talk", "someone", "representative", "dial"]);
/** Words of support that as often speak of something else when they stand beside an ordinary word. */
const LOOSE = new Set([
  "customers",
  "accounts",
  "supports",
  "services",
  "helpful",
  "claim",
  "tickets",
  "live",
  "secure",
]);
/** Words that may stand between a name and its word of support without a meaning of their own. */
const BESIDE = new Set(["at", "of", "from", "by", "a"]);
const HAN_SUPPORT = /客服|人工|热线|电话|客户服务/;

/** Longest name looked for, in words. */
const MAX_WORDS = 4;
/** Names of fewer letters are ordinary words or initials too often: only their own page's first words count for them. */
const MIN_LETTERS = 4;
/** Names of one word and fewer letters are ordinary words as well: only fillers may stand between them and support. */
const ORDINARY = 7;
/** How many words may stand between a name and the word of support that goes with it. */
const BETWEEN = 2;

export type SupportWords = Pick<WordSets, "support" | "filler">;

export interface ClaimOptions {
  /** Platforms that are not meant although they are named: those whose site the page is on. */
  except?: ReadonlySet<string>;
  /** Whether the word of support must stand near the name, as in `PayPal customer service`. */
  near?: boolean;
}

/** The words of a text; signs, gaps and invisible characters with which a name was broken up are taken out. */
const wordsOf = (text: string) =>
  text
    .replace(/[™℠®©]|\p{Default_Ignorable_Code_Point}/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[-._*][\p{L}\p{N}](?![\p{L}\p{N}])){2,30}/gu, (run) =>
      run.replace(/[-._*]/g, ""),
    )
    .match(/[\p{L}\p{N}$@|!]+/gu) ?? [];

/** What the eye reads, doubled letters as one. */
const keyOf = (text: string) => skeleton(text).replace(/(.)\1+/gu, "$1");

/** Whether a word of support stands by the words from `start` to `end`; by an ordinary word only with fillers between. */
function isNear(
  words: readonly string[],
  start: number,
  end: number,
  ordinary: boolean,
  { support, filler }: SupportWords,
): boolean {
  for (const step of [-1, 1])
    for (let at = step < 0 ? start - 1 : end, between = 0; between <= BETWEEN; at += step, between++) {
      const word = words[at];
      if (word === undefined) break;
      if (LOOSE.has(word)) continue;
      if (support.has(word) || SPOKEN.has(word)) return true;
      if (ordinary && !filler.has(word) && !BESIDE.has(word)) break;
    }
  return false;
}

/** Names by what the eye reads of them; made once for a list. */
const keys = new WeakMap<Name, ReadonlyMap<string, string>>();

function keysOf(names: readonly Name[]): ReadonlyMap<string, string> {
  const [first] = names;
  const known = first && keys.get(first);
  if (known) return known;
  const made = new Map<string, string>();
  const put = (slug: string, name: string | undefined) => {
    if (!name) return;
    const key = keyOf(name);
    if ((name.length >= MIN_LETTERS && key.length >= MIN_LETTERS - 1) || /\p{sc=Han}{2}/u.test(name))
      if (!made.has(key)) made.set(key, slug);
  };
  // a platform's own name goes before what others are called as well
  for (const { slug, names: known } of names) put(slug, known[0]);
  for (const { slug, names: known } of names) for (const name of known) put(slug, name);
  if (first) keys.set(first, made);
  return made;
}

/**
 * The platform in whose name a page speaks that is not on its site: one named in title or headings together with a word
 * of support. Broken names (`Un1ted®`, `P@yPal`) are read as the eye reads them. The longest name wins, then the one
 * named first.
 * @param names the dataset's names and aliases
 * @param words words of support, and words that say nothing beside a name
 * @returns slug, or null when the page speaks in nobody's name, or of several as a list does
 */
export function claimedBrand(
  cues: Pick<Cues, "title" | "headings">,
  names: readonly Name[],
  words: SupportWords,
  { except, near = false }: ClaimOptions = {},
): string | null {
  const texts = [cues.title, ...cues.headings.slice(0, 3)].map(wordsOf);
  const all = texts.flat();
  const isSupport = (word: string) => words.support.has(word) || SPOKEN.has(word);
  if (!all.some(isSupport) && !HAN_SUPPORT.test(all.join(""))) return null;
  const known = keysOf(names);
  const found = new Map<string, number>();
  const put = (slug: string, length: number) => {
    if (!except?.has(slug)) found.set(slug, Math.max(found.get(slug) ?? 0, length));
  };
  let close = false;
  for (const text of texts) {
    for (let at = 0; at < text.length; at++)
      for (let length = Math.min(MAX_WORDS, text.length - at); length >= 1; length--) {
        const phrase = text.slice(at, at + length);
        // "help", "chat" and the like are nobody's name here, whoever is called that
        if (phrase.every(isSupport)) continue;
        const slug = known.get(keyOf(phrase.join("")));
        if (!slug) continue;
        const letters = phrase.join("").length;
        put(slug, letters);
        if (!except?.has(slug)) close ||= isNear(text, at, at + length, length === 1 && letters < ORDINARY, words);
        at += length - 1;
        break;
      }
    const han = text.join("");
    if (!/\p{sc=Han}{2}/u.test(han)) continue;
    for (const [key, slug] of known)
      if (/\p{sc=Han}{2}/u.test(key) && han.includes(key)) {
        put(slug, key.length * 2);
        if (!except?.has(slug)) close ||= HAN_SUPPORT.test(han);
      }
  }
  if (found.size === 0 || found.size > 2 || (near && !close)) return null;
  return [...found].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
