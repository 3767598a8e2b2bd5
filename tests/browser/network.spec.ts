import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import type { RealChromium } from "../../scripts/real-browser/chromium.ts";
import { launchChromium } from "../../scripts/real-browser/launch-chromium.ts";
import { EXTENSION, expect, test } from "./fixtures.ts";
import { DELTA, DOUYIN, FICTION, HOSTS, TENANT, TIKTOK, UNKNOWN } from "./pages.ts";

/** Follows a link of a popup, which closes under it, and waits for the page in a tab of its own; gives its address. */
async function follow(browser: RealChromium, link: Locator, act: "click" | "press"): Promise<string> {
  const address = (await link.getAttribute("href")) ?? "";
  const opened = browser.context.waitForEvent("page");
  const popup = link.page();
  await (act === "click" ? link.click() : link.press("Enter")).catch((error: unknown) => {
    if (!popup.isClosed()) throw error;
  });
  await (await opened).waitForURL(address);
  return address;
}

test("a person's whole walk makes no request of the extension to the network", async ({ launch }) => {
  test.setTimeout(120_000);
  const browser = await launch({ hosts: HOSTS });
  const welcome = await browser.asTab("welcome.html");
  await expect(welcome.getByRole("heading", { level: 1 })).toBeVisible();

  for (const [url, text] of [
    [TIKTOK, /^Best way to a person/],
    [DOUYIN, /^Best way to a person/],
    [DELTA, /^Best way to a person/],
    [TENANT, "The real way to a person"],
    [UNKNOWN, "This page is not in the list"],
  ] as const) {
    const popup = await browser.openPopup(await browser.open(url));
    await expect(popup.getByText(text)).toBeVisible();
    // the foot comes last
    await expect(popup.getByRole("button", { name: "Check a number" })).toBeVisible();
    await popup.keyboard.press("Escape");
  }

  const popup = await browser.openPopup(await browser.open(DELTA));
  await popup.getByRole("button", { name: "Copy number" }).click();
  await expect(popup.getByRole("status")).toContainText("Copied");
  await popup.getByRole("button", { name: "Copy all details as text" }).click();
  await expect(popup.getByRole("status")).toHaveText("Copied");
  const box = popup.getByRole("textbox", { name: /a number to check/ });
  for (const [typed, answer] of [
    ["95152", "95152 is a proved contact of Douyin."],
    [FICTION, /is not in the list\. That proves nothing/],
    [TENANT, /is not theirs: the address imitates/],
  ] as const) {
    await box.fill(typed);
    await expect(popup.getByRole("main").getByText(answer)).toBeVisible();
  }
  await box.fill("douyin");
  await popup
    .getByRole("button", { name: /Douyin/ })
    .first()
    .click();
  await expect(popup.getByRole("heading", { level: 1 })).toContainText("Douyin");

  // by keyboard: under the mouse the browser itself connects ahead of the page that is opened, see below
  await popup
    .getByText(/sources agree/)
    .first()
    .press("Enter");
  const source = popup.getByRole("listitem").getByRole("link").first();
  expect(browser.standIn.asked).toContain(await follow(browser, source, "press"));

  const again = await browser.openPopup(await browser.open(TIKTOK));
  const panel = await browser.openPanelFromPopup(again);
  await expect(panel.getByRole("heading", { level: 1 })).toContainText("TikTok");
  await panel.getByRole("checkbox").first().click();
  await expect(panel.getByRole("checkbox").first()).toBeChecked();
  const options = await browser.asTab("options.html");
  await options.getByRole("button", { name: "Delete everything kept" }).click();
  await expect(options.getByRole("status")).toHaveText("Everything kept is deleted.");

  expect(await browser.close()).toEqual([]);
});

test("of a link that is clicked all that shows is the browser's own connection to where it leads", async () => {
  const browser = await launchChromium({ extension: EXTENSION, hosts: HOSTS });
  let address: string;
  try {
    const popup = await browser.openPopup(await browser.open(DELTA));
    const page = popup.getByRole("paragraph").filter({ hasText: "Their help pages" }).getByRole("link").first();
    address = await follow(browser, page, "click");
  } finally {
    await browser.close();
  }
  for (const { event, target } of await browser.close()) {
    expect(event).not.toMatch(/^URL_REQUEST/);
    expect(target).toMatch(new RegExp(`^(https://)?(${new URL(address).host}|127\\.0\\.0\\.1:\\d+)( |$)`));
  }
});

const LEAKS = {
  worker: "https://leak.example/from-the-worker",
  page: "https://leak.example/from-the-page",
  image: "https://leak.example/image.png",
  early: "https://early.leak.example/",
};

const LEAKING = {
  "manifest.json": JSON.stringify({
    manifest_version: 3,
    name: "Leaking",
    version: "1",
    background: { service_worker: "worker.js" },
    action: {},
  }),
  "worker.js": `fetch("${LEAKS.worker}").catch(() => null);`,
  "page.html": `<!doctype html><html lang="en"><title>Leaking</title><link rel="preconnect" href="${LEAKS.early}">
<img alt="" src="${LEAKS.image}"><p role="status"></p><script src="page.js"></script></html>`,
  "page.js": `addEventListener("load", () => fetch("${LEAKS.page}").catch(() => null)
    .then(() => { document.querySelector("[role=status]").textContent = "asked"; }));`,
};

test("the proof works: what a leaking extension asks for is told", async () => {
  const extension = mkdtempSync(join(tmpdir(), "human-route-leaking-"));
  try {
    for (const [name, text] of Object.entries(LEAKING)) writeFileSync(join(extension, name), text);
    const browser = await launchChromium({ extension, hosts: { "https://leak.example/*": "<!doctype html>" } });
    try {
      await browser.worker();
      const page = await browser.asTab("page.html");
      await expect(page.getByRole("status")).toHaveText("asked");
      await expect.poll(() => browser.standIn.asked).toEqual(expect.arrayContaining([LEAKS.worker, LEAKS.page]));
    } finally {
      await browser.close();
    }
    const uses = await browser.close();
    const requested = uses.filter(({ event }) => event === "URL_REQUEST_START_JOB").map(({ target }) => target);
    expect([...new Set(requested)].sort()).toEqual([LEAKS.worker, LEAKS.page, LEAKS.image].sort());
    // a connection is told of even where nothing is asked over it
    expect(uses.map(({ target }) => target).filter((target) => target.includes(new URL(LEAKS.early).host))).not.toEqual(
      [],
    );
  } finally {
    rmSync(extension, { recursive: true, force: true, maxRetries: 5 });
  }
});
