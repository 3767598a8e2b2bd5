import browser from "webextension-polyfill";
import { readSetting, writeSetting } from "./settings.ts";

const SCRIPT_ID = "watch";
/** What watching asks leave for; the script itself is registered for the help hosts of the dataset only. */
const ORIGINS = ["https://*/*"];

/**
 * Turns watching known help pages on or off. Must be called inside a click: the browser asks the reader for leave.
 * @returns whether watching is on afterwards
 */
export async function setWatch(on: boolean): Promise<boolean> {
  // the request comes first and nothing is awaited before it, or the click no longer counts
  const allowed = on && (await browser.permissions.request({ origins: ORIGINS }));
  if (!allowed) await browser.permissions.remove({ origins: ORIGINS });
  await writeSetting("watch", allowed);
  await registerWatch();
  return allowed;
}

/** Registers or removes the watching script as setting and permission say. Safe to call at any time. */
export async function registerWatch(): Promise<void> {
  const on = (await readSetting("watch")) && (await browser.permissions.contains({ origins: ORIGINS }));
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (!on) return;
  const response = await fetch(browser.runtime.getURL("data/watch.json"));
  const matches: string[] = await response.json();
  await browser.scripting.registerContentScripts([
    { id: SCRIPT_ID, js: ["recognize.js", "watch.js"], matches, runAt: "document_idle", persistAcrossSessions: true },
  ]);
}
