import type { Cues, Seen, SeenNumber } from "../../data/scan.ts";

/** What is sent between the parts; every kind has its guard. `moved`: the page has another address, without loading anew. */
export type Message = { kind: "cues"; cues: Cues } | { kind: "moved" };

/** Longest texts and lists that a page's cues may hold; the script cuts its own to these. */
export const CUE_LIMITS = { text: 300, headings: 40, seen: 2000, url: 8192, data: 20, block: 50_000 } as const;

const isText = (value: unknown, max: number): value is string => typeof value === "string" && value.length <= max;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) > 0;
const isList = <T>(value: unknown, most: number, is: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.length <= most && value.every(is);
const isSeen = (value: unknown): value is Seen =>
  Array.isArray(value) && value.length === 2 && isText(value[0], CUE_LIMITS.text) && isCount(value[1]);

function isNumber(value: unknown): value is SeenNumber {
  if (typeof value !== "object" || value === null) return false;
  const { raw, digits, before, after, where, count } = value as Partial<Record<keyof SeenNumber, unknown>>;
  return (
    isText(raw, CUE_LIMITS.text) &&
    isText(digits, CUE_LIMITS.text) &&
    /^\+?\d+$/.test(digits) &&
    isText(before, CUE_LIMITS.text) &&
    isText(after, CUE_LIMITS.text) &&
    (where === "text" || where === "image" || where === "meta") &&
    isCount(count)
  );
}

/** Whether a message is the page's cues. Nothing of it is trusted beyond its form: the page could have forged it. */
export function isCues(message: unknown): message is Extract<Message, { kind: "cues" }> {
  if (typeof message !== "object" || message === null || (message as { kind?: unknown }).kind !== "cues") return false;
  const { cues } = message as { cues?: Partial<Record<keyof Cues, unknown>> };
  if (typeof cues !== "object" || cues === null) return false;
  const text = (item: unknown): item is string => isText(item, CUE_LIMITS.text);
  return (
    isText(cues.url, CUE_LIMITS.url) &&
    (cues.canonical === null || isText(cues.canonical, CUE_LIMITS.url)) &&
    isText(cues.lang, 35) &&
    isText(cues.title, CUE_LIMITS.text) &&
    isList(cues.headings, CUE_LIMITS.headings, text) &&
    isList(cues.numbers, CUE_LIMITS.seen, isNumber) &&
    isList(cues.addresses, CUE_LIMITS.seen, isSeen) &&
    isList(cues.links, CUE_LIMITS.seen, isSeen) &&
    isList(cues.data, CUE_LIMITS.data, (item): item is string => isText(item, CUE_LIMITS.block))
  );
}

/** Whether a message says that its page has another address. */
export const isMoved = (message: unknown): message is Extract<Message, { kind: "moved" }> =>
  typeof message === "object" && message !== null && (message as { kind?: unknown }).kind === "moved";
