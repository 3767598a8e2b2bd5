import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { settled } from "../../scripts/start/settled.ts";
import { expect, type LaunchOptions, test } from "./fixtures.ts";
import { DELTA, DOUYIN, HOSTS, TENANT, TIKTOK, UNKNOWN } from "./pages.ts";

const FOLDER = "pictures";
const POPUPS = { tiktok: TIKTOK, douyin: DOUYIN, delta: DELTA, tenant: TENANT, unknown: UNKNOWN };

/** Width and height that a PNG says it has. */
function sizeOf(file: string): [width: number, height: number] {
  const png = readFileSync(file);
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** Takes a picture that is no blank sheet; what matters most is on it. */
async function picture(page: Page, name: string): Promise<void> {
  await settled(page);
  await expect(page.getByRole("heading").first()).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("main").getByRole("heading").first()).toBeInViewport();
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  const [width, height] = sizeOf(path);
  expect(width).toBeGreaterThanOrEqual(360);
  expect(height).toBeGreaterThanOrEqual(300);
  // one colour alone packs into a few hundred bytes
  expect(readFileSync(path).length).toBeGreaterThan(5_000);
}

const MODES: Record<string, { options: LaunchOptions; zoom?: number; forced?: true; guide: string }> = {
  light: { options: {}, guide: "Guide me" },
  dark: { options: { dark: true }, guide: "Guide me" },
  "zh-CN": { options: { lang: "zh-CN" }, guide: "一步步带我做" },
  forced: { options: {}, forced: true, guide: "Guide me" },
};

for (const [mode, { options, zoom = 1, forced, guide }] of Object.entries(MODES))
  test(`popup and panel in a picture: ${mode}`, async ({ launch }) => {
    test.setTimeout(120_000);
    const browser = await launch({ hosts: HOSTS, ...options });
    // the browser keeps one zoom for all pages of the extension, popup and panel as well
    const own = await browser.asTab("welcome.html");
    await own.evaluate((factor) => chrome.tabs.setZoom(factor), zoom);
    const adorn = async (page: Page) => {
      if (forced) await page.emulateMedia({ forcedColors: "active" });
      expect(await page.evaluate(() => matchMedia("(forced-colors: active)").matches)).toBe(forced ?? false);
      expect(await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches)).toBe(options.dark ?? false);
      await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(zoom);
      // the popup does not run out sideways
      const over = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(await over()).toBeLessThanOrEqual(0);
    };
    for (const [name, url] of Object.entries(POPUPS)) {
      const popup = await browser.openPopup(await browser.open(url));
      await adorn(popup);
      await picture(popup, `popup-${name}-${mode}`);
      await popup.keyboard.press("Escape");
    }
    const popup = await browser.openPopup(await browser.open(TIKTOK));
    const panel = await browser.openPanelFromPopup(
      popup,
      popup.getByRole("button", { name: guide, exact: true }).first(),
    );
    await panel.getByRole("checkbox").first().click();
    await adorn(panel);
    await picture(panel, `panel-${mode}`);
  });

test("the pictures in the README are there, sharp, and light to load", () => {
  for (const [name, width] of [
    ["readme-popup", 384],
    ["readme-panel", 400],
  ] as const) {
    const path = `assets/${name}.png`;
    expect(readFileSync("README.md", "utf8")).toContain(`<img src="${path}" width="${width}"`);
    expect(sizeOf(path)[0]).toBe(2 * width);
    expect(readFileSync(path).length).toBeLessThan(150_000);
  }
});
