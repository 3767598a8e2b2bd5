import { deleteDB } from "idb";
import { afterEach, beforeEach, vi } from "vitest";
import { CASES_DATABASE } from "../../components/core/case-database.ts";
import { type CaseStore, openCaseStore } from "../../components/core/case-store.ts";
import { StoreError } from "../../components/core/store-error.ts";
import type { Case } from "../../data/case.ts";
import { withItem } from "../../data/case-edit.ts";
import { OPENED, uuid } from "../data/case-fixture.ts";

export const DAY = 86_400_000;

/** Windows with a connection each to the same database, on one clock; before each test the database is a new one. */
export function caseWindows() {
  const windows = {
    /** The time, in milliseconds since the epoch. */
    now: OPENED,
    store: openCaseStore(),
    open(): CaseStore {
      const store = openCaseStore(() => windows.now);
      opened.push(store);
      return store;
    },
  };
  const opened: CaseStore[] = [windows.store];
  beforeEach(() => {
    windows.now = OPENED;
    windows.store = windows.open();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await deleteDB(CASES_DATABASE);
  });
  return windows;
}

/** Why something was not kept, or "none". */
export const fault = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => "none",
    (error: unknown) => (error instanceof StoreError ? error.fault : error),
  );

/** A case with one note more. */
export const withNote = (kept: Case, id: number): Case =>
  withItem(kept, "notes", { id: uuid(id), at: new Date(OPENED).toISOString(), text: "n" }, OPENED + id);
