import type { Cues } from "../../data/scan.ts";

/** What is sent between the parts; every kind has its guard. */
export type Message = { kind: "cues"; cues: Cues };

const isText = (value: unknown, max: number): value is string => typeof value === "string" && value.length <= max;
const isTexts = (value: unknown, most: number, max: number): value is string[] =>
  Array.isArray(value) && value.length <= most && value.every((item) => isText(item, max));

/** Longest texts and lists that a page's cues may hold; the script cuts its own to these. */
export const CUE_LIMITS = { text: 300, headings: 40, numbers: 500, url: 8192 } as const;

/** Whether a message is the page's cues. Nothing of it is trusted beyond its form: the page could have forged it. */
export function isCues(message: unknown): message is Message {
  if (typeof message !== "object" || message === null || (message as { kind?: unknown }).kind !== "cues") return false;
  const { cues } = message as { cues?: Partial<Record<keyof Cues, unknown>> };
  if (typeof cues !== "object" || cues === null) return false;
  return (
    isText(cues.url, CUE_LIMITS.url) &&
    (cues.canonical === null || isText(cues.canonical, CUE_LIMITS.url)) &&
    isText(cues.lang, 35) &&
    isText(cues.title, CUE_LIMITS.text) &&
    isTexts(cues.headings, CUE_LIMITS.headings, CUE_LIMITS.text) &&
    Array.isArray(cues.numbers) &&
    cues.numbers.length <= CUE_LIMITS.numbers &&
    cues.numbers.every(
      (found) =>
        typeof found === "object" &&
        found !== null &&
        isText((found as { raw?: unknown }).raw, 120) &&
        isText((found as { digits?: unknown }).digits, 20),
    )
  );
}
