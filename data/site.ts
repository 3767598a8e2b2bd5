/** Second labels that national registries set aside (`co.uk`, `com.au`); every country that uses them means the same. */
const SET_ASIDE = new Set(["co", "com", "net", "org", "gov", "edu", "ac", "or", "ne", "go"]);

/** Whether the last two labels of a host are a public suffix by their form alone. */
export const isSetAside = (two: string): boolean => {
  const dot = two.indexOf(".");
  return two.length - dot === 3 && SET_ASIDE.has(two.slice(0, dot));
};

/**
 * The site a host belongs to: its last two labels, or three where the last two are a public suffix. What the form of a
 * suffix does not tell (`gob.mx`) is on the list as far as records need it.
 * @param host ASCII host in lower case
 * @param suffixes other public suffixes of two labels in use
 */
export function siteOf(host: string, suffixes: ReadonlySet<string>): string {
  const last = host.lastIndexOf(".");
  const second = host.lastIndexOf(".", last - 1);
  if (second < 0) return host;
  const two = host.slice(second + 1);
  if (!suffixes.has(two) && !isSetAside(two)) return two;
  return host.slice(host.lastIndexOf(".", second - 1) + 1);
}
