import browser from "webextension-polyfill";
import { activePage } from "./active-page.ts";

/** What the injected script finds and leaves among its own globals; the page sees none of it. */
export type ShowGlobal = typeof globalThis & { humanRouteShow?: string[]; humanRouteOutline?: () => void };

/** Runs in the page: puts down for the script that follows what to look for. */
function put(labels: string[]): void {
  (globalThis as ShowGlobal).humanRouteShow = labels;
}

/**
 * Outlines on the page in view what a step speaks of. To be called on the reader's click only.
 * @param labels words on the control, the best known first
 * @returns `refused` where the browser does not let us look at the page
 */
export async function showOnPage(labels: readonly string[]): Promise<"shown" | "not-found" | "refused"> {
  const page = await activePage();
  if (!page) return "refused";
  const target = { tabId: page.tabId };
  try {
    await browser.scripting.executeScript({ target, func: put, args: [[...labels]] });
    const [frame] = await browser.scripting.executeScript({ target, files: ["/show.js"] });
    return frame?.result === true ? "shown" : "not-found";
  } catch {
    return "refused";
  }
}
