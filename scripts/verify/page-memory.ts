import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Page } from "./pages-of.ts";

/** What a page was like when everything looked for stood on it. */
export interface PageMark {
  etag: string | null;
  modified: string | null;
  /** What stood there. */
  stood: string[];
  day: string;
}

/** Marks of pages, kept from run to run, so that a page that has not changed need not be sent again. */
export class PageMemory {
  readonly #path: string;
  readonly #marks: Map<string, PageMark>;

  /** @param path a JSON file; one that is not there, or is broken, is an empty memory */
  constructor(path: string) {
    this.#path = path;
    this.#marks = new Map(read(path));
  }

  /** Headers that ask for a page only if it is another than the one on which all of this stood. */
  headers(page: Page): Record<string, string> {
    const mark = this.#marks.get(page.address);
    if (!mark || !wanted(page).every((key) => mark.stood.includes(key))) return {};
    return {
      ...(mark.etag ? { "if-none-match": mark.etag } : {}),
      ...(mark.modified ? { "if-modified-since": mark.modified } : {}),
    };
  }

  /** The mark to keep of a page on which everything stood. */
  static mark(page: Page, etag: string | null, modified: string | null, day: string): PageMark | null {
    return etag || modified ? { etag, modified, stood: wanted(page), day } : null;
  }

  /** Takes over what a run found; a page without a mark is forgotten. */
  set(address: string, mark: PageMark | null): void {
    if (mark) this.#marks.set(address, mark);
    else this.#marks.delete(address);
  }

  save(): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    // whoever reads it meanwhile finds the old file or the new one
    const fresh = `${this.#path}.new`;
    writeFileSync(fresh, `${JSON.stringify(Object.fromEntries([...this.#marks].sort()), null, 1)}\n`);
    renameSync(fresh, this.#path);
  }
}

const wanted = ({ facts }: Page): string[] =>
  [...new Set(facts.map(({ look }) => `${look.kind} ${look.value}`))].sort();

function read(path: string): [string, PageMark][] {
  try {
    return Object.entries(JSON.parse(readFileSync(path, "utf8")) as Record<string, PageMark>);
  } catch {
    return [];
  }
}
