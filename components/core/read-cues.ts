import browser from "webextension-polyfill";
import type { Cues } from "../../data/scan.ts";

/** Reads the page's cues with the leave that a click on the icon gives. @returns null where the browser refuses */
export async function readCues(tabId: number): Promise<Cues | null> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ["/recognize.js"] });
    return (frame?.result as Cues | undefined) ?? null;
  } catch {
    return null;
  }
}
