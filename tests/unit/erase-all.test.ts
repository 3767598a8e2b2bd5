import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CASES_DATABASE } from "../../components/core/case-database.ts";
import { type CaseStore, openCaseStore } from "../../components/core/case-store.ts";
import { StoreError } from "../../components/core/store-error.ts";
import { fullCase, OPENED } from "../data/case-fixture.ts";
import { fakeBrowser } from "./fake-browser.ts";

const state = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(state.browser as object, name) }),
}));
const { eraseAll } = await import("../../components/core/erase-all.ts");

let browser: ReturnType<typeof fakeBrowser>;
let stores: readonly [CaseStore, CaseStore];

beforeEach(async () => {
  stores = [openCaseStore(() => OPENED), openCaseStore(() => OPENED)];
  browser = fakeBrowser();
  browser.allow();
  state.browser = browser;
  await browser.storage.local.set({ country: "CN" });
  await browser.alarms.create("reminders", { when: 1 });
  await browser.notifications?.create("reminder/1", { title: "t", message: "m" });
  for (const store of stores) await store.put(fullCase());
});
afterEach(async () => {
  for (const store of stores) await store.close();
  await deleteDB(CASES_DATABASE);
});

test("nothing is left, though another window has the cases open", async () => {
  await eraseAll(stores[0]);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(CASES_DATABASE);
  expect(browser.kept.size).toBe(0);
  expect(browser.storage.session.clear).toHaveBeenCalled();
  expect(browser.storage.sync.clear).toHaveBeenCalled();
  expect(browser.alarms.set.size).toBe(0);
  expect(browser.shown.size).toBe(0);
  expect(await stores[1].list()).toEqual({ cases: [], unreadable: [] });
  expect(await stores[1].snapshots()).toEqual([]);
});

test("what fails is said, and the rest is gone all the same", async () => {
  browser.storage.session.clear.mockRejectedValueOnce(new Error("disk"));
  const error = await eraseAll(stores[0]).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StoreError);
  expect(browser.kept.size).toBe(0);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(CASES_DATABASE);
});
