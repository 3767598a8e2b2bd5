import type { Platform } from "../../data/platform.ts";
import { type PageReading, readPage } from "../../data/read-page.ts";
import { dataset } from "./dataset.ts";
import { readCues } from "./read-cues.ts";
import { showState } from "./show-state.ts";

/** What a tab's page says, with what is known of it. */
export interface TabReading {
  reading: PageReading;
  /** Language that the page says it is in (BCP 47), or empty. */
  language: string;
  /** The platform that the page is about. */
  platform: Platform | null;
}

/** Reads the page in a tab and shows its state on the icon. @returns null where the browser refuses */
export async function readTab(tabId: number): Promise<TabReading | null> {
  const cues = await readCues(tabId);
  if (!cues) return null;
  const reading = await readPage(cues, dataset);
  void showState(tabId, reading);
  const { about } = reading.recognition;
  return { reading, language: cues.lang, platform: about ? await dataset.platform(about) : null };
}
