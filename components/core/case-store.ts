import { type Case, parseCase } from "../../data/case.ts";
import { type Merged, mergeCase, mergeCases } from "../../data/case-merge.ts";
import type { Problem } from "../../data/shape.ts";
import { caseChanges, type StoreChange } from "./case-changes.ts";
import { type CaseDatabase, type KeptCase, openCaseDatabase, type Snapshot } from "./case-database.ts";
import { beforeChange, type CaseWrite, isGone, takeSnapshot, WRITE_STORES } from "./case-snapshots.ts";
import { StoreError, toStoreError } from "./store-error.ts";

/** A kept case that this version cannot read: shown as such, exported as it is, never overwritten. */
export interface Unreadable {
  id: string;
  problem: Problem;
  raw: unknown;
}

/**
 * The reader's cases. What a promise of a change resolves to is on the disk; when it rejects (StoreError), nothing was
 * changed. Cases that are put are merged with what is kept, so that two windows never undo each other's changes.
 */
export interface CaseStore {
  /** All cases, the newest first. */
  list(): Promise<{ cases: Case[]; unreadable: Unreadable[] }>;
  /** @returns null when there is none of this id */
  get(id: string): Promise<Case | null>;
  /** Keeps a case. @returns the case as it is kept, with what other windows did to it */
  put(kept: Case): Promise<Case>;
  /** Deletes a case, readable or not. @returns what takes it back within 24 hours, also after a restart; null: it was not there */
  remove(id: string): Promise<string | null>;
  /** Takes a deletion back. */
  undo(token: string): Promise<void>;
  /** Merges cases of a file into those that are kept; a snapshot is taken before. */
  import(cases: readonly Case[]): Promise<Omit<Merged, "cases">>;
  /** The snapshots there are, the newest first. */
  snapshots(): Promise<(Pick<Snapshot, "key" | "at" | "cause"> & { count: number })[]>;
  /** Puts everything back to a snapshot; what stood there before becomes one itself. */
  restore(key: string): Promise<void>;
  /** Calls back after changes of any window, this one included. @returns how to stop */
  onChange(changed: (change: StoreChange) => void): () => void;
  /** Ends the connection and tells all windows that everything is gone; the next call opens the database anew. */
  erased(): Promise<void>;
  /** Ends the connection; the next call opens it again. */
  close(): Promise<void>;
}

/** @param clock the time, in milliseconds since the epoch */
export function openCaseStore(clock: () => number = Date.now): CaseStore {
  let opening: Promise<CaseDatabase> | null = null;
  const changes = caseChanges();
  let erasedAt = "";
  changes.listen((change) => {
    if (change === "erased") erasedAt = new Date(clock()).toISOString();
  });

  function database(): Promise<CaseDatabase> {
    changes.open();
    const forget = () => {
      if (opening === mine) opening = null;
    };
    const mine: Promise<CaseDatabase> = opening ?? openCaseDatabase(forget);
    if (!opening) {
      opening = mine;
      mine.catch(forget);
    }
    return mine;
  }

  async function read<T>(work: (db: CaseDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await database());
    } catch (error) {
      throw toStoreError(error);
    }
  }

  /** Does all of a change or nothing of it, and comes back when it is on the disk. */
  async function write<T>(work: (tx: CaseWrite) => Promise<T>): Promise<T> {
    const db = await database();
    let result: T;
    try {
      const tx = db.transaction(WRITE_STORES, "readwrite", { durability: "strict" });
      // why a transaction ended is told by its own promise, the steps only say that it did
      const ended = tx.done.then(
        () => null,
        (error: unknown) => error ?? new Error("aborted"),
      );
      try {
        await beforeChange(tx, clock());
        result = await work(tx);
      } catch (error) {
        try {
          tx.abort();
        } catch {
          // it had ended by itself
        }
        const why = await ended;
        throw error instanceof DOMException && error.name === "AbortError" ? why : error;
      }
      const why = await ended;
      if (why !== null) throw why;
    } catch (error) {
      throw toStoreError(error);
    }
    changes.tell("changed");
    return result;
  }

  function readable(kept: KeptCase): Case {
    const { value, problem } = parseCase(kept);
    if (problem) throw new StoreError("unreadable", problem);
    return value;
  }
  const asKept = (kept: Case): KeptCase => ({ ...kept });

  return {
    list: () =>
      read(async (db) => {
        const cases: Case[] = [];
        const unreadable: Unreadable[] = [];
        for (const raw of await db.getAll("cases")) {
          const { value, problem } = parseCase(raw);
          if (problem) unreadable.push({ id: raw.id, problem, raw });
          else cases.push(value);
        }
        return { cases: cases.sort((a, b) => (a.created < b.created ? 1 : -1)), unreadable };
      }),

    get: (id) =>
      read(async (db) => {
        const kept = await db.get("cases", id);
        return kept ? readable(kept) : null;
      }),

    async put(kept) {
      const { value, problem } = parseCase(kept);
      if (problem) throw new StoreError("refused", problem);
      return write(async (tx) => {
        const gone = await tx.objectStore("deleted").index("id").getKey(value.id);
        const there = await tx.objectStore("cases").get(value.id);
        if (gone !== undefined || (!there && value.created <= erasedAt)) throw new StoreError("deleted");
        const all = there ? mergeCase(readable(there), value) : value;
        await tx.objectStore("cases").put(asKept(all));
        return all;
      });
    },

    remove: (id) =>
      write(async (tx) => {
        const kept = await tx.objectStore("cases").get(id);
        if (!kept) return null;
        const token = crypto.randomUUID();
        await tx.objectStore("deleted").put({ token, id, at: new Date(clock()).toISOString(), kept });
        await tx.objectStore("cases").delete(id);
        return token;
      }),

    undo: (token) =>
      write(async (tx) => {
        const deleted = await tx.objectStore("deleted").get(token);
        if (!deleted || isGone(deleted, clock())) throw new StoreError("deleted");
        const there = await tx.objectStore("cases").get(deleted.id);
        await tx
          .objectStore("cases")
          .put(there ? asKept(mergeCase(readable(there), readable(deleted.kept))) : deleted.kept);
        await tx.objectStore("deleted").delete(token);
      }),

    import: (cases) =>
      write(async (tx) => {
        await takeSnapshot(tx, "import", clock());
        const store = tx.objectStore("cases");
        const ids = [...new Set(cases.map(({ id }) => id))];
        const there = await Promise.all(ids.map((id) => store.get(id)));
        const { cases: all, ...counts } = mergeCases(
          there.flatMap((kept) => (kept ? [readable(kept)] : [])),
          cases,
        );
        for (const kept of all) await store.put(asKept(kept));
        await allowAgain(tx, ids);
        return counts;
      }),

    snapshots: () =>
      read(async (db) =>
        (await db.getAll("snapshots"))
          .map(({ key, at, cause, cases }) => ({ key, at, cause, count: cases.length }))
          .reverse(),
      ),

    restore: (key) =>
      write(async (tx) => {
        const snapshot = await tx.objectStore("snapshots").get(key);
        if (!snapshot) throw new StoreError("deleted");
        await takeSnapshot(tx, "restore", clock());
        await tx.objectStore("cases").clear();
        for (const kept of snapshot.cases) await tx.objectStore("cases").put(kept);
        await allowAgain(
          tx,
          snapshot.cases.map(({ id }) => id),
        );
      }),

    onChange: changes.listen,

    async erased() {
      await this.close();
      changes.tell("erased");
    },

    async close() {
      const db = await opening?.catch(() => null);
      opening = null;
      db?.close();
      changes.close();
    },
  };
}

/** Cases that come back by themselves are no longer deleted: they may be put again. */
async function allowAgain(tx: CaseWrite, ids: readonly string[]): Promise<void> {
  const deleted = tx.objectStore("deleted");
  for (const { token, id } of await deleted.getAll()) if (ids.includes(id)) await deleted.delete(token);
}
