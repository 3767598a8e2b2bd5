import type { Name } from "./dataset.ts";

/** Names made ready to be searched: all of them in one text, so that a key is one pass over it. */
export interface SearchIndex {
  names: readonly Name[];
  /** Folded names, each between line feeds. */
  text: string;
  /** Where the names of each platform begin in `text`. */
  starts: Uint32Array;
}

/** Compatibility forms, case and marks do not count: `Ｔｉｋ Tok`, `tik-tok` and `TikTok` are one. */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}.]+/gu, "");

/** Prepares names for `search`; done once. */
export function indexNames(names: readonly Name[]): SearchIndex {
  const starts = new Uint32Array(names.length);
  const parts: string[] = ["\n"];
  let length = 1;
  for (const [i, { names: known, domain }] of names.entries()) {
    starts[i] = length - 1;
    const part = `${[...known, domain].map(fold).join("\n")}\n`;
    parts.push(part);
    length += part.length;
  }
  return { names, text: parts.join(""), starts };
}

/** How many places in the text one kind of match looks at: a single letter would find everything. */
const MOST_LOOKS = 400;

/**
 * Platforms whose name, alias or domain has the query in it: whole name, then beginning, then inside; the shorter name
 * first.
 * @param most how many at the most
 */
export function search({ names, text, starts }: SearchIndex, query: string, most = 20): Name[] {
  const wanted = fold(query);
  if (wanted === "") return [];
  const found = new Set<number>();
  const collect = (needle: string) => {
    const here = new Set<number>();
    for (
      let at = text.indexOf(needle), looks = 0;
      at >= 0 && looks < MOST_LOOKS;
      at = text.indexOf(needle, at + 1), looks++
    )
      here.add(ownerOf(starts, at));
    const shorter = (a: number, b: number) => (names[a]?.names[0] ?? "").length - (names[b]?.names[0] ?? "").length;
    for (const i of [...here].sort(shorter)) found.add(i);
  };
  collect(`\n${wanted}\n`);
  if (found.size < most) collect(`\n${wanted}`);
  if (found.size < most && wanted.length > 1) collect(wanted);
  return [...found].slice(0, most).flatMap((i) => names[i] ?? []);
}

/** The platform in whose part of the text a place is. */
function ownerOf(starts: Uint32Array, at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
