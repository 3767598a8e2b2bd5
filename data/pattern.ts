import type { Address } from "./host.ts";

/** An address pattern in its parts: `https://HOST/PATH` with `*` for anything. */
export interface Pattern {
  /** Exact host, or the parent when `sub`. */
  host: string;
  /** Whether the pattern is for the host and all its sub-domains (`*.host`). */
  sub: boolean;
  path: string;
}

/** Takes an address pattern apart. The schema has made sure of its form. */
export function parsePattern(pattern: string): Pattern {
  const rest = pattern.slice("https://".length);
  const slash = rest.indexOf("/");
  const host = rest.slice(0, slash);
  return { host: host.startsWith("*.") ? host.slice(2) : host, sub: host.startsWith("*."), path: rest.slice(slash) };
}

/**
 * Whether a path fits a pattern's path. Case and percent-encoding are as the browser gives them; a trailing slash does
 * not matter; query and hash count only where the pattern has one. Linear: no regular expression, no backtracking.
 */
export function matchesPath(pattern: string, address: Pick<Address, "path" | "query" | "hash">): boolean {
  let text = address.path;
  if (pattern.includes("?")) text += address.query;
  if (pattern.includes("#")) text += address.hash;
  return (
    matchesGlob(pattern, text) ||
    (!pattern.endsWith("*") && (matchesGlob(pattern, `${text}/`) || matchesGlob(`${pattern}/`, text)))
  );
}

function matchesGlob(pattern: string, text: string): boolean {
  const star = pattern.indexOf("*");
  if (star < 0) return pattern === text;
  const first = pattern.slice(0, star);
  if (!text.startsWith(first)) return false;
  // nearly all patterns end with their only star, and this runs for every address
  if (star === pattern.length - 1) return true;
  const parts = pattern.split("*");
  const last = parts.at(-1) ?? "";
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

/** How much a pattern says: literal characters of its path; the most specific of several decides. */
export const weight = (pattern: Pattern) => pattern.path.replaceAll("*", "").length + (pattern.sub ? 0 : 0.5);
