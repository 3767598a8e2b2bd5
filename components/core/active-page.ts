import browser from "webextension-polyfill";

/** The page the reader looks at, as far as the browser lets us know it. */
export interface ActivePage {
  tabId: number;
  windowId: number;
  /** Empty when the browser keeps it from us. */
  url: string;
}

/**
 * The active tab of this window; `?tab=ID` in the surface's own address names another (surfaces opened as a tab).
 * @returns null when there is none
 */
export async function activePage(): Promise<ActivePage | null> {
  const named = new URLSearchParams(location.search).get("tab");
  try {
    const tab = named
      ? await browser.tabs.get(Number(named))
      : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
    return tab?.id === undefined ? null : { tabId: tab.id, windowId: tab.windowId ?? -1, url: tab.url ?? "" };
  } catch {
    return null;
  }
}
