import type { Fact } from "./facts-of.ts";

/** What a look at a source can give. */
export const STATUSES = ["stands", "changed", "missing", "moved", "gone", "refused", "error", "image-only"] as const;
export type Status = (typeof STATUSES)[number];

/** What a page says of one fact. */
export interface Verdict {
  status: Status;
  /** Where the page has moved to. */
  to?: string;
  /** Whether the value stands on the page it has moved to. */
  found?: boolean;
  /** Values of the same kind that stand there and the record does not know. */
  instead?: string[];
  /** In a few words, what happened. */
  why?: string;
}

/** One line of the results. */
export interface Result extends Verdict, Pick<Fact, "record" | "slug" | "contact" | "fact" | "source" | "url"> {
  /** The value or the hours as the record has them. */
  value: string;
  /** The day of the look, YYYY-MM-DD. */
  day: string;
}
