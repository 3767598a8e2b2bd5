/** What a server adds or drops without it being another page. */
const DECORATION = /^(?:utm_\w+|gclid|fbclid|session\w*|sid|jsessionid)$/i;

/**
 * Whether a redirect led to the same page: http became https, www came or went, the slash at the end, a file name that
 * stands for its folder, parameters that were added.
 */
export function samePage(asked: string, got: string): boolean {
  const [a, b] = [new URL(asked), new URL(got)];
  if (host(a) !== host(b) || path(a) !== path(b)) return false;
  return [...a.searchParams].every(
    ([name, value]) => DECORATION.test(name) || b.searchParams.getAll(name).includes(value),
  );
}

const host = (url: URL) => url.host.replace(/^www\./, "");

function path(url: URL): string {
  let decoded = url.pathname;
  try {
    decoded = decodeURIComponent(decoded);
  } catch {
    // a broken escape is compared as it is
  }
  return decoded
    .replace(/;jsessionid=[^/]*/i, "")
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i, "/")
    .replace(/\/+$/, "")
    .toLowerCase();
}
