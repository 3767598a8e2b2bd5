import { withDocument } from "../with-document.ts";

/** What of a page matters for finding a fact on it. */
export interface PageContent {
  title: string;
  /** What a reader can read, one block a line, disguises of addresses undone by the browser undone here too. */
  text: string;
  /** What stands beside the text: descriptions of pictures and controls, structured data. */
  aside: string;
  /** Targets of links as they are written: `tel:`, `mailto:`, web addresses made absolute. */
  links: string[];
  /** Pictures large enough to hold words, with what is said of them. */
  images: string[];
  /** Whether scripts may put more on the page than the server sent. */
  scripted: boolean;
}

const SKIP = /^(?:script|style|noscript|template)$/;
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/;
/** Pictures that are never more than decoration. */
const TINY = 40;
const DECORATION = /(?:icon|logo|sprite|pixel|spacer|badge|avatar|flag)/i;

/**
 * Reads a page without running it.
 * @param source HTML, or any other text, which is then taken as it is
 * @param url where it came from
 */
export async function readContent(source: string, url: string): Promise<PageContent> {
  if (/^\s*[[{]/.test(source) || !/<(?:!doctype\b|[a-z]\w*[\s>])/i.test(source))
    return { title: "", text: source, aside: "", links: [], images: [], scripted: false };
  return withDocument(source, url, (document) => contentOf(document, url));
}

function contentOf(document: Document, url: string): PageContent {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const attributes = (...names: string[]) =>
    names.flatMap((name) => all(`[${name}]`).map((element) => element.getAttribute(name) ?? ""));
  const data = all("script[type='application/ld+json']").flatMap((script) =>
    [...(script.textContent ?? "").matchAll(/"(telephone|email)"\s*:\s*"([^"]{3,100})"/gi)].map(
      ([, name, value]) => `${name} ${value}`,
    ),
  );
  return {
    title: (document.title ?? "").trim(),
    text: [
      textOf(document.body ?? document.documentElement),
      // addresses that are written out by a script of the host's, from a sum anyone can do
      ...attributes("data-cfemail").map(uncover),
      ...all("a[href*='/cdn-cgi/l/email-protection#']").map((a) =>
        uncover(a.getAttribute("href")?.split("#")[1] ?? ""),
      ),
    ].join("\n"),
    aside: [...attributes("alt", "aria-label", "title", "content"), ...data].join("\n"),
    links: all("a[href],area[href],form[action]").map((element) =>
      target(element.getAttribute("href") ?? element.getAttribute("action") ?? "", url),
    ),
    images: all("img,picture > source,input[type=image],object[type^='image'],embed[type^='image']")
      .filter((image) => !small(image))
      .map((image) => ["src", "data-src", "srcset", "data", "alt", "title"].map((n) => image.getAttribute(n)).join(" "))
      .filter((words) => !DECORATION.test(words)),
    scripted: all("script").some((script) => !/json/i.test(script.getAttribute("type") ?? "")) || refreshes(document),
  };
}

function textOf(root: Node | null): string {
  const out: string[] = [];
  const stack: (Node | string)[] = root ? [root] : [];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === "string") out.push(next);
    else if (next.nodeType === 3) out.push(next.nodeValue ?? "");
    else if (next.nodeType === 1) {
      const name = (next as Element).localName;
      if (SKIP.test(name)) continue;
      const edge = INLINE.test(name) ? "" : "\n";
      out.push(edge);
      stack.push(edge);
      for (let child = next.lastChild; child; child = child.previousSibling) stack.push(child);
    }
  }
  return out
    .join("")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ ?\n[ \n]*/g, "\n")
    .trim();
}

function target(href: string, url: string): string {
  if (/^(?:tel|callto|sms|mailto|whatsapp|skype):/i.test(href)) return href;
  return URL.canParse(href, url) ? new URL(href, url).href : href;
}

function small(image: Element): boolean {
  const sizes = ["width", "height"].map((name) => Number(image.getAttribute(name) ?? Number.NaN));
  return sizes.some((size) => size <= TINY);
}

function refreshes(document: Document): boolean {
  return document.querySelector("meta[http-equiv='refresh' i]") !== null;
}

/** An address hidden by Cloudflare: hexadecimal, each byte mixed with the first. */
function uncover(hex: string): string {
  const bytes = (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const [key = 0, ...rest] = bytes;
  return String.fromCharCode(...rest.map((byte) => byte ^ key));
}
