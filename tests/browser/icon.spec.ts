import { countPixels } from "../../scripts/real-browser/picture.ts";
import { expect, test } from "./fixtures.ts";
import { HOSTS, TIKTOK, UNKNOWN } from "./pages.ts";

/** Lines of the screen that hold tab strip and toolbar. */
const TOOLBAR = 100;
/** The green of the lit icon (assets/help.svg). */
const LIT = "#0b6b58";

test("the browser itself lights the icon on a known help page, with no leave to read any page", async ({
  launchOnScreen,
}) => {
  const { browser, screen } = await launchOnScreen({ hosts: HOSTS });
  const worker = await browser.worker();
  expect(await worker.evaluate(() => chrome.permissions.getAll().then(({ origins }) => origins))).toEqual([]);
  const rules = () =>
    worker.evaluate(
      () => new Promise<number>((done) => chrome.declarativeContent.onPageChanged.getRules((all) => done(all.length))),
    );
  await expect.poll(rules).toBeGreaterThan(0);

  const page = await browser.open(UNKNOWN);
  const quiet = countPixels(await screen.picture("pictures/toolbar-unknown.png", TOOLBAR), LIT);
  await page.goto(TIKTOK);
  await expect
    .poll(async () => countPixels(await screen.picture("pictures/toolbar-help.png", TOOLBAR), LIT) - quiet)
    .toBeGreaterThan(20);
  await page.goto(UNKNOWN);
  await expect.poll(async () => countPixels(await screen.picture(undefined, TOOLBAR), LIT)).toBe(quiet);
});

test("nothing of ours runs in a page before a click", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  for (const url of [TIKTOK, UNKNOWN]) {
    const page = await browser.open(url);
    const session = await page.context().newCDPSession(page);
    const scripts: string[] = [];
    session.on("Debugger.scriptParsed", ({ url: script }) => scripts.push(script));
    await session.send("Debugger.enable");
    await page.reload();
    await page.waitForLoadState("load");
    expect(scripts.filter((script) => script.startsWith("chrome-extension:"))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain("human-route");
    await page.close();
  }
});
