import browser, { type Omnibox } from "webextension-polyfill";
import { dataset } from "../../components/core/dataset.ts";
import { nameIndex } from "../../data/name-index.ts";
import { search } from "../../data/search.ts";

/** How many names are suggested while one types behind the keyword. */
const SUGGESTIONS = 6;

/** What stands in a suggestion is markup for Chrome: signs that would be read as such are escaped. */
const plain = (text: string) => text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Suggests platforms for what is typed behind the keyword. */
export async function onOmniboxInput(text: string, suggest: (results: Omnibox.SuggestResult[]) => void): Promise<void> {
  const found = search(await nameIndex(dataset), text, SUGGESTIONS);
  suggest(
    found.map(({ names: [name = ""], domain }) => ({ content: name, description: plain(`${name} — ${domain}`) })),
  );
}

/** Shows the answer for what was typed: a name, a number, an e-mail address or a URL. */
export async function onOmniboxEntered(text: string): Promise<void> {
  const url = browser.runtime.getURL(`popup.html?ask=${encodeURIComponent(text)}`);
  await browser.tabs.update({ url });
}
