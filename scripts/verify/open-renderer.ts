import { type Browser, chromium, errors } from "@playwright/test";
import { findChromium } from "../machine/find-browser.ts";
import { FetchFailed } from "./fetch-failed.ts";

/** A page as it stands after its scripts have run. */
export interface Rendered {
  html: string;
  /** The address it ended up at. */
  url: string;
}

export interface Renderer {
  /** @throws FetchFailed when the page does not come */
  render(url: string): Promise<Rendered>;
  close(): Promise<void>;
}

/** How many pages are open at once. */
const TABS = 2;
/** How long a page may go on loading after its document is there. */
const SETTLE = 8_000;
/** What tells nothing about numbers is not fetched. */
const NEEDLESS: ReadonlySet<string> = new Set(["image", "media", "font", "beacon", "ping"]);

/**
 * Gives this machine's own Chromium for pages that are made by scripts, or null when there is none. It starts with the
 * first page.
 * @param agent added to the browser's own name
 * @param timeout for one page, in milliseconds
 */
export function openRenderer(agent: string, timeout: number): Renderer | null {
  const executablePath = findChromium();
  if (executablePath === null) return null;
  let browser: Promise<Browser> | null = null;
  let free = TABS;
  const waiting: (() => void)[] = [];
  return {
    async render(url) {
      if (free > 0) free--;
      else await new Promise<void>((turn) => waiting.push(turn));
      try {
        browser ??= chromium.launch({ executablePath, args: ["--disable-dev-shm-usage"] });
        return await renderIn(await browser, url, agent, timeout);
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free++;
      }
    },
    async close() {
      await (await browser?.catch(() => null))?.close();
    },
  };
}

async function renderIn(browser: Browser, url: string, agent: string, timeout: number): Promise<Rendered> {
  const version = browser.version().split(".")[0];
  const context = await browser.newContext({
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36 ${agent}`,
    locale: "en-US",
    serviceWorkers: "block",
  });
  try {
    await context.route("**/*", (route) =>
      NEEDLESS.has(route.request().resourceType()) ? route.abort() : route.continue(),
    );
    const page = await context.newPage();
    await page.goto(url, { timeout, waitUntil: "domcontentloaded" });
    await page.waitForLoadState("networkidle", { timeout: Math.min(SETTLE, timeout) }).catch(ignoreTimeout);
    const html = await page.content();
    // what stands in shadow trees is on the page, but not in its HTML
    const hidden = await page.evaluate(() => {
      const texts: string[] = [];
      const roots: ParentNode[] = [document];
      for (let root = roots.pop(); root; root = roots.pop())
        for (const { shadowRoot } of root.querySelectorAll("*"))
          if (shadowRoot) {
            texts.push(shadowRoot.innerHTML);
            roots.push(shadowRoot);
          }
      return texts;
    });
    return {
      html: hidden.length > 0 ? html.replace(/<\/body>|$/i, () => `${hidden.join("\n")}</body>`) : html,
      url: page.url(),
    };
  } catch (error) {
    if (error instanceof errors.TimeoutError) throw new FetchFailed(`no page within ${timeout / 1000} s`);
    throw new FetchFailed(error instanceof Error ? (error.message.split("\n")[0] ?? "").slice(0, 100) : String(error));
  } finally {
    await context.close();
  }
}

function ignoreTimeout(error: unknown): void {
  // a page that never rests is read as it is
  if (!(error instanceof errors.TimeoutError)) throw error;
}
