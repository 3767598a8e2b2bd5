import type { PlatformRecord } from "../schema.ts";

/** What a check found: where (JSON pointer), what was wanted, and how to mend it. */
export interface Finding {
  slug: string;
  pointer: string;
  message: string;
  suggestion?: string;
}

export type Records = ReadonlyMap<string, PlatformRecord>;

/** One rule over the records. `run` looks at one record; it may look at the others through `all`. */
export interface Check {
  id: string;
  why: string;
  run(slug: string, record: PlatformRecord, all: Records): Finding[];
}
