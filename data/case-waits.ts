import type { Case } from "./case.ts";

/** Tries from which on the reader's own waits say anything. */
export const TRIES_THAT_TELL = 3;

/** How long the reader waited at one contact so far; all figures in seconds. */
export interface OwnWait {
  median: number;
  /** Each wait until a person answered, the shortest first. */
  waits: number[];
  /** How long the reader held on in vain, the shortest first: a median without them looks better than it was. */
  inVain: number[];
}

/** Each of the reader's own waits at a contact over all cases, however few. */
export function ownWaits(cases: readonly Case[], slug: string, contact: string): Omit<OwnWait, "median"> {
  const tries = cases
    .filter((kept) => kept.slug === slug)
    .flatMap((kept) => kept.tries)
    .filter((one) => one.contact === contact);
  const seconds = (wanted: (outcome: string) => boolean) =>
    tries
      .flatMap(({ outcome, waitedSeconds }) =>
        outcome !== null && waitedSeconds !== null && wanted(outcome) ? [waitedSeconds] : [],
      )
      .sort((a, b) => a - b);
  return {
    waits: seconds((outcome) => outcome === "answered"),
    inVain: seconds((outcome) => outcome === "gave-up" || outcome === "cut-off"),
  };
}

/** The reader's own waits at a contact over all cases, or null while too few tries reached a person. */
export function ownWait(cases: readonly Case[], slug: string, contact: string): OwnWait | null {
  const { waits, inVain } = ownWaits(cases, slug, contact);
  if (waits.length < TRIES_THAT_TELL) return null;
  const low = waits[Math.floor((waits.length - 1) / 2)] ?? 0;
  const high = waits[Math.ceil((waits.length - 1) / 2)] ?? 0;
  return { median: (low + high) / 2, waits, inVain };
}
