/**
 * What a page says of itself: cues for the topic, and every telephone number on it, however it is written. Runs inside the
 * page as the content script: reads the document, changes nothing, knows no rule of ours and no browser API.
 */

/** Where a number stood. */
export type Where = "text" | "link" | "image" | "data" | "meta" | "title" | "url";

/** A run of digits that reads like a telephone number. */
export interface FoundNumber {
  /** As it stands on the page. */
  raw: string;
  /** ASCII digits, `+` in front where the page has one. */
  digits: string;
  /** How many times it stands on the page. */
  count: number;
  where: Where[];
}

export interface Cues {
  url: string;
  canonical: string | null;
  lang: string;
  title: string;
  headings: string[];
  numbers: FoundNumber[];
  /** Whether the page was too large to be read to its end. */
  cut: boolean;
}

/** Bounds on hostile pages: nodes looked at, characters read, numbers kept. */
const MAX_NODES = 1_000_000;
const MAX_TEXT = 20_000_000;
const MAX_NUMBERS = 300;
/** Length of one slice of work in milliseconds; after it the page gets its turn. */
const SLICE_MS = 6;
/** How many nodes or characters are worked on between two looks at the clock. */
const NODES_A_LOOK = 200;
const CHARS_A_CHUNK = 20_000;

const SKIP = /^(script|style|noscript|template|svg|math|textarea|select|iframe|object|canvas)$/i;
const INLINE =
  /^(a|abbr|b|bdi|bdo|big|cite|code|data|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)$/i;

const nextTurn = () => new Promise<void>((done) => setTimeout(done));

/**
 * Reads a document's cues. Never throws; takes time in proportion to the page and gives the page its turn every few
 * milliseconds.
 * @param url the page's address, whose query and fragment may carry planted numbers
 */
export async function scan(document: Document, url: string): Promise<Cues> {
  const found = new Map<string, FoundNumber>();
  const add = (text: string, where: Where) => {
    for (const { raw, digits } of numbersIn(text)) {
      const known = found.get(digits);
      if (known) {
        known.count++;
        if (!known.where.includes(where)) known.where.push(where);
      } else if (found.size < MAX_NUMBERS)
        found.set(digits, { raw: raw.slice(0, 80), digits, count: 1, where: [where] });
    }
  };
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? "";
  const clip = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim().slice(0, 200);

  for (const part of urlTexts(url)) add(part, "url");
  add(document.title, "title");
  for (const meta of [...document.querySelectorAll("meta[content]")].slice(0, 100))
    add(meta.getAttribute("content") ?? "", "meta");
  for (const image of [...document.querySelectorAll("img[alt],[aria-label]")].slice(0, 2000))
    add(image.getAttribute("alt") ?? image.getAttribute("aria-label") ?? "", "image");
  for (const link of [...document.querySelectorAll("a[href^='tel:' i],a[href^='callto:' i],a[href*='wa.me/' i]")].slice(
    0,
    1000,
  ))
    add(
      decoded(
        (link.getAttribute("href") ?? "")
          .replace(/^\w+:(\/\/wa\.me\/)?/i, "+")
          .replace(/^\+(?=\+|0|1?8\d\d|\d{3,6}$)/, ""),
      ),
      "link",
    );
  for (const data of [...document.querySelectorAll("script[type='application/ld+json' i]")].slice(0, 50))
    for (const [, value] of (data.textContent ?? "").slice(0, 200_000).matchAll(/"telephone"\s*:\s*"([^"]{3,60})"/gi))
      add(value ?? "", "data");

  let clock = performance.now();
  const rest = async () => {
    if (performance.now() - clock < SLICE_MS) return;
    await nextTurn();
    clock = performance.now();
  };
  let text = "";
  let read = 0;
  let nodes = 0;
  const flush = async (keep: number) => {
    const end = text.length - keep;
    for (let at = 0; at < end; at += CHARS_A_CHUNK) {
      add(text.slice(at, Math.min(end, at + CHARS_A_CHUNK)), "text");
      await rest();
    }
    text = text.slice(end);
  };
  const roots: Node[] = document.body ? [document.body] : [];
  for (let root = roots.pop(); root && nodes < MAX_NODES && read < MAX_TEXT; root = roots.pop()) {
    let node: Node | null = root;
    while (node && nodes < MAX_NODES && read < MAX_TEXT) {
      if (++nodes % NODES_A_LOOK === 0) await rest();
      let inside: Node | null = node.firstChild;
      if (node.nodeType === 3) {
        text += node.nodeValue ?? "";
        read += node.nodeValue?.length ?? 0;
      } else if (node.nodeType === 1) {
        const element = node as Element;
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (SKIP.test(element.localName)) inside = null;
        if (!INLINE.test(element.localName)) text += "\n";
      }
      if (text.length > CHARS_A_CHUNK) await flush(Math.min(text.length, text.length - text.lastIndexOf("\n")));
      // the next node in document order, without recursion: pages may be nested deep
      if (inside) node = inside;
      else {
        while (node && node !== root && !node.nextSibling) {
          node = node.parentNode;
          if (node?.nodeType === 1 && !INLINE.test((node as Element).localName)) text += "\n";
        }
        node = !node || node === root ? null : node.nextSibling;
      }
    }
    text += "\n";
  }
  await flush(0);
  return {
    url,
    canonical: attribute("link[rel='canonical' i]", "href") || null,
    lang: document.documentElement?.lang.slice(0, 35) ?? "",
    title: clip(document.title),
    headings: [...document.querySelectorAll("h1,h2")]
      .slice(0, 20)
      .map((heading) => clip(heading.textContent))
      .filter(Boolean),
    numbers: [...found.values()],
    cut: nodes >= MAX_NODES || read >= MAX_TEXT,
  };
}

/** Words that make a bare run of digits in an address a telephone number; without one it is an article's or a user's id. */
const CALLS = /call|phone|tel|dial|hotline|helpline|support|number|contact|\u7535\u8bdd|\u70ed\u7ebf|\u5ba2\u670d/i;

/** The parts of an address in which a number may be planted to be read: written with gaps, or among words of calling. */
export function urlTexts(url: string): string[] {
  return url
    .replace(/^[a-z]+:\/\/[^/?#]*/i, "")
    .split(/[/?&=#]/)
    .map((part) => decoded(part.replaceAll("+", " ")).replaceAll("_", " "))
    .filter(
      (part) =>
        CALLS.test(part) || /^[^\p{L}]*\+?\d[\d().\s-]*[().\s-]\d[\d().\s-]*$/u.test(part) || /\+\d{7}/.test(part),
    );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const WORDS: Record<string, string> = {
  zero: "0",
  oh: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
};
const HAN = "〇一二三四五六七八九";
const DIGIT_WORD = /\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/gi;

/** Every digit of whatever script, style or disguise as an ASCII one; what is invisible is gone. */
function plainDigits(text: string): string {
  // only text that has something to bring back pays for it
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what needs no work
  const ascii = /^[\x00-\x7f]*$/.test(text);
  const out = ascii
    ? text
    : text
        .normalize("NFKC")
        .replace(/\p{Default_Ignorable_Code_Point}|\u20e3/gu, "")
        .replace(/[\u2776-\u277e\u2780-\u2788\u278a-\u2792\u24f5-\u24fd\u24ff]/g, (c) => {
          const code = c.charCodeAt(0);
          return String(
            code === 0x24ff
              ? 0
              : code - (code < 0x2776 ? 0x24f4 : code < 0x2780 ? 0x2775 : code < 0x278a ? 0x277f : 0x2789),
          );
        })
        .replace(/(?![0-9])\p{Nd}/gu, (c) => {
          let zero = c.codePointAt(0) ?? 0;
          const value = zero;
          while (value - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
          return String(value - zero);
        })
        .replace(/[〇零一幺二三四五六七八九](?:[\s-]*[〇零一幺二三四五六七八九]){4,}/g, (run) =>
          run.replace(/[^\s-]/g, (c) => String(c === "零" ? 0 : c === "幺" ? 1 : HAN.indexOf(c))),
        )
        .replace(/(?<=[\d\s).-])[ОOоo](?=[\dОOоo\s).-]*\d)/g, "0");
  return out
    .replace(/(?<=\d[\s).-]{0,2})[Oo]+(?=[Oo\s).-]*\d)/g, (run) => "0".repeat(run.length))
    .replace(
      /(?:\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b[\s,.-]*){5,}/gi,
      (run) => `${run.replace(DIGIT_WORD, (w) => WORDS[w.toLowerCase()] ?? w)} `,
    );
}

/** Between two digits of one number: up to six signs that are neither letter nor digit nor a new line. */
const NUMBER = /(?:\+[^\p{L}\p{N}\n,;:=$€£¥₹]{0,4})?\d(?:[^\p{L}\p{N}\n,;:=$€£¥₹]{0,6}\d){4,17}/gu;
/** What stands before or after a run of digits that is no telephone number. */
const BEFORE_NO =
  /(?:[$€£¥₹#№]|\b(?:order|invoice|ref(?:erence)?|ticket|case|id|isbn|sku|tracking|serial|version|v|no|nr|icp|asin|imei|iban|vat|ein|abn|tax|zip|postcode|article)\b[\s.:#№-]*(?:number|no\.?|nr\.?|id)?[\s.:#№-]*|单号|订单|编号|备\s?案?号?|证号)\s*$/i;
const BEFORE_YES =
  /(?:call|phone|tel|dial|hotline|helpline|toll[- ]?free|contact|number|电话|热线|拨打|客服|致电|專線|专线)[^\n]{0,24}$/i;
const DATE =
  /^(?:(?:19|20)\d\d[-/. ]\d\d?[-/. ]\d\d?|\d\d?[-/. ]\d\d?[-/. ](?:19|20)\d\d|(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d)$/;

/**
 * The telephone numbers in a text, in all disguises met so far.
 * @returns each occurrence, in order
 */
export function* numbersIn(text: string): Generator<{ raw: string; digits: string }> {
  if (!/\p{N}|[〇零一幺二三四五六七八九]{3}|zero|one|two|three|four|five|six|seven|eight|nine/iu.test(text)) return;
  const plain = plainDigits(text);
  for (const match of plain.matchAll(NUMBER)) {
    const raw = match[0].trim();
    const plus = raw.startsWith("+");
    const digits = raw.replace(/\D/g, "");
    const before = plain.slice(Math.max(0, match.index - 40), match.index);
    const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 3);
    if (
      BEFORE_NO.test(before) ||
      /^\s?(?:%|°|px|kb|mb|gb|km|kg|usd|eur|元)/i.test(after) ||
      /^[\p{L}_]/u.test(after) ||
      /[\p{L}_]$/u.test(before)
    )
      continue;
    const bare = raw.replace(/^[^\d+]+|[^\d]+$/g, "");
    if (
      DATE.test(bare) ||
      /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d\d)?$/.test(bare) ||
      /^\d+\.\d+$/.test(bare) ||
      /^\d{1,3}(\.\d{1,3}){3}$/.test(bare)
    )
      continue;
    const called = BEFORE_YES.test(before);
    const grouped = /\d[^\d]+\d/.test(bare);
    if (
      digits.length < 7
        ? !called && !/^(?:95\d{3,4}|10[01]\d\d)$/.test(digits)
        : !(plus || called || grouped || /^(?:1?8(?:00|33|44|55|66|77|88)|[48]00|0|1[3-9])/.test(digits))
    )
      continue;
    if (digits.length > 15 || /^(\d)\1+$/.test(digits)) continue;
    yield { raw: bare.slice(0, 60), digits: (plus ? "+" : "") + digits };
  }
}
