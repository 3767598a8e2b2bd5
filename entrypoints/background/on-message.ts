import browser, { type Runtime } from "webextension-polyfill";
import { dataset } from "../../components/core/dataset.ts";
import { isCues, isMoved } from "../../components/core/messages.ts";
import { classifySender } from "../../components/core/sender.ts";
import { showState } from "../../components/core/show-state.ts";
import * as lookAlike from "../../data/look-alike.ts";
import { notRead } from "../../data/not-read.ts";
import { readPage } from "../../data/read-page.ts";
import { late } from "../../data/recognize-page.ts";
import * as redirect from "../../data/redirect.ts";

late.lookAlike = async () => lookAlike;
late.redirect = async () => redirect;

/** Whether the page that moved is a help page still, and so may be read; the icon follows at once. */
async function moved(tabId: number, url: string): Promise<boolean> {
  const reading = await readPage(notRead(url), dataset);
  await showState(tabId, reading);
  return reading.recognition.page === "help";
}

/** Answers messages: who sent it is settled before what it says is read. */
export function onMessage(message: unknown, sender: Runtime.MessageSender): Promise<boolean> | undefined {
  const from = classifySender(sender, browser.runtime.id, new URL(browser.runtime.getURL("")).origin);
  if (from.kind !== "content-script") return undefined;
  if (isMoved(message)) return moved(from.tabId, from.url);
  if (!isCues(message)) return undefined;
  // the page's own word on its address counts for nothing: the browser's stamp does
  return readPage({ ...message.cues, url: from.url }, dataset).then(async (reading) => {
    await showState(from.tabId, reading);
    return true;
  });
}
