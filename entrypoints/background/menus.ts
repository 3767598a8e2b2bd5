import browser, { type Menus } from "webextension-polyfill";
import { askFor } from "../../components/core/asked.ts";
import { t } from "../../components/core/t.ts";

const CHECK = "check-selection";

/** Puts "Is this number theirs?" into the menu of selected text. Menus outlive the worker: made once, at installation. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: CHECK, title: t("menuCheck"), contexts: ["selection", "link"] });
}

/** Answers a click in the menu: the popup opens with what was selected, or the telephone link that was clicked. */
export function onMenu({ menuItemId, selectionText, linkUrl }: Menus.OnClickData): void {
  if (menuItemId !== CHECK) return;
  // opened at once, within the click; what is asked follows through storage
  void Promise.allSettled([browser.action.openPopup(), askFor(selectionText ?? linkUrl?.replace(/^tel:/i, "") ?? "")]);
}
