/** A web address as recognition sees it. */
export interface Address {
  /** ASCII host in lower case, without a trailing dot. */
  host: string;
  path: string;
  /** `?…`, or empty. */
  query: string;
  /** `#…`, or empty. */
  hash: string;
  /** What stands before an `@`, lower case: `https://bank.com@evil.example/` tries to pass for another host with it. */
  user: string;
  secure: boolean;
}

/** Longer addresses are cut: what decides stands in front. */
const MAX_LENGTH = 8192;

/**
 * Reads a URL the way a browser does. Never throws.
 * @param url any text
 * @returns null for anything that is not a web page with a host name: other schemes, IP addresses, single labels, odd ports
 */
export function parseAddress(url: string): Address | null {
  let parsed: URL;
  try {
    parsed = new URL(url.length > MAX_LENGTH ? url.slice(0, MAX_LENGTH) : url);
  } catch {
    return null;
  }
  const secure = parsed.protocol === "https:";
  if ((!secure && parsed.protocol !== "http:") || parsed.port !== "") return null;
  const host = parsed.hostname.endsWith(".") ? parsed.hostname.slice(0, -1) : parsed.hostname;
  if (!host.includes(".") || host.startsWith("[") || /^[\d.]+$/.test(host) || host.includes("..")) return null;
  return {
    host,
    path: parsed.pathname,
    query: parsed.search,
    hash: parsed.hash,
    user: parsed.username.toLowerCase(),
    secure,
  };
}

/** Host and its parents, longest first: `a.b.example.com`, `b.example.com`, `example.com`, `com`. */
export function* hostAndParents(host: string): Generator<string> {
  for (let at = 0; ; ) {
    yield at === 0 ? host : host.slice(at);
    const dot = host.indexOf(".", at);
    if (dot < 0) return;
    at = dot + 1;
  }
}
