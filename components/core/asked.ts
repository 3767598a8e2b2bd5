import browser from "webextension-polyfill";

const KEY = "asked";
/** Longest text that is checked: a whole message fits. */
const MAX_TEXT = 4000;

/** Keeps, until it is taken, what the reader wants checked; gone when the browser closes. */
export async function askFor(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text.slice(0, MAX_TEXT) });
}

/** Takes what was asked, from the page's own address (`?ask=`) or from the menu. @returns empty when nothing was */
export async function takeAsked(): Promise<string> {
  try {
    const { [KEY]: text } = await browser.storage.session.get(KEY);
    if (typeof text === "string") {
      await browser.storage.session.remove(KEY);
      return text;
    }
  } catch {
    // without a session area the address still tells
  }
  const named = new URLSearchParams(location.search).get("ask") ?? "";
  // said once: what is asked later through the menu must not be answered with it
  if (named) history.replaceState(null, "", location.pathname);
  return named.slice(0, MAX_TEXT);
}

/** Calls back when something is asked while the surface is open. @returns how to stop */
export function onAsked(callback: (text: string) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === "session" && typeof changes[KEY]?.newValue === "string")
      void takeAsked().then((text) => text && callback(text));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
