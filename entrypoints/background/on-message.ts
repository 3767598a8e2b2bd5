import browser, { type Runtime } from "webextension-polyfill";
import { dataset } from "../../components/core/dataset.ts";
import { isCues } from "../../components/core/messages.ts";
import { classifySender } from "../../components/core/sender.ts";
import { pageState } from "../../data/page-state.ts";
import { showState } from "./show-state.ts";

/** Answers messages: who sent it is settled before what it says is read. */
export function onMessage(message: unknown, sender: Runtime.MessageSender): Promise<void> | undefined {
  const from = classifySender(sender, browser.runtime.id, new URL(browser.runtime.getURL("")).origin);
  if (from.kind !== "content-script" || !isCues(message)) return undefined;
  // the page's own word on its address counts for nothing: the browser's stamp does
  return pageState({ ...message.cues, url: from.url }, dataset).then((state) => showState(from.tabId, state));
}
