import type { Page } from "@playwright/test";
import type { Case } from "../../data/case.ts";
import { newCase, withItem } from "../../data/case-edit.ts";
import { casesToJson } from "../../data/case-json.ts";
import { expect, test } from "./fixtures.ts";
import { HOSTS, TIKTOK } from "./pages.ts";

const IN_HAND = { slug: "douyin", route: "app-person", topic: "account-locked" };
const MINUTE = 60_000;
const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

type Launched = Awaited<ReturnType<Parameters<Parameters<typeof test>[2]>[0]["launch"]>>;

/** A panel, opened as a tab, with the Douyin guide in hand. */
async function guided(browser: Launched): Promise<Page> {
  const panel = await browser.asTab("sidepanel.html");
  await panel.evaluate((inHand) => chrome.storage.local.set({ inHand }), IN_HAND);
  await expect(panel.getByRole("button", { name: "Start the clock" })).toBeVisible();
  return panel;
}

/** Cases of a file, brought in by the panel. */
async function bring(panel: Page, cases: readonly Case[]): Promise<void> {
  const buffer = Buffer.from(casesToJson(cases, Date.now()));
  await panel.getByLabel("Import cases").setInputFiles({ name: "cases.json", mimeType: "application/json", buffer });
  await expect(panel.locator(".cases .said")).toContainText("Imported: ");
}

/** A case with Douyin in which a person answered after these waits, in minutes. */
function waited(now: number, ...minutes: number[]): Case {
  let kept = newCase({ id: id(1), slug: "douyin", name: "Douyin", topic: "account-locked" }, now);
  for (const [index, minute] of minutes.entries()) {
    const started = now - (index + 1) * 60 * MINUTE;
    const attempt = {
      id: id(10 + index),
      contact: "app-online-support",
      channel: "in-app",
      value: "抖音",
      started: new Date(started).toISOString(),
      ended: new Date(started + minute * MINUTE).toISOString(),
      outcome: "answered",
      waitedSeconds: minute * 60,
    } as const;
    kept = withItem(kept, "tries", attempt, now);
  }
  return kept;
}

const status = (page: Page) => page.getByRole("status");
const focused = (page: Page) =>
  page.evaluate(() =>
    (document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent)?.trim(),
  );

test("with the keyboard alone: the guide to its end, a wait, a note and its removal; the focus is never lost", async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const panel = await guided(await launch());
  const tabTo = async (name: string) => {
    for (let i = 0; i < 80 && (await focused(panel)) !== name; i++) await panel.keyboard.press("Tab");
    expect(await focused(panel)).toBe(name);
  };
  const count = await panel.getByRole("checkbox").count();
  await tabTo("Done, next");
  for (let step = 2; step <= count; step++) {
    await panel.keyboard.press("Enter");
    // it is told which step one is at, and the focus is on the button that goes on
    await expect(status(panel)).toContainText(`step ${step} of ${count}: `);
    expect(await focused(panel)).toBe("Done, next");
  }
  await tabTo("It did something else");
  await panel.keyboard.press("Enter");
  await expect(panel.getByText("Not in this list?", { exact: false })).toBeVisible();
  await panel.keyboard.press("Escape");
  await expect(panel.getByText("Not in this list?", { exact: false })).toBeHidden();
  await tabTo("Done, next");
  await panel.keyboard.press("Space");
  await expect.poll(() => focused(panel)).toBe("Start again");

  await tabTo("Start the clock");
  await panel.keyboard.press("Enter");
  await expect.poll(() => focused(panel)).toBe("A person answered");
  await panel.keyboard.press("Enter");
  await expect.poll(() => focused(panel)).toBe("Start the clock");
  await tabTo("Note");
  await panel.keyboard.press("Enter");
  await expect.poll(() => focused(panel)).toBe("");
  await panel.keyboard.type("They called back");
  await tabTo("Keep");
  await panel.keyboard.press("Enter");
  await expect(panel.locator(".items").getByText("They called back")).toBeVisible();
  await expect(status(panel)).toHaveText("Saved in this browser");
  await expect.poll(() => focused(panel)).toBe("Note");
  await panel.getByRole("button", { name: "Remove: They called back" }).focus();
  await panel.keyboard.press("Enter");
  await expect(status(panel)).toHaveText("Removed.");
  await expect.poll(() => focused(panel)).toBe("Undo");
  await panel.keyboard.press("Enter");
  await expect(panel.locator(".items").getByText("They called back")).toBeVisible();
  await expect.poll(() => panel.evaluate(() => document.activeElement?.closest(".case") !== null)).toBe(true);
});

test("the reader's own median, and a wait that is spoken at milestones, not each second", async ({ launch }) => {
  const browser = await launch();
  const panel = await browser.asTab("sidepanel.html");
  await bring(panel, [waited(Date.now(), 4, 9, 30)]);
  await panel.clock.install();
  await guided(browser).then((other) => other.close());
  await panel.reload();
  await expect(panel.locator(".hold").getByText("Your own median: 9 min (3 times).")).toBeVisible();
  await panel.getByRole("button", { name: "Start the clock" }).click();
  await expect(panel.getByRole("timer")).toBeVisible();
  await expect(status(panel)).toHaveText("Saved in this browser");
  // what the line for screen readers says from now on
  await panel.evaluate(() => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const line = document.querySelector("#status");
    if (line)
      new MutationObserver(() => said.push(line.textContent ?? "")).observe(line, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  });
  for (let minute = 0; minute < 11; minute++) await panel.clock.runFor("01:00");
  await expect(panel.getByRole("timer")).toHaveText(/^11:\d\d$/);
  expect(await panel.evaluate(() => (globalThis as { said?: string[] }).said)).toEqual([
    "You have been waiting for 5 min.",
    "You have been waiting for 10 min.",
  ]);
});

test("open cases stand in the popup, are searched there, and open in the panel", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const panel = await browser.asTab("sidepanel.html");
  const now = Date.now();
  const names = ["PayPal", "TikTok", "United Airlines", "Delta Air Lines"];
  const slugs = ["paypal", "tiktok", "united-airlines", "delta"];
  await bring(panel, [
    waited(now - 10_000),
    ...names.map((name, index) =>
      newCase({ id: id(20 + index), slug: slugs[index] ?? "", name, topic: "payment-refund" }, now - index),
    ),
  ]);
  await panel.close();
  const popup = await browser.openPopup(await browser.open(TIKTOK));
  const hits = popup.locator(".cases .hit");
  await expect(hits).toHaveCount(3);
  await popup.getByRole("button", { name: "Show all: 5" }).click();
  await expect(hits).toHaveCount(5);
  const search = popup.getByRole("searchbox", { name: "Search in my cases" });
  await search.fill("nobody");
  await expect(popup.getByText("No case has “nobody” in it.")).toBeVisible();
  await search.fill("douyin locked");
  await expect(hits).toHaveCount(1);
  const opened = await browser.openPanelFromPopup(popup, hits.first());
  await expect(opened.getByRole("heading", { level: 1 })).toContainText("Douyin");
  await expect(opened.getByRole("combobox", { name: "Case", exact: true })).toHaveValue(id(1));
});

test("what one tells of a way is a text, with the wait only when one says so; nothing is sent", async ({ launch }) => {
  const browser = await launch();
  const panel = await browser.asTab("sidepanel.html");
  await bring(panel, [waited(Date.now(), 7)]);
  await guided(browser).then((other) => other.close());
  await panel.getByRole("button", { name: "This worked" }).click();
  const text = panel.getByRole("textbox", { name: "Text to hand in" });
  await expect(text).toHaveValue(/^result: worked\nplatform: douyin\ncontact: app-online-support \(in-app\)/);
  await expect(text).toHaveValue(/\ndate: \d{4}-\d\d-\d\d\n/);
  await expect(text).not.toHaveValue(/wait:/);
  await panel.getByRole("checkbox", { name: "With my wait (7 min)" }).check();
  await expect(text).toHaveValue(/\nwait: 420 s\n/);
  await panel.getByRole("button", { name: "It is wrong" }).click();
  await expect(text).toHaveValue(/^result: wrong/);
  await panel.locator(".tell").getByRole("button", { name: "Copy" }).click();
  await expect.poll(() => browser.readClipboard()).toMatch(/^result: wrong\nplatform: douyin/);
  expect(
    browser.context.pages().filter((page) => /^https?:/.test(page.url()) && !/clipboard/.test(page.url())),
  ).toEqual([]);
});

test("on paper stands the summary of the case and nothing else", async ({ launch }) => {
  const browser = await launch();
  const panel = await browser.asTab("sidepanel.html");
  await bring(panel, [waited(Date.now(), 7)]);
  await guided(browser).then((other) => other.close());
  await panel.getByText("Take it with you").click();
  await panel.emulateMedia({ media: "print" });
  await panel.evaluate(() => {
    window.print = () => Object.assign(globalThis, { printed: document.body.innerText });
  });
  await panel.getByRole("button", { name: /^Print/ }).click();
  const printed = await panel.evaluate(() => (globalThis as { printed?: string }).printed ?? "");
  expect(printed).toMatch(/^Douyin · Account locked/);
  expect(printed).toContain("7 min");
  expect(printed).not.toContain("Take it with you");
  await panel.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(panel.locator(".sheet")).toHaveCount(0);
});

/** Puts something into the store of cases past all guards. */
const putRaw = (page: Page, raw: unknown) =>
  page.evaluate(
    (value) =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open("cases");
        open.onerror = fail;
        open.onsuccess = () => {
          const tx = open.result.transaction("cases", "readwrite");
          tx.objectStore("cases").put(value);
          tx.oncomplete = () => {
            open.result.close();
            done();
          };
        };
      }),
    raw,
  );

test("no room: it is said, what was typed stays, what was kept is there; with room it is kept", async ({ launch }) => {
  const browser = await launch();
  const panel = await browser.asTab("sidepanel.html");
  await bring(panel, [waited(Date.now(), 7)]);
  await guided(browser).then((other) => other.close());
  await panel.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException("no room", "QuotaExceededError");
    };
    Object.assign(globalThis, {
      makeRoom: () => {
        IDBObjectStore.prototype.put = put;
      },
    });
  });
  await panel.getByRole("button", { name: "Note", exact: true }).click();
  const field = panel.locator("#add-field");
  await field.fill("Their name was Lin");
  await panel.getByRole("button", { name: "Keep" }).click();
  await expect(panel.getByRole("alert")).toContainText("There is no room left: this was not saved");
  await expect(field).toHaveValue("Their name was Lin");
  await expect(panel.locator(".items")).toHaveCount(0);
  await expect(panel.locator(".tries li")).toHaveCount(1);
  await panel.evaluate(() => (globalThis as { makeRoom?: () => void }).makeRoom?.());
  await panel.getByRole("button", { name: "Keep" }).click();
  await expect(panel.locator(".items").getByText("Their name was Lin")).toBeVisible();
  await expect(panel.getByRole("alert")).toHaveCount(0);
});

test("newer and broken cases are counted and stay; a newer database is left alone, and it is said", async ({
  launch,
}) => {
  const browser = await launch();
  const panel = await browser.asTab("sidepanel.html");
  await bring(panel, [waited(Date.now(), 7)]);
  await putRaw(panel, { id: id(90), version: 2, more: true });
  await putRaw(panel, { id: id(91), version: 1, notes: "gone" });
  await panel.reload();
  await expect(panel.getByText("Cases that this version cannot read: 2. They stay as they are.")).toBeVisible();
  await expect(panel.locator(".cases .hit")).toHaveCount(1);

  const blank = await browser.asTab("welcome.html");
  await panel.close();
  await blank.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open("cases", 99);
        open.onerror = fail;
        open.onsuccess = () => {
          open.result.close();
          done();
        };
      }),
  );
  const after = await browser.asTab("sidepanel.html");
  await expect(
    after.getByText("Your cases were written by a newer version. They are safe;", { exact: false }),
  ).toBeVisible();
});

test("a copy brings back what was there; to delete everything leaves nothing, and other windows show nothing", async ({
  launch,
}) => {
  const browser = await launch();
  const panel = await browser.asTab("sidepanel.html");
  await bring(panel, [waited(Date.now(), 7)]);
  await guided(browser).then((other) => other.close());
  // the copy of the day is made before the first change
  await panel.getByRole("button", { name: "Note", exact: true }).click();
  await panel.locator("#add-field").fill("Changed");
  await panel.getByRole("button", { name: "Keep" }).click();
  await expect(panel.locator(".items").getByText("Changed")).toBeVisible();
  const options = await browser.asTab("options.html");
  await options
    .getByRole("button", { name: /^Restore: / })
    .first()
    .click();
  await expect(options.locator(".card").getByText("Restored.", { exact: false })).toBeVisible();
  await expect(panel.getByText("Changed")).toHaveCount(0);
  await expect(panel.locator(".tries li")).toHaveCount(1);
  await options
    .getByRole("button", { name: /^Restore: / })
    .first()
    .click();
  await expect(panel.locator(".items").getByText("Changed")).toBeVisible();

  await options.getByRole("button", { name: "Delete everything kept" }).click();
  await expect(options.getByText("Everything kept is deleted.").first()).toBeVisible();
  await expect(panel.getByText("Changed")).toHaveCount(0);
  const left = await options.evaluate(async () => ({
    local: await chrome.storage.local.get(),
    session: await chrome.storage.session.get(),
    alarms: await chrome.alarms.getAll(),
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
  // windows that are open may have opened an empty one anew
  expect(left).toMatchObject({ local: {}, session: {}, alarms: [] });
  await panel.close();
  await options.reload();
  await expect(options.getByText("There is no copy yet.")).toBeVisible();
  const again = await browser.asTab("sidepanel.html");
  await expect(again.getByText("No case yet.", { exact: false })).toBeVisible();
});
