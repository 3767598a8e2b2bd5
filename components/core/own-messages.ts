import browser from "webextension-polyfill";
import { takeMessages } from "./t.ts";

/**
 * Reads the interface's messages from our own files. Chromium now and then has none for an extension that it starts
 * while it is busy, and keeps to that until it is restarted.
 */
export async function ownMessages(): Promise<void> {
  const tag = browser.i18n.getUILanguage().replace("-", "_");
  for (const folder of [tag, tag.split("_")[0], "en"]) {
    const file = await fetch(browser.runtime.getURL(`_locales/${folder}/messages.json`)).catch(() => null);
    if (file?.ok) return takeMessages(await file.json());
  }
}
