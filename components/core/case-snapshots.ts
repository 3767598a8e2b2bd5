import type { IDBPTransaction } from "idb";
import type { CaseSchema, Deleted, Snapshot, SnapshotCause } from "./case-database.ts";

const STORES = ["cases", "deleted", "snapshots"] as const;
/** A transaction that may write everywhere: snapshot and change are kept together or not at all. */
export type CaseWrite = IDBPTransaction<CaseSchema, typeof STORES, "readwrite">;
export const WRITE_STORES = [...STORES] as [...typeof STORES];

/** How many snapshots are kept, the newest of each cause. */
const KEPT: { [cause in SnapshotCause]: number } = { daily: 7, import: 1, restore: 1 };

/** How long a deleted case can be taken back, in milliseconds. */
const UNDO_MS = 24 * 3_600_000;

/** The reader's day of an instant. */
const dayOf = (instant: number | string) => new Date(instant).toDateString();

/** Copies all cases as they stand, also those that cannot be read, and lets the oldest copies go. */
export async function takeSnapshot(tx: CaseWrite, cause: SnapshotCause, now: number): Promise<void> {
  const cases = await tx.objectStore("cases").getAll();
  if (cases.length === 0) return;
  const at = new Date(now).toISOString();
  const snapshots = tx.objectStore("snapshots");
  await snapshots.put({ key: `${at} ${cause}`, at, cause, cases } satisfies Snapshot);
  const keys = (await snapshots.getAllKeys()).filter((key) => key.endsWith(` ${cause}`));
  for (const key of keys.slice(0, -KEPT[cause])) await snapshots.delete(key);
}

/** Before the first change of a day: a snapshot, and what was deleted longer ago goes for good. */
export async function beforeChange(tx: CaseWrite, now: number): Promise<void> {
  const keys = await tx.objectStore("snapshots").getAllKeys();
  const taken = keys.some((key) => key.endsWith(" daily") && dayOf(key.slice(0, 24)) === dayOf(now));
  if (!taken) await takeSnapshot(tx, "daily", now);
  await forgetDeleted(tx, now);
}

/** Whether a deleted case can no longer be taken back. */
export const isGone = ({ at }: Pick<Deleted, "at">, now: number): boolean => now - Date.parse(at) > UNDO_MS;

async function forgetDeleted(tx: CaseWrite, now: number): Promise<void> {
  const store = tx.objectStore("deleted");
  for (const deleted of await store.getAll()) if (isGone(deleted, now)) await store.delete(deleted.token);
}
