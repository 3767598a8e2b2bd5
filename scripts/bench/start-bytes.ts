import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Bytes of the scripts that a page of the extension loads at its start: those it names and what they import, not what
 * is fetched on demand.
 * @param root folder of the built extension
 * @param page e.g. `popup.html`
 */
export function startBytes(root: string, page: string): number {
  const seen = new Map<string, number>();
  const visit = (path: string) => {
    if (seen.has(path)) return;
    const source = readFileSync(path, "utf8");
    seen.set(path, Buffer.byteLength(source));
    for (const [, name = ""] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g))
      visit(join(dirname(path), name));
  };
  for (const [, name = ""] of readFileSync(join(root, page), "utf8").matchAll(/src="\/([^"]+\.js)"/g))
    visit(join(root, name));
  return [...seen.values()].reduce((sum, size) => sum + size, 0);
}
