import { writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import type { RealChromium } from "../../scripts/real-browser/chromium.ts";
import { expect, test } from "./fixtures.ts";
import { DELTA, DOUYIN, HOSTS, TIKTOK, UNKNOWN } from "./pages.ts";

/** Notes from now on what a page complains of. */
function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on("pageerror", (error) => heard.push(String(error)));
  page.on("console", (message) => {
    if (/error|warning|assert/.test(message.type())) heard.push(message.text());
  });
  return heard;
}

/** A page of the extension as a tab, that is listened to from its first moment on. */
async function listen(browser: RealChromium, path: string): Promise<{ page: Page; heard: string[] }> {
  const page = await browser.context.newPage();
  const heard = complaints(page);
  await page.goto(browser.url(path));
  return { page, heard };
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("the worker dies between one popup and the next: each is right, and the panel as well", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  for (const [url, name] of [
    [TIKTOK, "TikTok"],
    [DOUYIN, "Douyin"],
    [DELTA, "Delta Air Lines"],
  ] as const) {
    const page = await browser.open(url);
    await browser.killWorker();
    const popup = await browser.openPopup(page);
    await expect(heading(popup)).toContainText(name);
    await expect(popup.getByText(/^Best way to a person/)).toBeVisible();
    if (url !== DELTA) continue;
    await browser.killWorker();
    const panel = await browser.openPanelFromPopup(popup);
    await expect(heading(panel)).toContainText(name);
    await browser.killWorker();
    await panel.getByRole("checkbox").first().click();
    await expect(panel.getByRole("checkbox").first()).toBeChecked();
  }
});

const STORED: Record<string, Record<string, unknown>> = {
  "of the wrong type": {
    country: 5,
    audience: {},
    topics: "all",
    inHand: ["tiktok"],
    done: { "tiktok/x": "0" },
    watch: 1,
  },
  "of words nobody knows": {
    country: "United States",
    audience: "martian",
    topics: { tiktok: "time-travel" },
    inHand: { slug: "tiktok", route: null, topic: "time-travel" },
    done: { "tiktok/x": [0.5] },
    watch: "yes",
  },
  "of a newer version": {
    version: 99,
    country: { v: 2, code: "US" },
    audience: ["consumer"],
    topics: [{ tiktok: "other" }],
    inHand: { v: 2 },
    done: { "tiktok/x": { 0: "2027-01-01" } },
    watch: { hosts: [] },
  },
  "broken off": { country: "", audience: "", topics: null, inHand: { slug: 7 }, done: [null], watch: null },
};

for (const [what, values] of Object.entries(STORED))
  test(`storage ${what}: popup, panel and settings go on with the defaults`, async ({ launch }) => {
    const browser = await launch({ hosts: HOSTS });
    const tab = await browser.tabId(await browser.open(TIKTOK));
    await (await browser.worker()).evaluate(async (all) => {
      await chrome.storage.local.set(all);
      await chrome.storage.session.set({ asked: 7 });
    }, values);

    const popup = await listen(browser, `popup.html?tab=${tab}`);
    await expect(heading(popup.page)).toHaveText("TikTok");
    await expect(popup.page.getByText(/^Best way to a person/)).toBeVisible();
    await expect(popup.page.getByRole("combobox", { name: "I need help with" })).toHaveValue("account-locked");
    await expect(popup.page.getByRole("combobox", { name: "as" })).toHaveValue("consumer");
    await expect(popup.page.getByRole("combobox", { name: "in" })).toHaveValue("US");
    const panel = await listen(browser, "sidepanel.html");
    await expect(panel.page.getByRole("heading", { name: "No way in hand yet" })).toBeVisible();
    const options = await listen(browser, "options.html");
    await expect(options.page.getByRole("button", { name: "Turn on" })).toBeVisible();
    await expect(options.page.getByRole("combobox", { name: "Country" })).toHaveValue("");
    await expect(options.page.getByRole("combobox", { name: "You ask as" })).toHaveValue("consumer");

    // what one chooses now is kept in the place of what could not be read
    await popup.page.getByRole("combobox", { name: "as" }).selectOption("seller");
    await expect(options.page.getByRole("combobox", { name: "You ask as" })).toHaveValue("consumer");
    await options.page.reload();
    await expect(options.page.getByRole("combobox", { name: "You ask as" })).toHaveValue("seller");
    expect([...popup.heard, ...panel.heard, ...options.heard]).toEqual([]);
  });

test("in hand is what the list no longer has: the panel says so, and the search still works", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  for (const slug of ["no-such-platform", "../../manifest", "__proto__", "constructor", ""]) {
    await (await browser.worker()).evaluate(
      (slug) => chrome.storage.local.set({ inHand: { slug, route: "gone" } }),
      slug,
    );
    const { page, heard } = await listen(browser, "sidepanel.html");
    await expect(page.getByText("What is known of this company cannot be read."), slug).toBeVisible();
    await page.getByRole("textbox", { name: "Find a company or check a number" }).fill("tiktok");
    await page.getByRole("button", { name: /^TikTok tiktok\.com/ }).click();
    await expect(heading(page)).toHaveText("TikTok");
    await expect(page.getByRole("checkbox").first()).toBeVisible();
    expect(heard).toEqual([]);
    await page.close();
  }
});

test("marks of steps, a route and a contact that are no longer there hide nothing", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const panel = await browser.openPanelFromPopup(await browser.openPopup(await browser.open(TIKTOK)));
  await panel.getByRole("checkbox").first().click();
  await expect(panel.getByRole("checkbox").first()).toBeChecked();
  const count = await panel.getByRole("checkbox").count();
  await (await browser.worker()).evaluate(async () => {
    const { done, inHand } = (await chrome.storage.local.get()) as {
      done: Record<string, number[]>;
      inHand: { slug: string };
    };
    const marks = Object.fromEntries(Object.keys(done).map((key) => [key, [-1, 0, 98, 99]]));
    await chrome.storage.local.set({
      done: { ...marks, "gone/gone": [0] },
      inHand: { ...inHand, route: "gone", contact: "gone" },
    });
  });
  await panel.reload();
  await expect(panel.getByRole("checkbox")).toHaveCount(count);
  await expect(panel.getByRole("checkbox", { checked: true })).toHaveCount(1);
  await expect(panel.getByRole("banner")).toContainText(`step 2 of ${count}`);
});

interface Held {
  reading?: true;
  goOn?: () => void;
}

test("the tab closes while the popup reads it: what the address told stays", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const tab = await browser.open(TIKTOK);
  const id = await browser.tabId(tab);
  const page = await browser.context.newPage();
  const heard = complaints(page);
  // the reading is held until the tab is gone
  await page.addInitScript(() => {
    const held = globalThis as Held;
    const read = chrome.scripting.executeScript.bind(chrome.scripting);
    Object.defineProperty(chrome.scripting, "executeScript", {
      value: async (injection: Parameters<typeof read>[0]) => {
        const closed = new Promise<void>((resolve) => {
          held.goOn = resolve;
        });
        held.reading = true;
        await closed;
        return read(injection);
      },
    });
  });
  await page.goto(browser.url(`popup.html?tab=${id}`));
  await page.waitForFunction(() => (globalThis as Held).reading);
  await tab.close();
  await page.evaluate(() => (globalThis as Held).goOn?.());
  await expect(heading(page)).toHaveText("TikTok");
  await expect(page.getByText(/^Best way to a person/)).toBeVisible();
  const box = page.getByRole("textbox", { name: /a number to check/ });
  await box.fill("95152");
  await expect(page.getByRole("main").getByText("95152 is a proved contact of Douyin.")).toBeVisible();
  expect(heard).toEqual([]);

  // and for a tab that is gone before it is asked for
  await page.goto(browser.url(`popup.html?tab=${id}`));
  await expect(page.getByText("No web page in view")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Find a company or check a number" })).toBeVisible();
  expect(heard).toEqual([]);
});

const PAGE = "<!doctype html><html lang='en'><title>Page</title><h1>Page</h1></html>";
const IMITATION = "https://xn--80ak6aa92e.com/";

test("an odd address is answered, and nothing complains", async ({ launch }, info) => {
  test.setTimeout(180_000);
  const file = info.outputPath("page.html");
  writeFileSync(file, PAGE);
  const odd: [address: string, answer: string | RegExp][] = [
    ["http://www.tiktok.com/support", /^TikTok/],
    ["https://www.tiktok.com./support", /^TikTok/],
    [`${TIKTOK}#${"a".repeat(1_000_000)}`, /^TikTok/],
    [`${TIKTOK}?q=${"a".repeat(12_000)}`, /^TikTok/],
    // Chromium keeps an address with credentials from every extension
    ["https://user:secret@www.tiktok.com/support", "Human Route"],
    ["https://www.tiktok.com@nobody-knows-this.example/", "Human Route"],
    [IMITATION, "Not Apple"],
    ["https://192.0.2.7/support", "Human Route"],
    ["https://[2001:db8::1]/support", "Human Route"],
    ["https://www.tiktok.com:8443/support", "Human Route"],
    [pathToFileURL(file).href, "Human Route"],
    ["data:text/html,<h1>Page", "Human Route"],
    ["about:blank", "Human Route"],
    ["chrome://version/", "Human Route"],
    [`view-source:${UNKNOWN}`, "Human Route"],
  ];
  const browser = await launch({
    hosts: {
      ...HOSTS,
      [IMITATION]: PAGE,
      "http://www.tiktok.com/support": PAGE,
      "https://www.tiktok.com./support": PAGE,
      "https://192.0.2.7/support": PAGE,
      "https://[2001:db8::1]/support": PAGE,
    },
  });
  for (const [address, answer] of odd) {
    const tab = await browser.context.newPage();
    // what cannot be loaded shows an error page under that very address
    await tab.goto(address).catch(() => null);
    const id = await browser.tabId(tab);
    const { page, heard } = await listen(browser, `popup.html?tab=${id}`);
    const what = address.slice(0, 80);
    await expect(heading(page), what).toHaveText(answer);
    // all of it is drawn
    await expect(page.getByRole("button", { name: "Check a number" }), what).toBeVisible();
    expect(heard, what).toEqual([]);
    await page.close();
    await tab.close();
  }
});
