/** The last place up to which a text may be cut without cutting through a number: the end of a line, or of a word. */
export function cutAt(text: string, to: number): number {
  const tail = text.slice(Math.max(0, to - 300), to);
  const line = tail.lastIndexOf("\n") + 1;
  return to - (line > 0 ? tail.length - line : (/[^\p{L}]*$/u.exec(tail)?.[0].length ?? 0));
}
