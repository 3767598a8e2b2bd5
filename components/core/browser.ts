import browser from "webextension-polyfill";

/** The one place that tells Chrome from Firefox. */

/** Chrome's side panel, where there is one. */
const sidePanel = (globalThis as { chrome?: { sidePanel?: typeof chrome.sidePanel } }).chrome?.sidePanel;

export const hasPanel = (): boolean => sidePanel !== undefined || "sidebarAction" in browser;

/**
 * Opens the side panel (Firefox: the sidebar). Only works inside a click, with nothing awaited before it.
 * @param windowId window in which Chrome opens it
 */
export function openPanel(windowId: number): Promise<void> {
  if (sidePanel) return sidePanel.open({ windowId });
  return browser.sidebarAction.open();
}
