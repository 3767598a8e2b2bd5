import type { Dataset } from "./dataset.ts";
import { type Address, parseAddress } from "./host.ts";
import { type Recognition, recognizeOwn } from "./recognize.ts";

/** Addresses on genuine hosts that only send one on: the page that opens is another's. */
const REDIRECTORS: Record<string, RegExp> = {
  "www.google.com": /^\/url$/,
  "google.com": /^\/url$/,
  "l.facebook.com": /^\/l\.php$/,
  "l.instagram.com": /^\//,
  "www.youtube.com": /^\/redirect$/,
  "out.reddit.com": /^\//,
};

/**
 * Takes an address that only sends one on for what it is.
 * @param own what the address would be by its host
 * @returns `own` again for any other address
 */
export async function afterRedirect(address: Address, own: Recognition, dataset: Dataset): Promise<Recognition> {
  if (!REDIRECTORS[address.host]?.test(address.path)) return own;
  const query = new URLSearchParams(address.query);
  const target = parseAddress(query.get("q") ?? query.get("u") ?? "");
  const [entry, words] = await Promise.all([target && dataset.hosts(target.host), dataset.words()]);
  const there = target && recognizeOwn(target, entry, words);
  const { platform = null, about = null } = there ?? {};
  return { ...own, page: platform ? "look-alike" : "unknown", platform, about, reason: "redirect", topic: null };
}
