import browser, { type Runtime } from "webextension-polyfill";

/** Shows the welcome page once, after the first installation; never after an update. */
export async function onInstalled({ reason }: Runtime.OnInstalledDetailsType): Promise<void> {
  if (reason === "install") await browser.tabs.create({ url: browser.runtime.getURL("welcome.html"), active: false });
}
