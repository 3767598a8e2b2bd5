import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { RealChromium } from "./real-browser/chromium.ts";
import { launchChromium } from "./real-browser/launch-chromium.ts";
import { HELP_PAGE } from "./stand-in/help-pages.ts";
import { settled } from "./start/settled.ts";

// Takes the two pictures of the README anew: `npm run pictures`, which builds first.

const FOLDER = "assets";
/** Pixels of the picture for one of the page: sharp on fine screens. */
const SHARPNESS = 2;
/** A page with nothing on it but what tells the topic. */
const hosts = {
  [HELP_PAGE]: '<!doctype html><html lang="en"><title>Support</title><h1>My account is locked</h1></html>',
};

async function save(page: Page, name: string, width: number, height: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const size = { width, height, deviceScaleFactor: SHARPNESS, mobile: false };
  await session.send("Emulation.setDeviceMetricsOverride", size);
  await page.evaluate(() => {
    // neither a ring around what was clicked last, nor the bar that some systems do not have
    (document.activeElement as HTMLElement | null)?.blur();
    document.documentElement.style.scrollbarWidth = "none";
  });
  await settled(page);
  const path = join(FOLDER, name);
  const { data } = await session.send("Page.captureScreenshot", { format: "png" });
  writeFileSync(path, Buffer.from(data, "base64"));
  console.log(`${path} (${Math.round(statSync(path).size / 1000)} kB)`);
}

async function takePictures(browser: RealChromium): Promise<void> {
  const page = await browser.open(HELP_PAGE);
  const popup = await browser.asTab(`popup.html?tab=${await browser.tabId(page)}`);
  await popup.getByRole("button", { name: "Guide me" }).first().waitFor();
  await save(popup, "readme-popup.png", 384, 600);
  await popup.close();
  const panel = await browser.openPanelFromPopup(await browser.openPopup(page));
  const steps = panel.getByRole("checkbox");
  for (const index of [0, 1]) await steps.nth(index).click();
  await save(panel, "readme-panel.png", 400, 600);
}

mkdirSync(FOLDER, { recursive: true });
const browser = await launchChromium({ extension: ".output/chrome-mv3", hosts });
try {
  await takePictures(browser);
} finally {
  await browser.close();
}
