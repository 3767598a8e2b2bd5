import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { RealChromium } from "../real-browser/chromium.ts";
import { settled } from "./settled.ts";

const FOLDER = "pictures";

/** Saves pictures of the popup and the side panel for the page in front; gives their paths. */
export async function takePictures(browser: RealChromium, page: Page): Promise<string[]> {
  mkdirSync(FOLDER, { recursive: true });
  const popup = await browser.openPopup(page);
  const paths = [await save(popup, "popup.png")];
  const guide = popup.getByRole("button", { name: "Guide me" }).first();
  // Where no platform is known there is nothing to guide through, and the popup offers no panel.
  const panel = (await guide.isVisible())
    ? await browser.openPanelFromPopup(popup, guide)
    : await browser.asTab("sidepanel.html");
  paths.push(await save(panel, "sidepanel.png"));
  return paths;
}

async function save(page: Page, name: string): Promise<string> {
  await settled(page);
  const path = join(FOLDER, name);
  await page.screenshot({ path });
  return path;
}
