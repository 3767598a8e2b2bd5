import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { CASES_DATABASE } from "../../components/core/case-database.ts";
import type { Case } from "../../data/case.ts";
import { withField, withItem } from "../../data/case-edit.ts";
import { fullCase, OPENED, uuid } from "../data/case-fixture.ts";
import { fakeBrowser } from "./fake-browser.ts";

const DUE = Date.parse("2026-11-13T15:05:00.000Z");
const ID = `reminder/${uuid(1)}/${uuid(13)}`;
const state = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock("webextension-polyfill", () => ({
  default: new Proxy({}, { get: (_, name) => Reflect.get(state.browser as object, name) }),
}));
const { cases } = await import("../../components/core/cases.ts");
const { askToRemind, onAlarm, onNotificationClick, scheduleReminders } = await import(
  "../../components/core/reminders.ts"
);

let browser: ReturnType<typeof fakeBrowser>;
/** The alarm rings, as the browser does it: it is used up before anybody hears it. */
async function ring(at: number): Promise<void> {
  vi.setSystemTime(at);
  browser.alarms.set.delete("reminders");
  await onAlarm({ name: "reminders" });
}
const alarm = () => browser.alarms.set.get("reminders");
const put = async (kept: Case) => {
  await cases.put(kept);
  await scheduleReminders();
};
const promised = (kept: Case) => {
  const [promise] = kept.promises;
  if (!promise) throw new Error("the case has a promise");
  return promise;
};

beforeEach(() => {
  browser = fakeBrowser();
  state.browser = browser;
  vi.useFakeTimers({ toFake: ["Date"], now: OPENED });
  vi.stubGlobal("navigator", { locks: { request: (_: string, run: () => Promise<unknown>) => run() } });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  await cases.close();
  await deleteDB(CASES_DATABASE);
});

test("the alarm is set for what is due next, as often as one likes", async () => {
  await put(fullCase());
  await scheduleReminders();
  expect([...browser.alarms.set]).toEqual([["reminders", DUE]]);
});

test("when it rings, the reader is told once", async () => {
  browser.allow();
  await put(fullCase());
  await ring(DUE);
  expect([...browser.shown.keys()]).toEqual([ID]);
  expect(browser.shown.get(ID)).toMatchObject({ title: "抖音 Douyin" });
  expect(browser.shown.get(ID)?.message).toMatch(/^An answer; in writing, by e-mail\n13 Nov 2026, 15:05$/);
  expect(alarm()).toBeUndefined();
  await ring(DUE + 1);
  await scheduleReminders();
  expect(browser.notifications?.create).toHaveBeenCalledTimes(1);
});

test("a worker that dies before it is noted tells again, in the same place", async () => {
  browser.allow();
  await put(fullCase());
  const set = vi.spyOn(browser.storage.local, "set").mockImplementation(() => new Promise(() => {}));
  void ring(DUE);
  await vi.waitFor(() => expect(set).toHaveBeenCalled());
  expect(alarm()).toBe(DUE + 60_000);
  set.mockRestore();
  await ring(DUE + 60_000);
  expect(browser.shown.size).toBe(1);
  expect(alarm()).toBeUndefined();
});

test("what fell due while the browser was closed is told at its start", async () => {
  browser.allow();
  await put(fullCase());
  browser.alarms.set.clear();
  vi.setSystemTime(DUE + 999);
  await scheduleReminders();
  expect(alarm()).toBe(DUE + 999);
});

describe("without leave to notify", () => {
  test("nothing is shown nor forgotten, and the worker is not woken for nothing", async () => {
    await put(fullCase());
    await ring(DUE);
    expect(browser.shown.size).toBe(0);
    expect(alarm()).toBeUndefined();
    expect(await askToRemind()).toBe(true);
    expect(browser.permissions.request).toHaveBeenCalledWith({ permissions: ["notifications"] });
    await ring(alarm() ?? 0);
    expect(browser.shown.size).toBe(1);
  });

  test("given while this worker runs, it waits for the next one", async () => {
    await put(fullCase());
    browser.allowed = true;
    await ring(DUE);
    expect(alarm()).toBe(DUE + 60_000);
  });
});

test("what was kept, and what is of a closed case, rings no more", async () => {
  const start = fullCase();
  await put(start);
  await put(withItem(start, "promises", { ...promised(start), done: start.created }, OPENED + 1));
  expect(alarm()).toBeUndefined();
  await put(withItem(start, "promises", { ...promised(start), due: new Date(DUE + 1).toISOString() }, OPENED + 2));
  expect(alarm()).toBe(DUE + 1);
  await put(withField(start, "closed", start.created, OPENED + 3));
  expect(alarm()).toBeUndefined();
});

test("when the cases cannot be read it tries again later", async () => {
  await put(fullCase());
  vi.spyOn(cases, "list").mockRejectedValue(new Error("no"));
  await ring(DUE);
  expect(alarm()).toBe(DUE + 3_600_000);
});

test("other alarms and other notifications are left alone", async () => {
  await onAlarm({ name: "other" });
  await onNotificationClick("other");
  expect(alarm()).toBeUndefined();
  expect(browser.tabs.create).not.toHaveBeenCalled();
});

test("a click on the notification shows the case", async () => {
  browser.allow();
  await put(fullCase());
  await ring(DUE);
  await onNotificationClick(ID);
  expect(browser.tabs.create).toHaveBeenCalledWith({ url: `chrome-extension://abcdef/sidepanel.html?case=${uuid(1)}` });
  expect(browser.shown.size).toBe(0);
});
