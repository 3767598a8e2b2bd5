import type { Recognition } from "./recognize.ts";
import type { Cues } from "./scan.ts";
import { TOPICS, type Topic } from "./words.ts";

/** How much a word says by where it stands: the first heading names the page, the others only what else is on it. */
const WEIGHT = { url: 4, title: 3, first: 3, other: 1 } as const;
/** Below this a topic is a guess that would mislead. */
const ENOUGH = 3;

/** A word stands as a word, not inside another; scripts without spaces have no such edges. */
const has = (text: string, word: string) =>
  /^[\p{sc=Latin}\d' -]+$/u.test(word)
    ? new RegExp(`(?<!\\p{L})${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`, "u").test(text)
    : text.includes(word);

/**
 * What a help page is about, from its address, title and headings; only where one topic stands out.
 * @param topicWords `dataset.topicWords()`
 * @returns null when the page does not tell
 */
export function topicOf(
  cues: Pick<Cues, "url" | "title" | "headings">,
  recognition: Recognition,
  topicWords: Readonly<Partial<Record<Topic, readonly string[]>>>,
): Topic | null {
  if (recognition.topic) return recognition.topic;
  let path = "";
  try {
    path = decodeURIComponent(new URL(cues.url).pathname);
  } catch {
    // no address, no words in it
  }
  const [first = "", ...others] = cues.headings;
  const texts: [string, number][] = [
    [path.replace(/[-_/+]/g, " "), WEIGHT.url],
    [cues.title, WEIGHT.title],
    [first, WEIGHT.first],
    [others.join("\n"), WEIGHT.other],
  ];
  let best: Topic | null = null;
  let most = 0;
  let tied = false;
  for (const topic of TOPICS) {
    const words = topicWords[topic] ?? [];
    let score = 0;
    for (const [text, weight] of texts) if (words.some((word) => has(text.toLowerCase(), word))) score += weight;
    if (score > most) [best, most, tied] = [topic, score, false];
    else if (score === most) tied = true;
  }
  return most >= ENOUGH && !tied ? best : null;
}
