import type { Runtime } from "webextension-polyfill";

/** Who sent a message, told from what the browser stamped on it, never from what the message says. */
export type Sender =
  | { kind: "own-page" }
  | { kind: "content-script"; tabId: number; url: string }
  | { kind: "stranger" };

/**
 * @param sender what the browser stamped
 * @param id this extension's id
 * @param origin this extension's own origin (`chrome-extension://…`, `moz-extension://…`)
 */
export function classifySender(
  sender: Runtime.MessageSender & { origin?: string },
  id: string,
  origin: string,
): Sender {
  if (sender.id !== id) return { kind: "stranger" };
  // an extension page opened as a tab has a tab as well: its address is what tells it
  if (sender.url?.startsWith(`${origin}/`)) return { kind: "own-page" };
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0 || !sender.url?.startsWith("https://")) return { kind: "stranger" };
  // of a page that went on without loading anew, only the tab has the address of now
  const now = sender.tab?.url ?? "";
  return { kind: "content-script", tabId, url: now.startsWith(`${new URL(sender.url).origin}/`) ? now : sender.url };
}
