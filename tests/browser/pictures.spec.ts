import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
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

interface Mode {
  options: LaunchOptions;
  /** Device pixels for one of the page. */
  zoom?: number;
  forced?: true;
  guide?: string;
}

/** Takes a picture that is no blank sheet; what matters most is on it, and nothing runs out sideways. */
async function picture(page: Page, name: string, { options, zoom = 1, forced }: Mode): Promise<void> {
  const session = await page.context().newCDPSession(page);
  if (forced) await page.emulateMedia({ forcedColors: "active" });
  if (zoom > 1) {
    // what is left of a popup of 768 by 600 pixels when each of its own takes two
    const size = { width: 384, height: 600 / zoom, deviceScaleFactor: zoom, mobile: false };
    await session.send("Emulation.setDeviceMetricsOverride", size);
  }
  const medium = (query: string) => page.evaluate((asked) => matchMedia(asked).matches, query);
  expect(await medium("(forced-colors: active)")).toBe(forced ?? false);
  expect(await medium("(prefers-color-scheme: dark)")).toBe(options.dark ?? false);
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(zoom);
  await settled(page);
  await expect(page.getByRole("heading").first()).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("main").getByRole("heading").first()).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.png`);
  const { data } = await session.send("Page.captureScreenshot", { format: "png" });
  writeFileSync(path, Buffer.from(data, "base64"));
  const [width, height] = sizeOf(path);
  expect(width).toBeGreaterThanOrEqual(360 * zoom);
  expect(height).toBeGreaterThanOrEqual(300);
  // one colour alone packs into a few hundred bytes
  expect(readFileSync(path).length).toBeGreaterThan(5_000);
}

const MODES: Record<string, Mode> = {
  light: { options: {} },
  dark: { options: { dark: true } },
  "zh-CN": { options: { lang: "zh-CN" }, guide: "一步步带我做" },
  es: { options: { lang: "es" }, guide: "Guíame" },
  "200": { options: {}, zoom: 2 },
  forced: { options: {}, forced: true },
};

for (const [name, mode] of Object.entries(MODES))
  test(`popup and panel in a picture: ${name}`, async ({ launch }) => {
    test.setTimeout(120_000);
    const browser = await launch({ hosts: HOSTS, ...mode.options });
    for (const [page, url] of Object.entries(POPUPS)) {
      const tab = await browser.open(url);
      // a popup has the size that Chromium gives it; only as a tab it can be given another
      const popup = mode.zoom
        ? await browser.asTab(`popup.html?tab=${await browser.tabId(tab)}`)
        : await browser.openPopup(tab);
      await picture(popup, `popup-${page}-${name}`, mode);
    }
    const popup = await browser.openPopup(await browser.open(TIKTOK));
    const guide = popup.getByRole("button", { name: mode.guide ?? "Guide me", exact: true }).first();
    const panel = await browser.openPanelFromPopup(popup, guide);
    await panel.getByRole("checkbox").first().click();
    await picture(panel, `panel-${name}`, mode);
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
