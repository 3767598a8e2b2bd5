import type { Dataset } from "./dataset.ts";
import { type Address, parseAddress } from "./host.ts";
import { imitation } from "./look-alike.ts";
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

const redirects = ({ host, path }: Address) => REDIRECTORS[host]?.test(path) ?? false;

/**
 * Whose page a URL is: a platform's help or other page, a tenant's, a look-alike's, or unknown.
 * @param url any text, of any length; never throws
 */
export async function recognize(url: string, dataset: Dataset): Promise<Recognition> {
  const address = parseAddress(url);
  const own = recognizeOwn(address, address && (await dataset.hosts(address.host)));
  if (!address) return own;
  const sentOn = redirects(address);
  if (!sentOn && own.page !== "unknown" && own.page !== "tenant") return own;
  const brands = await dataset.brands();
  if (sentOn) {
    const target = parseAddress(
      new URLSearchParams(address.query).get("q") ?? new URLSearchParams(address.query).get("u") ?? "",
    );
    const there = target && recognizeOwn(target, await dataset.hosts(target.host));
    return {
      page: there?.platform ? "look-alike" : "unknown",
      platform: there?.platform ?? null,
      about: there?.about ?? null,
      reason: "redirect",
      topic: null,
      host: address.host,
    };
  }
  const found = imitation(address, brands, new Set(dataset.meta.suffixes));
  return found
    ? {
        page: "look-alike",
        platform: found.platform,
        about: found.platform,
        reason: found.reason,
        topic: null,
        host: address.host,
      }
    : own;
}
