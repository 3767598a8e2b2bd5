/** Longest path shown in full. */
const PATH = 24;

/**
 * A web address as a link.
 * @returns where it leads and what to show of it, without what tires the eye; null for anything else
 */
export function linkOf(value: string): { href: string; shown: string } | null {
  if (!/^https?:\/\//.test(value)) return null;
  const { href, host, pathname } = new URL(value);
  const path = pathname.replace(/\/$/, "");
  return { href, shown: host.replace(/^www\./, "") + (path.length > PATH ? `${path.slice(0, PATH - 1)}…` : path) };
}
