import type { Dataset } from "./dataset.ts";
import { parseAddress } from "./host.ts";
import { type Recognition, recognizeOwn } from "./recognize.ts";

/** How much of a `data:` or `file:` address is looked at. */
const MAX_COPY = 2000;
/** An address inside the address: where a redirector may lead. */
const LEADS_ON = /[?&][qu]=(?:https?(?::|%3a)|www\.)/i;

/** What is loaded only where it is needed. A service worker may not load anything late: it brings these along. */
export const late = {
  lookAlike: () => import("./look-alike.ts"),
  redirect: () => import("./redirect.ts"),
};

/**
 * Whose page a URL is: a platform's help or other page, a tenant's, a look-alike's, or unknown. What it takes to tell
 * imitations is loaded only where a page is not plainly somebody's own.
 * @param url any text, of any length; never throws
 */
export async function recognize(url: string, dataset: Dataset): Promise<Recognition> {
  const address = parseAddress(url);
  const [entry, words] = await Promise.all([address && dataset.hosts(address.host), dataset.words()]);
  const own = recognizeOwn(address, entry, words);
  if (own.page === "help" || own.page === "official")
    return address && LEADS_ON.test(address.query) ? (await late.redirect()).afterRedirect(address, own, dataset) : own;
  // a saved or handed-over copy of a page is not the page
  if (!address && !/^(?:file|data):/i.test(url)) return own;
  const [{ domainIn, imitation }, brands] = await Promise.all([late.lookAlike(), dataset.brands()]);
  if (!address) {
    const copied = domainIn(url.slice(0, MAX_COPY), brands);
    return copied === null ? own : { ...own, page: "look-alike", platform: copied, about: copied, reason: "copy" };
  }
  const found = imitation(address, brands, words, new Set(dataset.meta.suffixes));
  if (!found) return own;
  const { platform, reason } = found;
  return { ...own, page: "look-alike", platform, about: platform, reason, topic: null };
}
