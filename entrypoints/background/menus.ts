import browser, { type Menus } from "webextension-polyfill";
import { askFor } from "../../components/core/asked.ts";
import { ownMessages } from "../../components/core/own-messages.ts";
import { hasMessages, t } from "../../components/core/t.ts";

const CHECK = "check-selection";

/** Puts "Is this number theirs?" into the menu of selected text. Menus outlive the worker: made once, at installation. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  if (!hasMessages()) await ownMessages();
  browser.contextMenus.create({ id: CHECK, title: t("menuCheck"), contexts: ["selection", "link"] });
}

/** What a link calls or writes to; of any other link, the link itself. */
function targetOf(link: string): string {
  const [, target] = /^(?:tel|sms|callto|mailto):(?:\/\/)?([^?;]*)/i.exec(link) ?? [];
  if (target === undefined) return link;
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** Answers a click in the menu: the popup opens with what was selected, or the link that was clicked. */
export function onMenu({ menuItemId, selectionText, linkUrl }: Menus.OnClickData): void {
  if (menuItemId !== CHECK) return;
  // opened at once, within the click; what is asked follows through storage
  void Promise.allSettled([browser.action.openPopup(), askFor(selectionText ?? targetOf(linkUrl ?? ""))]);
}
