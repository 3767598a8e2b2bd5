/** Networks whose limit on a public post is known. */
export const NETWORKS = ["weibo", "x", "bluesky"] as const;
export type Network = (typeof NETWORKS)[number];

/** Longest public post in the network's own count. Weibo: the old limit, which comments and older apps still have. */
export const POST_LIMIT: Readonly<Record<Network, number>> = { weibo: 140, x: 280, bluesky: 300 };

const HOSTS: Readonly<Record<Network, RegExp>> = {
  weibo: /(?:^|[./@])(?:weibo\.(?:com|cn))(?=[/:?#]|$)|微博|\bweibo\b/i,
  x: /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com(?=[/:?#]|$)/i,
  bluesky: /^https?:\/\/(?:[\w-]+\.)?bsky\.(?:app|social)(?=[/:?#]|$)/i,
};

/** The network of a social contact by its value, or null where no limit is known. */
export const networkOf = (value: string): Network | null =>
  NETWORKS.find((network) => HOSTS[network].test(value)) ?? null;

const LINK = /https?:\/\/[^\s\u2e80-\uffff]+/g;
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The signs of a text as readers see them. */
export const signs = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Length of a post as its network counts it, to be compared with POST_LIMIT. */
export function postLength(text: string, network: Network): number {
  if (network === "bluesky") return signs(text).length;
  const links = text.match(LINK) ?? [];
  const rest = text.replace(LINK, "");
  return network === "weibo" ? weibo(rest, links) : x(rest, links);
}

/** Half a sign for each Latin one, a whole one for the others; a link is ten, and what of it goes beyond 140 halves. */
function weibo(text: string, links: readonly string[]): number {
  let halves = links.reduce((sum, link) => sum + 20 + Math.max(0, link.length - 140), 0);
  for (let i = 0; i < text.length; i++) halves += text.charCodeAt(i) > 0xff ? 2 : 1;
  return Math.ceil(halves / 2);
}

/** A link is 23; an emoji two; a sign outside the Latin, Greek, Cyrillic … ranges and the usual punctuation two. */
function x(text: string, links: readonly string[]): number {
  let length = links.length * 23;
  for (const sign of signs(text.normalize("NFC"))) {
    if (/\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u.test(sign)) length += 2;
    else for (const point of sign) length += isNarrow(point.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return length;
}

const isNarrow = (code: number) =>
  code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247);
