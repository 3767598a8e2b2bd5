import type { Dataset } from "../../data/dataset.ts";
import { type JudgedNumber, judgePage } from "../../data/judge.ts";
import { contradicts } from "../../data/page-state.ts";
import type { Recognition } from "../../data/recognize.ts";
import type { Cues } from "../../data/scan.ts";
import type { LocalText } from "../../data/schema.ts";
import { topicOf } from "../../data/topic-of.ts";
import type { Topic } from "../../data/words.ts";

/** A number on the page, with the name of the platform that it is known to belong to. */
export interface NamedNumber extends JudgedNumber {
  owner: LocalText | null;
}

/** What the page's cues add to what its address told. */
export interface Findings {
  topic: Topic | null;
  /** Numbers that contradict what is known, the worst first. */
  wrong: NamedNumber[];
  /** On a page of nobody known: numbers that the list knows. */
  known: NamedNumber[];
}

const BADNESS = ["false", "withdrawn", "unknown"];

export async function pageFindings(cues: Cues, recognition: Recognition, dataset: Dataset): Promise<Findings> {
  const judged = await judgePage(cues.numbers, recognition.about, dataset);
  const wrong = judged
    .filter(
      (number) => contradicts(number, recognition.page) && (recognition.about !== null || number.platform !== null),
    )
    .sort((a, b) => BADNESS.indexOf(a.verdict) - BADNESS.indexOf(b.verdict) || b.count - a.count);
  const known = recognition.about ? [] : judged.filter((number) => number.platform && !wrong.includes(number));
  const named = (numbers: JudgedNumber[]) =>
    Promise.all(
      numbers.map(async (number) => ({
        ...number,
        owner: number.platform ? ((await dataset.platform(number.platform))?.name ?? null) : null,
      })),
    );
  return { topic: topicOf(cues, recognition), wrong: await named(wrong), known: await named(known) };
}
