// `npm start [-- URL]`, once the dependencies are there: see start.mjs.
import { spawnSync } from "node:child_process";
import type { Page } from "@playwright/test";
import { ensure, MissingError } from "../machine/ensure.ts";
import { launchChromium } from "../real-browser/launch-chromium.ts";
import { HELP_PAGE, HELP_PAGES } from "../stand-in/help-pages.ts";
import { address } from "./address.ts";
import { BUILT, build } from "./build.ts";
import { takePictures } from "./pictures.ts";

const hasDisplay = process.platform !== "linux" || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

/** Shows the extension on an address, or on the stand-in when there is none, to whoever sits here; gives the exit code. */
async function start(typed: string | undefined): Promise<number> {
  const url = typed === undefined ? HELP_PAGE : address(typed);
  if (!url) {
    console.error(`"${typed}" is no web address; write it as in: npm start -- https://www.tiktok.com/support`);
    return 2;
  }
  ensure(hasDisplay ? ["chromium"] : ["chromium", "fonts"]);
  if (!build()) return 1;
  const options = { extension: BUILT, hosts: typed === undefined ? HELP_PAGES : {}, sealed: false };
  return hasDisplay ? showWindow(url, options) : showPictures(url, options);
}

type Options = Parameters<typeof launchChromium>[0];

async function showWindow(url: string, options: Options): Promise<number> {
  const browser = await launchChromium({ ...options, display: "", plain: true });
  const closed = new Promise((resolve) => browser.context.once("close", resolve));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => browser.context.close());
  // Elsewhere than on Linux and Windows a browser outlives its last window.
  const endWithout = (page: Page) =>
    page.once("close", () => browser.context.pages().length === 0 && void browser.context.close());
  browser.context.pages().forEach(endWithout);
  browser.context.on("page", endWithout);
  // Without a connection the browser shows its own error page, and the extension still knows the address.
  await browser.open(url).catch(() => null);
  console.log(`Opened ${url}. Click the icon of Human Route on the toolbar; close the window to end.`);
  await closed;
  await browser.close();
  return 0;
}

async function showPictures(url: string, options: Options): Promise<number> {
  console.log(`There is no display, so here are the answer and two pictures for ${url}\n`);
  const { status } = spawnSync(process.execPath, ["scripts/ask.ts", url], { stdio: "inherit" });
  const browser = await launchChromium(options);
  try {
    const page = await browser.context.newPage();
    await page.goto(url, { waitUntil: "domcontentloaded", timeout: 20_000 }).catch(() => {
      console.log("\nThe page itself did not load; the answer does not need it.");
    });
    const paths = await takePictures(browser, page);
    console.log(`\nPictures: ${paths.join(", ")}`);
  } finally {
    await browser.close();
  }
  return status ?? 1;
}

try {
  process.exitCode = await start(process.argv[2]);
} catch (error) {
  if (!(error instanceof MissingError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
