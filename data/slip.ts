/** Rows of the common keyboard, for slips of the finger; a key's neighbours are those beside it and half below. */
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

const near = new Map<string, string>();
for (const [r, row] of ROWS.entries())
  for (const [i, key] of [...row].entries()) {
    const below = ROWS[r + 1] ?? "";
    const above = ROWS[r - 1] ?? "";
    near.set(key, [row[i - 1], row[i + 1], below[i - 1], below[i], above[i], above[i + 1]].join(""));
  }

export type Slip = "omission" | "repetition" | "transposition" | "keyboard";

/**
 * The slip of the finger that leads from a name to what was typed, when there is one: a letter left out, typed twice,
 * two swapped, or a neighbouring key. The first letter is never the one that slips: with another, it is another name.
 */
export function slip(typed: string, name: string): Slip | null {
  if (typed[0] !== name[0] || typed === name || Math.abs(typed.length - name.length) > 1) return null;
  let at = 0;
  while (at < typed.length && typed[at] === name[at]) at++;
  if (typed.length < name.length) return typed.slice(at) === name.slice(at + 1) ? "omission" : null;
  if (typed.length > name.length)
    return typed.slice(at + 1) === name.slice(at) && typed[at] === typed[at - 1] ? "repetition" : null;
  if (typed.slice(at + 2) === name.slice(at + 2) && typed[at] === name[at + 1] && typed[at + 1] === name[at])
    return "transposition";
  return typed.slice(at + 1) === name.slice(at + 1) && (near.get(name[at] ?? "") ?? "").includes(typed[at] ?? " ")
    ? "keyboard"
    : null;
}
