import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { test as base, expect, type TestInfo } from "@playwright/test";
import { findXvfb } from "../../scripts/machine/find-browser.ts";
import type { RealChromium } from "../../scripts/real-browser/chromium.ts";
import { type ChromiumOptions, launchChromium } from "../../scripts/real-browser/launch-chromium.ts";
import { newProfile } from "../../scripts/real-browser/profile.ts";
import { type Screen, startScreen } from "../../scripts/real-browser/screen.ts";

/** The built extension; another build can be put to the same tests by EXTENSION_DIR. */
export const EXTENSION = resolve(process.env.EXTENSION_DIR ?? ".output/chrome-mv3");

/** What a test may ask of the browser it launches. */
export type LaunchOptions = Omit<ChromiumOptions, "extension" | "display" | "plain">;

/** A browser with a window, and the screen it is on. */
export interface OnScreen {
  readonly browser: RealChromium;
  readonly screen: Screen;
}

interface Fixtures {
  /** Launches a browser without a window; it ends with the test, which fails if the extension used the network. */
  launch: (options?: LaunchOptions) => Promise<RealChromium>;
  /** The same with a window, on a screen of which pictures can be taken; the test is skipped where there is no Xvfb. */
  launchOnScreen: (options?: LaunchOptions) => Promise<OnScreen>;
  /** An empty folder for the profile of a browser that is launched again, as after a restart. */
  profile: string;
}

export { expect };

/** The test function for tests in a real Chromium. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs off this pattern
  launch: async ({}, use, info) => {
    const launched: RealChromium[] = [];
    await use(async (options = {}) => {
      const browser = await launchChromium({ extension: EXTENSION, ...options });
      launched.push(browser);
      return browser;
    });
    await end(launched, info);
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  profile: async ({}, use) => {
    // It is removed once the browsers have ended, and only `launch` knows when that is.
    await use(newProfile());
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  launchOnScreen: async ({}, use, info) => {
    base.skip(findXvfb() === null, "needs Xvfb");
    const screens: Screen[] = [];
    const launched: RealChromium[] = [];
    await use(async (options = {}) => {
      const screen = await startScreen();
      screens.push(screen);
      const browser = await launchChromium({ extension: EXTENSION, display: screen.display, ...options });
      launched.push(browser);
      return { browser, screen };
    });
    try {
      await end(launched, info);
    } finally {
      for (const screen of screens) screen.close();
    }
  },
});

/** Ends the browsers of a test, with a picture of every open page when it failed. */
async function end(browsers: readonly RealChromium[], info: TestInfo): Promise<void> {
  if (info.status !== info.expectedStatus) {
    for (const [index, page] of browsers.flatMap((browser) => browser.openPages()).entries()) {
      const path = info.outputPath(`page-${index + 1}.png`);
      // A page that is closing, or a browser that crashed, must not hide why the test failed.
      const taken = await page.screenshot({ path, timeout: 2_000 }).catch(() => null);
      if (taken) info.attachments.push({ name: page.url(), path, contentType: "image/png" });
    }
  }
  const uses = (await Promise.all(browsers.map((browser) => browser.close()))).flat();
  // A profile that outlives a launch does not outlive the test.
  for (const { profile } of browsers) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  expect(uses, "what the extension did on the network").toEqual([]);
}
