import "fake-indexeddb/auto";
import fc from "fast-check";
import { openDB } from "idb";
import { describe, expect, test, vi } from "vitest";
import { CASES_DATABASE } from "../../components/core/case-database.ts";
import type { Case } from "../../data/case.ts";
import { withField } from "../../data/case-edit.ts";
import { mergeCase } from "../../data/case-merge.ts";
import { cases, fullCase, OPENED, uuid } from "../data/case-fixture.ts";
import { caseWindows, DAY, fault, withNote } from "./case-windows.ts";

const windows = caseWindows();
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

describe("keeping", () => {
  test("what was put is there in the next window", async () => {
    await windows.store.put(fullCase());
    expect(await windows.open().get(uuid(1))).toEqual(fullCase());
    expect(await windows.store.get(uuid(2))).toBeNull();
  });

  test("a write comes back only when it is on the disk", async () => {
    const asked = vi.spyOn(IDBDatabase.prototype, "transaction");
    await windows.store.put(fullCase());
    expect(asked.mock.lastCall?.slice(1)).toEqual(["readwrite", { durability: "strict" }]);
  });

  test("the newest case comes first", async () => {
    for (const number of [1, 3, 2])
      await windows.store.put({ ...fullCase(uuid(number)), created: new Date(OPENED + number * DAY).toISOString() });
    expect((await windows.store.list()).cases.map(({ id }) => id)).toEqual([uuid(3), uuid(2), uuid(1)]);
  });

  test("what is no case is not kept", async () => {
    expect(await fault(windows.store.put({ ...fullCase(), created: "yesterday" }))).toBe("refused");
    expect((await windows.store.list()).cases).toEqual([]);
  });
});

describe("two windows", () => {
  test("one does not undo what the other did", async () => {
    const other = windows.open();
    const start = await windows.store.put(fullCase());
    await Promise.all([
      windows.store.put(withNote(start, 21)),
      other.put(withNote(start, 22)),
      other.put(withField(start, "topic", "fraud", OPENED + 1)),
    ]);
    const kept = await windows.store.get(start.id);
    expect(kept?.topic).toBe("fraud");
    expect(kept?.notes.map(({ id }) => id).sort()).toEqual([uuid(14), uuid(21), uuid(22)]);
  });

  test("whatever they put, in whatever order, all of it is kept", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cases(fc.nat(1_000_000).map((n) => uuid(n % 3))), { maxLength: 6 }), async (puts) => {
        const both = [windows.store, windows.open()];
        await windows.store.restore("").catch(() => {});
        await Promise.all((await windows.store.list()).cases.map(({ id }) => windows.store.remove(id)));
        windows.now += 2 * DAY;
        await Promise.all(puts.map((kept, index) => both[index % 2]?.put(kept)));
        const wanted = new Map<string, Case>();
        for (const kept of puts) {
          const there = wanted.get(kept.id);
          wanted.set(kept.id, there ? mergeCase(there, kept) : kept);
        }
        const { cases: found } = await windows.store.list();
        expect(plain(found.sort((a, b) => (a.id < b.id ? -1 : 1)))).toEqual(
          plain([...wanted.values()].map((kept) => mergeCase(kept, kept)).sort((a, b) => (a.id < b.id ? -1 : 1))),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("each hears of the other's changes, until it no longer wants to", async () => {
    const other = windows.open();
    const heard = vi.fn();
    const stop = other.onChange(heard);
    await windows.store.put(fullCase());
    await vi.waitFor(() => expect(heard).toHaveBeenCalledWith("changed"));
    stop();
    heard.mockClear();
    await other.put(fullCase());
    expect(heard).not.toHaveBeenCalled();
  });

  test("a case deleted in one is not brought back by the other", async () => {
    const other = windows.open();
    const start = await windows.store.put(fullCase());
    const token = (await windows.store.remove(start.id)) ?? "";
    expect(await fault(other.put(withNote(start, 21)))).toBe("deleted");
    await windows.store.undo(token);
    expect((await other.put(withNote(start, 21))).notes).toHaveLength(2);
  });
});

describe("deleting", () => {
  test("is taken back by its token, also in another window, once", async () => {
    await windows.store.put(fullCase());
    const token = (await windows.store.remove(uuid(1))) ?? "";
    expect(await windows.store.get(uuid(1))).toBeNull();
    await windows.open().undo(token);
    expect(await windows.store.get(uuid(1))).toEqual(fullCase());
    expect(await fault(windows.store.undo(token))).toBe("deleted");
  });

  test("is for good after a day", async () => {
    await windows.store.put(fullCase());
    const token = (await windows.store.remove(uuid(1))) ?? "";
    windows.now += DAY + 1;
    expect(await fault(windows.store.undo(token))).toBe("deleted");
    await windows.store.put(fullCase(uuid(2)));
    const db = await openDB(CASES_DATABASE);
    expect(await db.count("deleted")).toBe(0);
    db.close();
  });

  test("of what is not there does nothing", async () => {
    expect(await windows.store.remove(uuid(7))).toBeNull();
  });
});

describe("importing", () => {
  test("merges and says what it did", async () => {
    const start = await windows.store.put(fullCase());
    const came = [withNote(start, 21), fullCase(uuid(2))];
    expect(await windows.store.import(came)).toEqual({ added: [uuid(2)], changed: [uuid(1)], same: [] });
    expect(await windows.store.import(came)).toEqual({ added: [], changed: [], same: [uuid(1), uuid(2)] });
  });

  test("brings back what was deleted", async () => {
    await windows.store.put(fullCase());
    await windows.store.remove(uuid(1));
    await windows.store.import([fullCase()]);
    expect(await fault(windows.store.put(withNote(fullCase(), 21)))).toBe("none");
  });

  test("that breaks on the way changes nothing", async () => {
    await windows.store.put(fullCase());
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === "cases" && ++puts === 3) throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, given);
    });
    const came = [withNote(fullCase(), 21), fullCase(uuid(2)), fullCase(uuid(3))];
    expect(await fault(windows.store.import(came))).toBe("full");
    vi.restoreAllMocks();
    expect((await windows.store.list()).cases).toEqual([fullCase()]);
    expect((await windows.store.snapshots()).map(({ cause }) => cause)).not.toContain("import");
  });
});

describe("snapshots", () => {
  test("one is made before the first change of a day, and the last seven are kept", async () => {
    for (let day = 0; day < 10; day++) {
      windows.now = OPENED + day * DAY;
      await windows.store.put(fullCase(uuid(day)));
      await windows.store.put(withNote(fullCase(uuid(day)), 21));
    }
    expect((await windows.store.snapshots()).map(({ count, cause }) => [count, cause])).toEqual(
      [9, 8, 7, 6, 5, 4, 3].map((count) => [count, "daily"]),
    );
  });

  test("going back to one can itself be taken back", async () => {
    await windows.store.put(fullCase());
    windows.now += DAY;
    await windows.store.put(fullCase(uuid(2)));
    await windows.store.remove(uuid(1));
    const [daily] = await windows.store.snapshots();
    windows.now += 1;
    await windows.store.restore(daily?.key ?? "");
    expect((await windows.store.list()).cases.map(({ id }) => id)).toEqual([uuid(1)]);
    expect(await fault(windows.store.put(withNote(fullCase(), 21)))).toBe("none");
    const before = (await windows.store.snapshots()).find(({ cause }) => cause === "restore");
    await windows.store.restore(before?.key ?? "");
    expect((await windows.store.list()).cases.map(({ id }) => id)).toEqual([uuid(2)]);
  });

  test("one that is gone is said to be, and nothing changes", async () => {
    await windows.store.put(fullCase());
    expect(await fault(windows.store.restore("never"))).toBe("deleted");
    expect((await windows.store.list()).cases).toHaveLength(1);
  });
});
