import "fake-indexeddb/auto";
import fc from "fast-check";
import { deleteDB, openDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CASES_DATABASE } from "../../components/core/case-database.ts";
import { type CaseStore, openCaseStore } from "../../components/core/case-store.ts";
import { StoreError } from "../../components/core/store-error.ts";
import type { Case } from "../../data/case.ts";
import { withField, withItem } from "../../data/case-edit.ts";
import { mergeCase } from "../../data/case-merge.ts";
import { cases, fullCase, OPENED, uuid } from "../data/case-fixture.ts";

const DAY = 86_400_000;
let now = OPENED;
const opened: CaseStore[] = [];
/** A window: a connection of its own to the same database. */
function newWindow(): CaseStore {
  const store = openCaseStore(() => now);
  opened.push(store);
  return store;
}
let store: CaseStore;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => "none",
    (error: unknown) => (error instanceof StoreError ? error.fault : error),
  );
const note = (id: number, text = "n") => ({ id: uuid(id), at: new Date(OPENED).toISOString(), text });
const withNote = (kept: Case, id: number) => withItem(kept, "notes", note(id), OPENED + id);

beforeEach(() => {
  now = OPENED;
  store = newWindow();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(opened.splice(0).map((one) => one.close()));
  await deleteDB(CASES_DATABASE);
});

describe("keeping", () => {
  test("what was put is there in the next window", async () => {
    await store.put(fullCase());
    expect(await newWindow().get(uuid(1))).toEqual(fullCase());
    expect(await store.get(uuid(2))).toBeNull();
  });

  test("a write comes back only when it is on the disk", async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, "transaction");
    await store.put(fullCase());
    expect(asked.mock.lastCall?.slice(1)).toEqual(["readwrite", { durability: "strict" }]);
  });

  test("the newest case comes first", async () => {
    for (const number of [1, 3, 2])
      await store.put({ ...fullCase(uuid(number)), created: new Date(OPENED + number * DAY).toISOString() });
    expect((await store.list()).cases.map(({ id }) => id)).toEqual([uuid(3), uuid(2), uuid(1)]);
  });

  test("what is no case is not kept", async () => {
    expect(await fault(store.put({ ...fullCase(), created: "yesterday" }))).toBe("refused");
    expect((await store.list()).cases).toEqual([]);
  });
});

describe("two windows", () => {
  test("one does not undo what the other did", async () => {
    const other = newWindow();
    const start = await store.put(fullCase());
    await Promise.all([
      store.put(withNote(start, 21)),
      other.put(withNote(start, 22)),
      other.put(withField(start, "topic", "fraud", OPENED + 1)),
    ]);
    const kept = await store.get(start.id);
    expect(kept?.topic).toBe("fraud");
    expect(kept?.notes.map(({ id }) => id).sort()).toEqual([uuid(14), uuid(21), uuid(22)]);
  });

  test("whatever they put, in whatever order, all of it is kept", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cases(fc.nat(1_000_000).map((n) => uuid(n % 3))), { maxLength: 6 }), async (puts) => {
        const windows = [store, newWindow()];
        await store.restore("").catch(() => {});
        await Promise.all((await store.list()).cases.map(({ id }) => store.remove(id)));
        now += 2 * DAY;
        await Promise.all(puts.map((kept, index) => windows[index % 2]?.put(kept)));
        const wanted = new Map<string, Case>();
        for (const kept of puts) {
          const there = wanted.get(kept.id);
          wanted.set(kept.id, there ? mergeCase(there, kept) : kept);
        }
        const { cases: found } = await store.list();
        expect(plain(found.sort((a, b) => (a.id < b.id ? -1 : 1)))).toEqual(
          plain([...wanted.values()].map((kept) => mergeCase(kept, kept)).sort((a, b) => (a.id < b.id ? -1 : 1))),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("each hears of the other's changes, until it no longer wants to", async () => {
    const other = newWindow();
    const heard = vi.fn();
    const stop = other.onChange(heard);
    await store.put(fullCase());
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("changed"));
    stop();
    heard.mockClear();
    await other.put(fullCase());
    expect(heard).not.toHaveBeenCalled();
  });

  test("a case deleted in one is not brought back by the other", async () => {
    const other = newWindow();
    const start = await store.put(fullCase());
    const token = (await store.remove(start.id)) ?? "";
    expect(await fault(other.put(withNote(start, 21)))).toBe("deleted");
    await store.undo(token);
    expect((await other.put(withNote(start, 21))).notes).toHaveLength(2);
  });
});

describe("deleting", () => {
  test("is taken back by its token, also in another window, once", async () => {
    await store.put(fullCase());
    const token = (await store.remove(uuid(1))) ?? "";
    expect(await store.get(uuid(1))).toBeNull();
    await newWindow().undo(token);
    expect(await store.get(uuid(1))).toEqual(fullCase());
    expect(await fault(store.undo(token))).toBe("deleted");
  });

  test("is for good after a day", async () => {
    await store.put(fullCase());
    const token = (await store.remove(uuid(1))) ?? "";
    now += DAY + 1;
    expect(await fault(store.undo(token))).toBe("deleted");
    await store.put(fullCase(uuid(2)));
    const db = await openDB(CASES_DATABASE);
    expect(await db.count("deleted")).toBe(0);
    db.close();
  });

  test("of what is not there does nothing", async () => {
    expect(await store.remove(uuid(7))).toBeNull();
  });
});

describe("importing", () => {
  test("merges and says what it did", async () => {
    const start = await store.put(fullCase());
    const came = [withNote(start, 21), fullCase(uuid(2))];
    expect(await store.import(came)).toEqual({ added: [uuid(2)], changed: [uuid(1)], same: [] });
    expect(await store.import(came)).toEqual({ added: [], changed: [], same: [uuid(1), uuid(2)] });
  });

  test("brings back what was deleted", async () => {
    await store.put(fullCase());
    await store.remove(uuid(1));
    await store.import([fullCase()]);
    expect(await fault(store.put(withNote(fullCase(), 21)))).toBe("none");
  });

  test("that breaks on the way changes nothing", async () => {
    await store.put(fullCase());
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === "cases" && ++puts === 3) throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, given);
    });
    const came = [withNote(fullCase(), 21), fullCase(uuid(2)), fullCase(uuid(3))];
    expect(await fault(store.import(came))).toBe("full");
    vi.restoreAllMocks();
    expect((await store.list()).cases).toEqual([fullCase()]);
    expect((await store.snapshots()).map(({ cause }) => cause)).not.toContain("import");
  });
});

describe("snapshots", () => {
  test("one is made before the first change of a day, and the last seven are kept", async () => {
    for (let day = 0; day < 10; day++) {
      now = OPENED + day * DAY;
      await store.put(fullCase(uuid(day)));
      await store.put(withNote(fullCase(uuid(day)), 21));
    }
    expect((await store.snapshots()).map(({ count, cause }) => [count, cause])).toEqual(
      [9, 8, 7, 6, 5, 4, 3].map((count) => [count, "daily"]),
    );
  });

  test("going back to one can itself be taken back", async () => {
    await store.put(fullCase());
    now += DAY;
    await store.put(fullCase(uuid(2)));
    await store.remove(uuid(1));
    const [daily] = await store.snapshots();
    now += 1;
    await store.restore(daily?.key ?? "");
    expect((await store.list()).cases.map(({ id }) => id)).toEqual([uuid(1)]);
    expect(await fault(store.put(withNote(fullCase(), 21)))).toBe("none");
    const before = (await store.snapshots()).find(({ cause }) => cause === "restore");
    await store.restore(before?.key ?? "");
    expect((await store.list()).cases.map(({ id }) => id)).toEqual([uuid(2)]);
  });

  test("one that is gone is said to be, and nothing changes", async () => {
    await store.put(fullCase());
    expect(await fault(store.restore("never"))).toBe("deleted");
    expect((await store.list()).cases).toHaveLength(1);
  });
});

describe("what cannot be read", () => {
  const keepRaw = async (raw: unknown) => {
    await store.put(fullCase(uuid(2)));
    const db = await openDB(CASES_DATABASE);
    await db.put("cases", raw);
    db.close();
  };

  test.each<[string, object, boolean]>([
    ["newer", { ...fullCase(), version: 2, more: true }, true],
    ["broken", { ...fullCase(), topic: 7 }, false],
  ])("a %s case is shown as such and never overwritten", async (_, raw, newer) => {
    await keepRaw(raw);
    const { cases: found, unreadable } = await store.list();
    expect(found.map(({ id }) => id)).toEqual([uuid(2)]);
    expect(unreadable).toMatchObject([{ id: uuid(1), raw, problem: { newer } }]);
    expect(await fault(store.get(uuid(1)))).toBe("unreadable");
    expect(await fault(store.put(fullCase()))).toBe("unreadable");
    expect(await fault(store.import([fullCase()]))).toBe("unreadable");
    expect((await store.list()).unreadable).toHaveLength(1);
  });

  test("it is in the snapshots, and can be deleted and brought back", async () => {
    await keepRaw({ ...fullCase(), topic: 7 });
    now += DAY;
    const token = (await store.remove(uuid(1))) ?? "";
    expect((await store.snapshots())[0]?.count).toBe(2);
    await store.undo(token);
    expect((await store.list()).unreadable).toHaveLength(1);
  });
});

describe("a browser that does not keep", () => {
  test("no room: nothing changes, and it says so", async () => {
    await store.put(fullCase());
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    expect(await fault(store.put(withNote(fullCase(), 21)))).toBe("full");
    vi.restoreAllMocks();
    expect(await store.get(uuid(1))).toEqual(fullCase());
    expect(await fault(store.put(withNote(fullCase(), 21)))).toBe("none");
  });

  test("a transaction that the browser ends is not taken for done", async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = put.apply(this, given);
      request.addEventListener("success", () => this.transaction.abort());
      return request;
    });
    expect(await fault(store.put(fullCase()))).toBe("failed");
    vi.restoreAllMocks();
    expect((await store.list()).cases).toEqual([]);
  });

  test("no database at all", async () => {
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("private", "SecurityError");
    });
    expect(await fault(store.list())).toBe("unavailable");
    expect(await fault(store.put(fullCase()))).toBe("unavailable");
    vi.restoreAllMocks();
    expect(await fault(store.put(fullCase()))).toBe("none");
  });

  test("a newer database is left as it is", async () => {
    const newer = await openDB(CASES_DATABASE, 99, { upgrade: (db) => void db.createObjectStore("future") });
    newer.close();
    expect(await fault(store.list())).toBe("newer");
  });

  test("a window with older code lets go when a newer one upgrades", async () => {
    await store.put(fullCase());
    const newer = await openDB(CASES_DATABASE, 99);
    expect(await newer.count("cases")).toBe(1);
    newer.close();
    expect(await fault(store.put(fullCase()))).toBe("newer");
  });

  test("a window that does not let go is named", { timeout: 10_000 }, async () => {
    const old = await openDB(CASES_DATABASE, 1);
    const { deleteCaseDatabase } = await import("../../components/core/case-database.ts");
    expect(await fault(deleteCaseDatabase())).toBe("blocked");
    old.close();
  });
});

describe("when everything is erased", () => {
  test("other windows hear it and do not bring their cases back", async () => {
    const other = newWindow();
    const heard = vi.fn();
    const start = await other.put(fullCase());
    other.onChange(heard);
    await store.close();
    await deleteDB(CASES_DATABASE);
    await store.erased();
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("erased"));
    expect(await fault(other.put(withNote(start, 21)))).toBe("deleted");
    expect((await other.list()).cases).toEqual([]);
    now += 1;
    expect(await fault(other.put({ ...fullCase(uuid(2)), created: new Date(now).toISOString() }))).toBe("none");
    await other.import([start]);
    expect(await fault(other.put(withNote(start, 21)))).toBe("none");
  });
});
