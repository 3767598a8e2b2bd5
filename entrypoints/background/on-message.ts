import browser, { type Runtime } from "webextension-polyfill";
import { dataset } from "../../components/core/dataset.ts";
import { isCues } from "../../components/core/messages.ts";
import { classifySender } from "../../components/core/sender.ts";
import { showState } from "../../components/core/show-state.ts";
import * as lookAlike from "../../data/look-alike.ts";
import { readPage } from "../../data/read-page.ts";
import { late } from "../../data/recognize-page.ts";
import * as redirect from "../../data/redirect.ts";

late.lookAlike = async () => lookAlike;
late.redirect = async () => redirect;

/** Answers messages: who sent it is settled before what it says is read. */
export function onMessage(message: unknown, sender: Runtime.MessageSender): Promise<void> | undefined {
  const from = classifySender(sender, browser.runtime.id, new URL(browser.runtime.getURL("")).origin);
  if (from.kind !== "content-script" || !isCues(message)) return undefined;
  // the page's own word on its address counts for nothing: the browser's stamp does
  return readPage({ ...message.cues, url: from.url }, dataset).then((reading) => showState(from.tabId, reading));
}
