import { countPixels } from "../../scripts/real-browser/picture.ts";
import { DELTA, HOSTS, TIKTOK, UNKNOWN } from "../browser/pages.ts";
import { expect, test } from "./fixtures.ts";

const TIKTOK_HOME = "https://www.tiktok.com/";
const DELTA_HOME = "https://www.delta.com/";
const DOUYIN_HELP = "https://www.douyin.com/recovery_account/";
/** The name of a platform in another's address, and a path that would be help at home. */
const IMITATION = "https://www.tiktok.com.support.example/support";
const page = "<!doctype html><title>Page</title><h1>Page</h1>";
const hosts = {
  ...HOSTS,
  [TIKTOK_HOME]: page,
  [DELTA_HOME]: page,
  [DOUYIN_HELP]: page,
  [IMITATION]: page,
};

/** Lines of the screen that hold tab strip and address bar. */
const TOOLBAR = 88;
/** The green of the lit icon (assets/help.svg). */
const LIT = "#0b6b58";

test("the icon stands in the address bar of known help pages and nowhere else, with no leave to read any page", async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const browser = await launch({ hosts });
  const origins = await browser.privileged(
    "return policyOf(given[0]).allowedOrigins.patterns.map(({ pattern }) => pattern)",
    browser.id,
  );
  // Firefox counts an extension's own pages among what it may read
  expect(origins).toEqual([expect.stringMatching(/^moz-extension:/)]);

  const icon = async (url: string) => {
    await browser.go(url);
    const { shown, title } = await browser.addressBarIcon();
    return [url, shown, title];
  };
  const title = "Human Route: a way to a person is known here";
  for (const url of [TIKTOK, DELTA, DOUYIN_HELP]) {
    await expect.poll(() => icon(url)).toEqual([url, true, title]);
    // each one is left before the next, so that an icon that stays shows itself
    await expect.poll(() => icon(UNKNOWN)).toEqual([UNKNOWN, false, ""]);
  }
  for (const url of [TIKTOK_HOME, DELTA_HOME, IMITATION]) {
    await expect.poll(() => icon(TIKTOK)).toEqual([TIKTOK, true, title]);
    await expect.poll(() => icon(url)).toEqual([url, false, ""]);
  }
});

test("its words are in the browser's language", async ({ launch }) => {
  const browser = await launch({ hosts, lang: "zh-CN" });
  await browser.go(TIKTOK);
  await expect
    .poll(() => browser.addressBarIcon())
    .toMatchObject({ shown: true, title: "直达人工：这里有已知的人工通道" });
});

test("in the window it is lit on a known help page", async ({ launchOnScreen }) => {
  const { browser, screen } = await launchOnScreen({ hosts });
  const lit = async (file?: string) => countPixels(await screen.picture(file, TOOLBAR), LIT);
  await browser.go(UNKNOWN);
  const quiet = await lit("pictures/firefox-unknown.png");
  await browser.go(TIKTOK);
  await expect.poll(async () => (await lit("pictures/firefox-help.png")) - quiet).toBeGreaterThan(20);
  await browser.go(UNKNOWN);
  await expect.poll(() => lit()).toBe(quiet);
});
