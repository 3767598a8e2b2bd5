import { skeleton } from "./brand.ts";
import type { Name } from "./dataset.ts";
import type { Cues } from "./scan.ts";
import supportWords from "./support-words.json" with { type: "json" };

const support = new Set(supportWords.words);

/** Longest name looked for, in words. */
const MAX_WORDS = 4;
/** Names of fewer letters are ordinary words or initials too often: only their own page's first words count for them. */
const MIN_LETTERS = 4;

const wordsOf = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}$@|!]+/gu) ?? [];

/**
 * The platform in whose name a page speaks that is not on its site: one named in title or headings together with a word
 * of support. Broken names (`Un1ted®`, `P@yPal`) are read as the eye reads them. The longest name wins, then the one
 * named first.
 * @param names the dataset's names and aliases
 * @returns slug, or null when the page speaks in nobody's name, or of several as a list does
 */
export function claimedBrand(cues: Pick<Cues, "title" | "headings">, names: readonly Name[]): string | null {
  const texts = [cues.title, ...cues.headings.slice(0, 3)].map(wordsOf);
  const all = texts.flat();
  const asksForHelp = all.some((word) => support.has(word)) || /客服|人工|热线|电话/.test(all.join(""));
  if (!asksForHelp) return null;
  const bySkeleton = new Map<string, string>();
  for (const { slug, names: known } of names)
    for (const name of known) {
      const key = skeleton(name);
      if (key.length >= MIN_LETTERS || /\p{sc=Han}{2}/u.test(name)) if (!bySkeleton.has(key)) bySkeleton.set(key, slug);
    }
  const found = new Map<string, number>();
  for (const words of texts)
    for (let at = 0; at < words.length; at++)
      for (let length = Math.min(MAX_WORDS, words.length - at); length >= 1; length--) {
        const phrase = words.slice(at, at + length);
        // "help", "chat" and the like are nobody's name here, whoever is called that
        if (phrase.every((word) => support.has(word))) continue;
        const slug = bySkeleton.get(skeleton(phrase.join("")));
        if (!slug) continue;
        found.set(slug, Math.max(found.get(slug) ?? 0, phrase.join("").length));
        at += length - 1;
        break;
      }
  const han = texts.map((words) => words.join("")).join(" ");
  for (const [key, slug] of bySkeleton)
    if (/\p{sc=Han}{2}/u.test(key) && han.includes(key))
      found.set(slug, Math.max(found.get(slug) ?? 0, key.length * 2));
  if (found.size === 0 || found.size > 2) return null;
  return [...found].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
