import type { Mark } from "../../components/core/marks.ts";
import { cutAt } from "../../data/cut-at.ts";
import { linked, sameDigits } from "../../data/found-on.ts";
import { candidatesIn, partsOf } from "../../data/numbers-in.ts";

/** Where a mark belongs: after a stretch of text, or at an element. */
export interface Place {
  mark: Mark;
  at: Range | Element;
}

/** Bounds on hostile pages. */
const MAX_NODES = 300_000;
const MAX_LINE = 5_000;
const MAX_PLACES = 300;
const SLICE_MS = 6;

const SKIP = /^(script|style|noscript|template|title|math|textarea|select|iframe|object|canvas)$/;
const INLINE =
  /^(a|abbr|b|bdi|bdo|big|cite|code|data|em|font|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|time|tt|u|var|wbr)$/;

/** A line of text, and the text nodes that it is made of. */
interface Line {
  text: string;
  nodes: [start: number, node: Text, offset: number][];
}

/** Finds where the numbers and addresses stand on a page, also those split across elements. Gives the page its turns. */
export async function findPlaces(document: Document, marks: readonly Mark[]): Promise<Place[]> {
  const places: Place[] = [];
  const put = (mark: Mark | undefined, at: Range | Element) => {
    if (mark && places.length < MAX_PLACES) places.push({ mark, at });
  };
  const phone = (digits: string) =>
    marks.find((mark) => mark.kind === "phone" && (sameDigits(mark.digits, digits) || sameDigits(digits, mark.digits)));
  const named = (raw: string) =>
    marks.find((mark) => mark.kind !== "phone" && mark.raw.toLowerCase() === raw.toLowerCase());

  let line: Line = { text: "", nodes: [] };
  /** Links whose mark waits until it is known whether their text has one. */
  let links: [Element, Mark][] = [];
  const endLine = () => {
    const before = places.length;
    if (line.text !== "") placesIn(line, marks, put, phone, document);
    const marked = places.slice(before).map(({ at }) => at as Range);
    for (const [link, mark] of links) if (!marked.some((range) => range.intersectsNode(link))) put(mark, link);
    links = [];
    line = { text: "", nodes: [] };
  };
  const border = (element: Element) => {
    const { localName } = element;
    if (INLINE.test(localName)) return;
    const joins =
      !/^(br|hr|sup)$/.test(localName) &&
      /\d[^\p{L}]{0,6}$/u.test(line.text.slice(-9)) &&
      document.defaultView?.getComputedStyle(element).display.startsWith("inline");
    if (!joins) endLine();
  };

  let clock = performance.now();
  let nodes = 0;
  const roots: Node[] = document.body ? [document.body] : [];
  for (let root = roots.pop(); root; root = roots.pop()) {
    let node: Node | null = root;
    while (node && nodes++ < MAX_NODES && places.length < MAX_PLACES) {
      if (nodes % 100 === 0 && performance.now() - clock > SLICE_MS) {
        await new Promise((done) => setTimeout(done));
        clock = performance.now();
        if (!node.isConnected) break;
      }
      let inside: Node | null = node.firstChild;
      if (node.nodeType === 3) {
        const { data, parentElement } = node as Text;
        // a line of the source is none on the page
        const text = data.includes("\n") && !parentElement?.closest("pre") ? data.replace(/[\n\r]/g, " ") : data;
        for (let at = 0; at < text.length; ) {
          const end = text.length - at > MAX_LINE ? cutAt(text, at + MAX_LINE) : text.length;
          line.nodes.push([line.text.length, node as Text, at]);
          line.text += text.slice(at, end);
          if (line.text.length > MAX_LINE / 2) endLine();
          at = end;
        }
      } else if (node.nodeType === 1) {
        const element = node as Element;
        border(element);
        if (element.shadowRoot) roots.push(element.shadowRoot);
        if (SKIP.test(element.localName)) inside = null;
        if (element.localName === "a") {
          const link = linked(element.getAttribute("href") ?? "");
          const mark = link && (link.kind === "phone" ? phone(link.digits) : named(link.raw));
          if (mark) links.push([element, mark]);
        } else if (element.localName === "img")
          for (const { digits } of candidatesIn((element.getAttribute("alt") ?? "").slice(0, 1000)))
            put(phone(digits), element);
      }
      if (inside) node = inside;
      else {
        while (node && node !== root && !node.nextSibling) {
          node = node.parentNode;
          if (node?.nodeType === 1) border(node as Element);
        }
        node = !node || node === root ? null : node.nextSibling;
      }
    }
    endLine();
  }
  return places;
}

/** The places of numbers and addresses within one line. */
function placesIn(
  line: Line,
  marks: readonly Mark[],
  put: (mark: Mark | undefined, at: Range) => void,
  phone: (digits: string) => Mark | undefined,
  document: Document,
): void {
  const { text } = line;
  let from = 0;
  for (const digits of digitsIn(text)) {
    const mark = phone(digits);
    const found = mark && stretchOf(text, digits, from);
    if (!found) continue;
    put(mark, rangeOf(line, ...found, document));
    from = found[1];
  }
  if (!text.includes("@")) return;
  const lower = text.toLowerCase();
  for (const mark of marks) {
    if (mark.kind !== "email") continue;
    const raw = mark.raw.toLowerCase();
    for (let at = lower.indexOf(raw); at >= 0; at = lower.indexOf(raw, at + raw.length))
      put(mark, rangeOf(line, at, at + raw.length, document));
  }
}

const digitsIn = (text: string): string[] =>
  [...candidatesIn(text)].flatMap((candidate) => [...partsOf(candidate)].map((part) => part.digits));

/**
 * Where in a text these digits stand, in whatever disguise: the shortest stretch that still reads as them. Taking disguises
 * off moves everything, so that places cannot be had from what was read.
 */
function stretchOf(text: string, digits: string, from: number): [start: number, end: number] | null {
  const reads = (start: number, end: number) => digitsIn(text.slice(start, end)).includes(digits);
  if (!reads(from, text.length)) return null;
  let [low, end] = [from, text.length];
  while (low + 1 < end) {
    const middle = (low + end) >> 1;
    if (reads(from, middle)) end = middle;
    else low = middle;
  }
  let start = from;
  let high = end;
  while (start + 1 < high) {
    const middle = (start + high) >> 1;
    if (reads(middle, end)) start = middle;
    else high = middle;
  }
  return [start, end];
}

function rangeOf({ nodes }: Line, start: number, end: number, document: Document): Range {
  const range = document.createRange();
  const at = (index: number, last: boolean): [Text, number] => {
    // an end belongs to the node whose last letter it is behind
    const found = nodes.findLast(([begin]) => (last ? begin < index : begin <= index)) ?? nodes[0];
    if (!found) throw new RangeError("a line without text");
    const [begin, node, offset] = found;
    return [node, Math.min(offset + index - begin, node.data.length)];
  };
  range.setStart(...at(start, false));
  range.setEnd(...at(end, true));
  return range;
}
