import { parsePattern } from "../pattern.ts";

/**
 * Help addresses as Firefox match patterns for `page_action.show_matches`: they know hosts and path globs, no query and
 * no hash, so a pattern that hangs on those is widened to its path only if that path says something of its own.
 */
export function firefoxPatterns(patterns: readonly string[]): string[] {
  const out = new Set<string>();
  for (const pattern of patterns) {
    const { host, sub, path } = parsePattern(pattern);
    const cut = path.search(/[?#]/);
    if (cut >= 0 && path.slice(0, cut).length <= 1) continue;
    out.add(`*://${sub ? "*." : ""}${host}${cut >= 0 ? `${path.slice(0, cut)}*` : path}`);
  }
  return [...out];
}

/** The same addresses as match patterns for the script that watches help pages, by host: paths change within a page. */
export const watchPatterns = (patterns: readonly string[]): string[] => [
  ...new Set(
    patterns.map((pattern) => {
      const { host, sub } = parsePattern(pattern);
      return `https://${sub ? "*." : ""}${host}/*`;
    }),
  ),
];
