import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { test as base, expect, type TestInfo } from "@playwright/test";
import { findXvfb } from "../../scripts/machine/find-browser.ts";
import { newProfile } from "../../scripts/real-browser/profile.ts";
import { type Screen, startScreen } from "../../scripts/real-browser/screen.ts";
import { type FirefoxOptions, launchFirefox, type RealFirefox } from "./firefox.ts";

/** The built extension; another build can be put to the same tests by FIREFOX_EXTENSION_DIR. */
export const EXTENSION = resolve(process.env.FIREFOX_EXTENSION_DIR ?? ".output/firefox-mv3");

/** What a test may ask of the browser it launches. */
export type LaunchOptions = Omit<FirefoxOptions, "extension" | "display">;

/** A browser with a window, and the screen it is on. */
export interface OnScreen {
  readonly browser: RealFirefox;
  readonly screen: Screen;
}

interface Fixtures {
  /** Launches a browser without a window; it ends with the test, which fails if the extension used the network. */
  launch: (options?: LaunchOptions) => Promise<RealFirefox>;
  /** The same with a window, on a screen of which pictures can be taken; the test is skipped where there is no Xvfb. */
  launchOnScreen: (options?: LaunchOptions) => Promise<OnScreen>;
  /** An empty folder for the profile of a browser that is launched again, as after a restart. */
  profile: string;
}

export { expect };

/** The test function for tests in a real Firefox: Playwright runs and counts them, Marionette drives the browser. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs off this pattern
  launch: async ({}, use, info) => {
    const launched: RealFirefox[] = [];
    await use(async (options = {}) => {
      const browser = await launchFirefox({ extension: EXTENSION, ...options });
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
    const launched: RealFirefox[] = [];
    await use(async (options = {}) => {
      const screen = await startScreen();
      screens.push(screen);
      const browser = await launchFirefox({ extension: EXTENSION, display: screen.display, ...options });
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

/** Ends the browsers of a test, with a picture of every window when it failed. */
async function end(browsers: readonly RealFirefox[], info: TestInfo): Promise<void> {
  if (info.status !== info.expectedStatus) {
    for (const [index, browser] of browsers.entries()) {
      const path = info.outputPath(`window-${index + 1}.png`);
      // A browser that crashed must not hide why the test failed.
      const taken = await browser.picture(path).then(
        () => true,
        () => false,
      );
      if (taken) info.attachments.push({ name: "window", path, contentType: "image/png" });
    }
  }
  const requests = (await Promise.all(browsers.map((browser) => browser.close()))).flat();
  // A profile that outlives a launch does not outlive the test.
  for (const { profile } of browsers) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  expect(requests, "what the extension asked the network for").toEqual([]);
}
