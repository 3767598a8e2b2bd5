import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { describe, expect, test, vi } from "vitest";
import { CASES_DATABASE } from "../../components/core/case-database.ts";
import { fullCase, uuid } from "../data/case-fixture.ts";
import { caseWindows, DAY, fault, withNote } from "./case-windows.ts";

const windows = caseWindows();

describe("what cannot be read", () => {
  const keepRaw = async (raw: unknown) => {
    await windows.store.put(fullCase(uuid(2)));
    const db = await openDB(CASES_DATABASE);
    await db.put("cases", raw);
    db.close();
  };

  test.each<[string, object, boolean]>([
    ["newer", { ...fullCase(), version: 2, more: true }, true],
    ["broken", { ...fullCase(), topic: 7 }, false],
  ])("a %s case is shown as such and never overwritten", async (_, raw, newer) => {
    await keepRaw(raw);
    const { cases: found, unreadable } = await windows.store.list();
    expect(found.map(({ id }) => id)).toEqual([uuid(2)]);
    expect(unreadable).toMatchObject([{ id: uuid(1), raw, problem: { newer } }]);
    expect(await fault(windows.store.get(uuid(1)))).toBe("unreadable");
    expect(await fault(windows.store.put(fullCase()))).toBe("unreadable");
    expect(await fault(windows.store.import([fullCase()]))).toBe("unreadable");
    expect((await windows.store.list()).unreadable).toHaveLength(1);
  });

  test("it is in the snapshots, and can be deleted and brought back", async () => {
    await keepRaw({ ...fullCase(), topic: 7 });
    windows.now += DAY;
    const token = (await windows.store.remove(uuid(1))) ?? "";
    expect((await windows.store.snapshots())[0]?.count).toBe(2);
    await windows.store.undo(token);
    expect((await windows.store.list()).unreadable).toHaveLength(1);
  });
});

describe("a browser that does not keep", () => {
  test("no room: nothing changes, and it says so", async () => {
    await windows.store.put(fullCase());
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    expect(await fault(windows.store.put(withNote(fullCase(), 21)))).toBe("full");
    vi.restoreAllMocks();
    expect(await windows.store.get(uuid(1))).toEqual(fullCase());
    expect(await fault(windows.store.put(withNote(fullCase(), 21)))).toBe("none");
  });

  test("a transaction that the browser ends is not taken for done", async () => {
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = put.apply(this, given);
      request.addEventListener("success", () => this.transaction.abort());
      return request;
    });
    expect(await fault(windows.store.put(fullCase()))).toBe("failed");
    vi.restoreAllMocks();
    expect((await windows.store.list()).cases).toEqual([]);
  });

  test("no database at all", async () => {
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw new DOMException("private", "SecurityError");
    });
    expect(await fault(windows.store.list())).toBe("unavailable");
    expect(await fault(windows.store.put(fullCase()))).toBe("unavailable");
    vi.restoreAllMocks();
    expect(await fault(windows.store.put(fullCase()))).toBe("none");
  });

  test("a newer database is left as it is", async () => {
    const newer = await openDB(CASES_DATABASE, 99, { upgrade: (db) => void db.createObjectStore("future") });
    newer.close();
    expect(await fault(windows.store.list())).toBe("newer");
  });

  test("a window with older code lets go when a newer one upgrades", async () => {
    await windows.store.put(fullCase());
    const newer = await openDB(CASES_DATABASE, 99);
    expect(await newer.count("cases")).toBe(1);
    newer.close();
    expect(await fault(windows.store.put(fullCase()))).toBe("newer");
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
    const other = windows.open();
    const heard = vi.fn();
    const start = await other.put(fullCase());
    other.onChange(heard);
    await windows.store.close();
    await deleteDB(CASES_DATABASE);
    await windows.store.erased();
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("erased"));
    expect(await fault(other.put(withNote(start, 21)))).toBe("deleted");
    expect((await other.list()).cases).toEqual([]);
    windows.now += 1;
    expect(await fault(other.put({ ...fullCase(uuid(2)), created: new Date(windows.now).toISOString() }))).toBe("none");
    await other.import([start]);
    expect(await fault(other.put(withNote(start, 21)))).toBe("none");
  });
});
