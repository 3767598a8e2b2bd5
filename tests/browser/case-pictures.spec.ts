import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Case } from "../../data/case.ts";
import { newCase, withItem } from "../../data/case-edit.ts";
import { casesToJson } from "../../data/case-json.ts";
import { settled } from "../../scripts/start/settled.ts";
import { expect, type LaunchOptions, test } from "./fixtures.ts";
import { HOSTS, TIKTOK } from "./pages.ts";

const FOLDER = "pictures";
const MINUTE = 60_000;
const DAY = 86_400_000;

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

/** Cases as a person has them after some days: one with Douyin that waits just now, and others. */
function someCases(now: number): Case[] {
  const at = (ago: number) => new Date(now - ago).toISOString();
  let douyin = newCase({ id: id(1), slug: "douyin", name: "Douyin", topic: "account-locked" }, now - 3 * DAY);
  douyin = withItem(douyin, "tickets", { id: id(10), at: at(2 * DAY), number: "DY-48213" }, now);
  douyin = withItem(douyin, "people", { id: id(11), at: at(2 * DAY), name: "小林" }, now);
  const promise = {
    id: id(12),
    at: at(2 * DAY),
    text: "A reply",
    due: at(-3 * DAY),
    source: "own",
    done: null,
  } as const;
  douyin = withItem(douyin, "promises", promise, now);
  const note = { id: id(13), at: at(DAY), text: "They asked for the date of birth and a picture of the notice." };
  douyin = withItem(douyin, "notes", note, now);
  for (const [index, minutes] of [12, 9, 41].entries()) {
    const started = now - (index + 1) * 7 * 3_600_000;
    const attempt = {
      id: id(20 + index),
      contact: "app-online-support",
      channel: "in-app",
      value: "抖音",
      started: new Date(started).toISOString(),
      ended: new Date(started + minutes * MINUTE).toISOString(),
      outcome: index === 2 ? "gave-up" : "answered",
      waitedSeconds: minutes * 60,
    } as const;
    douyin = withItem(douyin, "tries", attempt, now);
  }
  const running = {
    id: id(30),
    contact: "app-online-support",
    channel: "in-app",
    value: "抖音",
    started: at(4.5 * MINUTE),
    ended: null,
    outcome: null,
    waitedSeconds: null,
  } as const;
  douyin = withItem(douyin, "tries", running, now);
  const others = [
    ["united-airlines", "United Airlines", "payment-refund"],
    ["paypal", "PayPal", "payment-refund"],
    ["tiktok", "TikTok", "account-locked"],
  ] as const;
  return [
    douyin,
    ...others.map(([slug, name, topic], index) => newCase({ id: id(2 + index), slug, name, topic }, now - index * DAY)),
  ];
}

interface Mode {
  options: LaunchOptions;
  zoom?: number;
  rtl?: true;
}

const MODES: Record<string, Mode> = {
  light: { options: {} },
  dark: { options: { dark: true } },
  "zh-CN": { options: { lang: "zh-CN" } },
  "200": { options: {}, zoom: 2 },
  rtl: { options: {}, rtl: true },
};

/** Takes a picture of all of a page; nothing on it runs out sideways. */
async function picture(page: Page, name: string, { zoom = 1, rtl }: Mode): Promise<void> {
  const session = await page.context().newCDPSession(page);
  if (rtl)
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
  const width = zoom > 1 ? 384 : 400;
  const measure = (height: number) =>
    session.send("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: zoom,
      mobile: false,
    });
  await measure(600);
  if (zoom > 1)
    await page.evaluate((percent) => {
      document.documentElement.style.fontSize = `${percent}%`;
    }, 100 * zoom);
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
  await measure(await page.evaluate(() => document.documentElement.scrollHeight));
  await settled(page);
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.png`);
  const { data } = await session.send("Page.captureScreenshot", { format: "png" });
  writeFileSync(path, Buffer.from(data, "base64"));
  // one colour alone packs into a few hundred bytes
  expect(readFileSync(path).length).toBeGreaterThan(5_000);
  await session.send("Emulation.clearDeviceMetricsOverride");
}

for (const [name, mode] of Object.entries(MODES))
  test(`the panel at work in a picture: ${name}`, async ({ launch }) => {
    test.setTimeout(120_000);
    const browser = await launch({ hosts: HOSTS, ...mode.options });
    const panel = await browser.asTab("sidepanel.html");
    const file = {
      name: "cases.json",
      mimeType: "application/json",
      buffer: Buffer.from(casesToJson(someCases(Date.now()), Date.now())),
    };
    await panel.locator(".cases input[type=file]").setInputFiles(file);
    await expect(panel.locator(".cases .hit")).toHaveCount(4);
    // before the second time there is something to copy
    await panel.locator(".cases input[type=file]").setInputFiles(file);
    await expect(panel.locator(".cases .said")).toContainText("4");
    await picture(panel, `case-overview-${name}`, mode);
    await panel.evaluate((inHand) => chrome.storage.local.set({ inHand, done: { "douyin/app-person": [0, 1] } }), {
      slug: "douyin",
      route: "app-person",
      topic: "account-locked",
      case: id(1),
    });
    await expect(panel.getByRole("timer")).toBeVisible();
    await expect(panel.locator(".items li")).toHaveCount(4);
    await panel.locator(".otherwise > summary").click();
    await picture(panel, `case-work-${name}`, mode);

    await panel.locator("#add-promises").click();
    await expect(panel.locator(".stated")).toBeVisible();
    await panel.locator(".evidence > summary").click();
    const shot = await panel.screenshot({ type: "jpeg" });
    const field = panel.locator(".drop input");
    await field.setInputFiles({ name: "IMG_2041.jpg", mimeType: "image/jpeg", buffer: shot });
    await expect(panel.locator(".sum code")).toHaveText(/^[0-9a-f]{64}$/);
    await panel.locator(".piece button[aria-expanded]").click();
    const canvas = panel.locator(".canvas");
    await canvas.scrollIntoViewIfNeeded();
    const box = await canvas.boundingBox();
    if (!box) throw new Error("no canvas");
    await panel.mouse.move(box.x + 40, box.y + 30);
    await panel.mouse.down();
    await panel.mouse.move(box.x + 200, box.y + 90);
    await panel.mouse.up();
    await expect(panel.locator(".canvas .cover")).toHaveCount(1);
    await panel.locator(".tell .mini").nth(1).click();
    await picture(panel, `case-evidence-${name}`, mode);

    const options = await browser.asTab("options.html");
    await expect(options.locator(".snapshots li")).not.toHaveCount(0);
    await picture(options, `case-options-${name}`, mode);
    const tab = await browser.tabId(await browser.open(TIKTOK));
    const popup = await browser.asTab(`popup.html?tab=${tab}`);
    await expect(popup.locator(".cases .hit")).toHaveCount(3);
    await picture(popup, `case-popup-${name}`, mode);
  });
