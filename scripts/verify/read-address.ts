/** Copies that can never change: a new look at them proves nothing. */
const KEPT = /^https?:\/\/(?:web\.archive\.org\/web\/|archive\.(?:is|ph|today)\/)/i;
const CODE = /^https?:\/\/github\.com\/([^/]+\/[^/]+)\/(?:blob|raw|tree)\/([^/]+)\/(.+)$/i;
const COMMIT = /^[0-9a-f]{40}$/i;

/**
 * The address under which a source is read: without the fragment, and for a file on GitHub the file itself, which is a
 * hundredth of the page around it.
 * @returns null when the source is a kept copy, or no web page
 */
export function readAddress(url: string): string | null {
  if (!URL.canParse(url) || KEPT.test(url)) return null;
  const address = new URL(url);
  if (address.protocol !== "https:" && address.protocol !== "http:") return null;
  address.hash = "";
  const [, repository, version = "", path] = CODE.exec(address.href) ?? [];
  if (!repository) return address.href;
  return COMMIT.test(version) ? null : `https://raw.githubusercontent.com/${repository}/${version}/${path}`;
}
