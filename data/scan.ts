/**
 * What a page says of itself: cues for the topic, and everything on it that may be a telephone number, an e-mail address or
 * a messenger account, however it is written. Runs inside the page as the content script: reads the document, changes
 * nothing, knows no rule of ours and no browser API. What of it is meant is for found-on.ts to tell.
 */
import { cutAt } from "./cut-at.ts";
import { type Candidate, candidatesIn } from "./numbers-in.ts";

/** What may be a number, and how often it stands there like this. */
export interface SeenNumber extends Candidate {
  where: "text" | "image" | "meta";
  count: number;
}

/** A text of the page, and how often it stands there. */
export type Seen = [text: string, count: number];

export interface Cues {
  url: string;
  canonical: string | null;
  lang: string;
  title: string;
  headings: string[];
  numbers: SeenNumber[];
  /** In the text: e-mail addresses, and words after the name of a messenger. */
  addresses: Seen[];
  /** Targets of links that call, write or chat. */
  links: Seen[];
  /** Data for search engines (JSON-LD) that names a telephone. */
  data: string[];
  /** Whether the page was too large to be read to its end. */
  cut: boolean;
}

/** Bounds on hostile pages: nodes looked at, characters read, kinds of things kept. */
const MAX_NODES = 1_000_000;
const MAX_TEXT = 20_000_000;
const MAX_SEEN = 2_000;
const MAX_DATA = 20;
const MAX_BLOCK = 50_000;
const MAX_STYLES = 2_000;
/** Length of one slice of work in milliseconds; after it the page gets its turn. */
const SLICE_MS = 6;
/** How many nodes or characters are worked on between two looks at the clock. */
const NODES_A_LOOK = 200;
const CHARS_A_CHUNK = 10_000;

const SKIP = /^(script|style|noscript|template|title|math|textarea|select|iframe|object|canvas)$/;
const INLINE =
  /^(a|abbr|b|bdi|bdo|big|cite|code|data|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|time|tt|u|var|wbr)$/;
/** Ends a number although it stands in the line. */
const BREAK = /^(br|hr|sup)$/;
const LINK = /^(?:tel|callto|sms|mailto|skype):|(?:wa|t|m|line)\.me\/|whatsapp\.com\/|qq\.com\/.*uin=/i;
/** An e-mail address, or the name of a messenger with a word after it. */
export const ADDRESS =
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|(?:微信|wechat|weixin|QQ|telegram)[^\n\p{L}\d]{0,3}(?:号|群|客服|id)?[^\n\p{L}\d]{0,3}[\w-]{5,30}/giu;

const nextTurn = () => new Promise<void>((done) => setTimeout(done));
const clip = (text: string) => text.slice(0, 1000).replace(/\s+/g, " ").trim().slice(0, 200);
/**
 * Reads a document's cues. Never throws; takes time in proportion to the page and gives the page its turn every few
 * milliseconds.
 */
export async function scan(document: Document, url: string): Promise<Cues> {
  const numbers = new Map<string, SeenNumber>();
  const addresses = new Map<string, number>();
  const links = new Map<string, number>();
  const data: string[] = [];
  const headings: string[] = [];
  const count = (map: Map<string, number>, text: string) => {
    if (map.has(text) || map.size < MAX_SEEN) map.set(text, (map.get(text) ?? 0) + 1);
  };
  const add = (text: string, where: SeenNumber["where"]) => {
    for (const found of candidatesIn(text)) {
      const key = where + found.before + found.digits + found.after;
      const known = numbers.get(key);
      if (known) known.count++;
      // what says of itself that it is a number finds room when the page is full of others
      else if (numbers.size < (found.digits[0] === "+" ? MAX_SEEN : MAX_SEEN * 0.8))
        numbers.set(key, { ...found, where, count: 1 });
    }
    if (/@|微信|weixin|wechat|QQ|telegram/i.test(text))
      for (const [address] of text.normalize("NFKC").matchAll(ADDRESS)) count(addresses, address);
  };

  let clock = performance.now();
  /** Gives the page its turn. @returns the node to go on from: the page may have taken away the one we stood at */
  const rest = async (node?: Node): Promise<Node | undefined> => {
    if (performance.now() - clock < SLICE_MS) return node;
    const chain: Node[] = [];
    for (let at: Node | null | undefined = node; at; at = at.parentNode) chain.push(at);
    await nextTurn();
    clock = performance.now();
    return chain.find((one) => one.isConnected) ?? document;
  };
  let text = "";
  /** The end of the text. */
  let last = "";
  let read = 0;
  let nodes = 0;
  let styles = 0;
  let canonical: string | null = null;
  /** Edges of elements since the last digit, across which a number may go on. */
  let edges: Element[] = [];
  const endLine = () => {
    text += "\n";
    last = "";
    edges = [];
  };
  const put = (more: string) => {
    if (edges[0]) {
      if (!more.trim()) return;
      styles += edges.length;
      const joins =
        styles < MAX_STYLES &&
        /^[^\p{L}\n]{0,6}\d/u.test(more) &&
        edges.every((edge) => document.defaultView?.getComputedStyle(edge).display.startsWith("inline"));
      if (!joins) endLine();
      edges = [];
    }
    text += more;
    last = (last + more.slice(-9)).slice(-9);
  };
  const flush = async (end: number) => {
    for (let at = 0; at < end; ) {
      const stop = end - at > CHARS_A_CHUNK ? cutAt(text, at + CHARS_A_CHUNK) : end;
      add(text.slice(at, stop), "text");
      at = stop;
      await rest();
    }
    text = text.slice(end);
  };
  /** Puts the edge of an element into the text; where a number may go on, the element's style will tell whether it does. */
  const border = (element: Element) => {
    if (INLINE.test(element.localName)) return;
    if (!BREAK.test(element.localName) && edges.length < 9 && /\d[^\p{L}]*$/u.test(last)) edges.push(element);
    else endLine();
  };

  const look = (element: Element, name: string) => {
    const get = (key: string) => element.getAttribute(key) ?? "";
    if (name === "a") {
      if (LINK.test(get("href"))) count(links, get("href").slice(0, 300));
    } else if (name === "meta") add(get("content").slice(0, 1000), "meta");
    else if (name === "link") {
      if (/^canonical$/i.test(get("rel"))) canonical ??= get("href").slice(0, 4000);
    } else if (name === "script") {
      const block = /ld\+json/i.test(get("type")) ? (element.textContent ?? "") : "";
      if (data.length < MAX_DATA && /"telephone"/i.test(block)) data.push(block.slice(0, MAX_BLOCK));
    } else if (/^h[12]$/.test(name) && headings.length < 20) headings.push("");
    const said =
      get(name === "img" ? "alt" : "aria-label") ||
      get("title") ||
      (name === "input" && get("type") !== "hidden" ? get("placeholder") || get("value") : "");
    if (said) add(said.slice(0, 1000), "image");
  };

  const roots: Node[] = document.documentElement ? [document.documentElement] : [];
  for (let root = roots.pop(); root && nodes < MAX_NODES && read < MAX_TEXT; root = roots.pop()) {
    let node: Node | null = root;
    let heading: Node | null = null;
    let pre: Node | null = null;
    const leave = (left: Node | null) => {
      if (left === heading) heading = null;
      if (left === pre) pre = null;
    };
    while (node && nodes < MAX_NODES && read < MAX_TEXT) {
      const at: Node = (++nodes % NODES_A_LOOK === 0 && (await rest(node))) || node;
      let inside: Node | null = at === node ? node.firstChild : null;
      if (at !== node) node = at;
      else if (node.nodeType === 3) {
        const value = node.nodeValue ?? "";
        if (heading) headings.push(`${headings.pop()}${value.slice(0, 400)}`.slice(0, 400));
        for (let i = 0; i < value.length && read < MAX_TEXT; i += CHARS_A_CHUNK) {
          const part = value.slice(i, i + CHARS_A_CHUNK);
          // a line of the source is none on the page
          put(pre ? part : part.replace(/\s+/g, " "));
          read += part.length;
          if (text.length > CHARS_A_CHUNK) await flush(cutAt(text, text.length));
        }
      } else if (node.nodeType === 1) {
        const element = node as Element;
        const name = element.localName;
        const before = headings.length;
        look(element, name);
        if (headings.length > before) heading = element;
        if (name === "pre") pre ??= element;
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (SKIP.test(name)) inside = null;
        border(element);
      }
      // the next node in document order, without recursion: pages may be nested deep
      if (inside) node = inside;
      else {
        while (node && node !== root && !node.nextSibling) {
          leave(node);
          node = node.parentNode;
          if (node?.nodeType === 1) border(node as Element);
        }
        leave(node);
        node = !node || node === root ? null : node.nextSibling;
      }
    }
    endLine();
  }
  await flush(text.length);
  return {
    url,
    canonical,
    lang: (document.documentElement?.getAttribute("lang") ?? "").slice(0, 35),
    title: clip(document.title),
    headings: headings.map(clip).filter(Boolean),
    numbers: [...numbers.values()],
    addresses: [...addresses],
    links: [...links],
    data,
    cut: nodes >= MAX_NODES || read >= MAX_TEXT,
  };
}
