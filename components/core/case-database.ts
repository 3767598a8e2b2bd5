import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from "idb";
import { StoreError, toStoreError } from "./store-error.ts";

/** The database of cases; the name is permanent. */
export const CASES_DATABASE = "cases";

/** Version of the database's form: which stores and indexes there are. The cases have a version of their own. */
export const DATABASE_VERSION = 1;

/** A kept case as it stands there: what can be read of it is found out when it is read. */
export type KeptCase = { id: string } & { [field: string]: unknown };

/** Why a copy of everything was made: once a day, or before something that changes everything. */
export type SnapshotCause = "daily" | "import" | "restore";

export interface Snapshot {
  /** Instant (ISO 8601 in UTC) and cause: it sorts by time. */
  key: string;
  at: string;
  cause: SnapshotCause;
  cases: KeptCase[];
}

/** A deleted case, until it can no longer be taken back. */
export interface Deleted {
  token: string;
  id: string;
  at: string;
  kept: KeptCase;
}

export interface CaseSchema extends DBSchema {
  cases: { key: string; value: KeptCase };
  deleted: { key: string; value: Deleted; indexes: { id: string } };
  snapshots: { key: string; value: Snapshot };
}
export type CaseDatabase = IDBPDatabase<CaseSchema>;

/** How long one waits for other windows to let go of an older form, in milliseconds. */
const PATIENCE = 3_000;

/** Gives up when other windows have not let go in time; what comes after that goes to `late`. */
function patiently<T>(run: (blocked: () => void) => Promise<T>, late: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gaveUp = false;
    const blocked = () => {
      timer = setTimeout(() => {
        gaveUp = true;
        reject(new StoreError("blocked"));
      }, PATIENCE);
    };
    // within the promise, so that a browser without IndexedDB is an error like any other
    Promise.resolve()
      .then(() => run(blocked))
      .then((value) => (gaveUp ? late(value) : resolve(value)))
      .catch((error: unknown) => reject(toStoreError(error)))
      .finally(() => clearTimeout(timer));
  });
}

/**
 * Opens the database, and makes or upgrades it.
 * @param lost called when the connection is gone: a newer version of the extension or the deletion of everything wants
 * the database to itself, or the browser ended it
 * @throws StoreError
 */
export function openCaseDatabase(lost: () => void): Promise<CaseDatabase> {
  return patiently(
    (blocked) =>
      openDB<CaseSchema>(CASES_DATABASE, DATABASE_VERSION, {
        upgrade(db, before) {
          if (before < 1) {
            db.createObjectStore("cases", { keyPath: "id" });
            db.createObjectStore("deleted", { keyPath: "token" }).createIndex("id", "id");
            db.createObjectStore("snapshots", { keyPath: "key" });
          }
        },
        blocked,
        blocking(_before, _after, event) {
          (event.target as IDBDatabase).close();
          lost();
        },
        terminated: lost,
      }),
    (db) => db.close(),
  );
}

/** Deletes the database with everything in it. @throws StoreError */
export const deleteCaseDatabase = (): Promise<void> =>
  patiently(
    (blocked) => deleteDB(CASES_DATABASE, { blocked }),
    () => {},
  );
