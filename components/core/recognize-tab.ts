import type { Dataset } from "../../data/dataset.ts";
import { parseAddress } from "../../data/host.ts";
import { type Recognition, recognizeOwn } from "../../data/recognize.ts";

/**
 * Whose page a tab's URL is. What it takes to tell imitations is loaded only where the page is not plainly somebody's own.
 * @param url any text
 */
export async function recognizeTab(url: string, dataset: Dataset): Promise<Recognition> {
  const address = parseAddress(url);
  const own = recognizeOwn(address, address && (await dataset.hosts(address.host)));
  // an address inside the address may be where a redirector leads
  const leadsOn = address && /[=/](?:https?(?::|%3a)|www\.)/i.test(address.query + address.path);
  if (!address || ((own.page === "help" || own.page === "official") && !leadsOn)) return own;
  const { recognize } = await import("../../data/recognize-page.ts");
  return recognize(url, dataset);
}
