import type { Name } from "./dataset.ts";

/** Names made ready to be searched: one line a platform, folded. */
export interface SearchIndex {
  names: readonly Name[];
  folded: readonly (readonly string[])[];
}

/** Compatibility forms, case and marks do not count: `Ｔｉｋ Tok`, `tik-tok` and `TikTok` are one. */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}.]+/gu, "");

/** Prepares names for `search`; done once. */
export const indexNames = (names: readonly Name[]): SearchIndex => ({
  names,
  folded: names.map((name) => [...name.names, name.domain].map(fold)),
});

/**
 * Platforms whose name, alias or domain has the query in it: whole name, then beginning, then inside.
 * @param most how many at the most
 */
export function search(index: SearchIndex, query: string, most = 20): Name[] {
  const wanted = fold(query);
  if (wanted === "") return [];
  const ranks: Name[][] = [[], [], []];
  for (const [i, folded] of index.folded.entries()) {
    let rank = 3;
    for (const name of folded) {
      if (name === wanted) rank = 0;
      else if (rank > 1 && name.startsWith(wanted)) rank = 1;
      else if (rank > 2 && wanted.length > 1 && name.includes(wanted)) rank = 2;
    }
    const name = index.names[i];
    if (rank < 3 && name) ranks[rank]?.push(name);
  }
  const shorter = (a: Name, b: Name) => (a.names[0] ?? "").length - (b.names[0] ?? "").length;
  return [...(ranks[0] ?? []), ...(ranks[1] ?? []).sort(shorter), ...(ranks[2] ?? []).sort(shorter)].slice(0, most);
}
