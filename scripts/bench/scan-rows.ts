import { launchChromium } from "../real-browser/launch-chromium.ts";
import type { BenchRow } from "./row.ts";

const URL_OF_PAGE = "https://help.large-page.example/";
/** Size of the page that is scanned. */
const BYTES = 5_000_000;

/** A long page of prose with a number now and then. */
function largePage(): string {
  const paragraph = `<p>${"Words of a help page that say nothing of any number at all. ".repeat(8)}</p><p>Call 1-800-555-0199 or (020) 7946 0018.</p>`;
  return `<!doctype html><title>Large</title><body>${paragraph.repeat(Math.ceil(BYTES / paragraph.length))}</body>`;
}

/** The script that runs in pages: its whole time on a small page, and its longest task on a page of 5 MB. */
export async function scanRows(built: string): Promise<BenchRow[]> {
  const small = "https://help.small-page.example/";
  const browser = await launchChromium({
    extension: built,
    hosts: { [URL_OF_PAGE]: largePage(), [small]: "<title>Small</title><h1>Help</h1><p>Call 1-800-555-0199.</p>" },
  });
  try {
    const measure = async (url: string) => {
      const page = await browser.open(url);
      const tabId = await browser.tabId(page);
      await page.evaluate(() => {
        const tasks: number[] = [];
        Object.assign(globalThis, { tasks });
        new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
          type: "longtask",
        });
      });
      const worker = await browser.worker();
      const whole = await worker.evaluate(async (id) => {
        const started = performance.now();
        await chrome.scripting.executeScript({ target: { tabId: id }, files: ["/recognize.js"] });
        return performance.now() - started;
      }, tabId);
      const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
      return { whole, longest: Math.max(0, ...tasks) };
    };
    const little = await measure(small);
    const large = await measure(URL_OF_PAGE);
    return [
      {
        what: "scan of a small page, injection included",
        value: little.whole,
        unit: "ms",
        budget: null,
        how: "one run",
      },
      {
        what: "scan of a 5 MB page: tasks above 50 ms, the longest",
        value: large.longest,
        unit: "ms",
        budget: 50,
        how: `whole scan ${large.whole.toFixed(0)} ms`,
      },
    ];
  } finally {
    await browser.close();
  }
}
