import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { PageMark } from "./page-memory.ts";
import type { Result } from "./result.ts";

/** What became of one page. */
export interface Entry {
  address: string;
  results: Result[];
  /** Set where the page may be asked for conditionally the next time; null forgets it; left out keeps what was known. */
  mark?: PageMark | null;
}

/** What a run has done so far, one line a page, so that an interrupted run goes on where it was. */
export class Journal {
  readonly #path: string;
  readonly #entries = new Map<string, Entry>();

  /**
   * @param path the journal's file
   * @param work names the work; a journal of other work is not gone on with
   */
  constructor(path: string, work: string) {
    this.#path = path;
    const [head, ...lines] = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
    if (head === work) for (const entry of lines.flatMap(parse)) this.#entries.set(entry.address, entry);
    mkdirSync(dirname(path), { recursive: true });
    // written anew: what was cut off in the middle of a line would spoil the next one
    writeFileSync(path, [work, ...[...this.#entries.values()].map((e) => JSON.stringify(e)), ""].join("\n"));
  }

  /** Whether a page needs no further look; one that failed does. */
  done(address: string): boolean {
    const entry = this.#entries.get(address);
    return entry?.results.every(({ status }) => status !== "error") ?? false;
  }

  add(entry: Entry): void {
    this.#entries.set(entry.address, entry);
    appendFileSync(this.#path, `${JSON.stringify(entry)}\n`);
  }

  get entries(): Entry[] {
    return [...this.#entries.values()];
  }

  /** The run is over. */
  remove(): void {
    rmSync(this.#path, { force: true });
  }
}

function parse(line: string): Entry[] {
  try {
    return [JSON.parse(line) as Entry];
  } catch {
    return [];
  }
}
