/**
 * Why cases could not be read or kept; each has its words in the interface.
 * - `full`: the disk or the extension's share of it is full
 * - `newer`: a newer version of the extension wrote them: load the window anew, or update
 * - `blocked`: another window holds on to an older form: close it
 * - `unavailable`: the browser keeps nothing here (a private window, a policy)
 * - `unreadable`: this case is kept in a form that this version cannot read; it stays as it is
 * - `deleted`: another window deleted this case, or everything
 * - `refused`: what was to be kept is no case; a mistake of ours
 * - `failed`: the browser did not do it, for reasons of its own
 */
export type StoreFault = "full" | "newer" | "blocked" | "unavailable" | "unreadable" | "deleted" | "refused" | "failed";

/** Nothing was changed when this is thrown; its message is the fault, its words are the interface's. */
export class StoreError extends Error {
  readonly fault: StoreFault;
  constructor(fault: StoreFault, cause?: unknown) {
    super(fault, { cause });
    this.name = "StoreError";
    this.fault = fault;
  }
}

const BY_NAME: { [name: string]: StoreFault | undefined } = {
  QuotaExceededError: "full",
  VersionError: "newer",
  SecurityError: "unavailable",
  // Firefox says this of a private window, and any browser of a database that is being closed
  InvalidStateError: "unavailable",
  ReferenceError: "unavailable",
};

/** What the database threw, as one of ours. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return new StoreError(BY_NAME[name] ?? "failed", error);
}
