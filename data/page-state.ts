import type { Dataset } from "./dataset.ts";
import { type JudgedNumber, judgePage } from "./judge.ts";
import type { Recognition } from "./recognize.ts";
import { recognize } from "./recognize-page.ts";
import type { Cues } from "./scan.ts";

/** What toolbar icon and popup say of a page. */
export interface PageState {
  recognition: Recognition;
  icon: "quiet" | "help" | "caution" | "warning";
  /** English name of the platform, when there is one. */
  name: string | null;
  /** How many numbers on the page contradict what is known. */
  numbers: number;
}

/** Whether a number on a page about a platform contradicts what is known of it. */
export const contradicts = ({ verdict, where }: JudgedNumber, page: Recognition["page"]): boolean =>
  verdict === "false" ||
  verdict === "withdrawn" ||
  (verdict === "unknown" && (page === "look-alike" || where.includes("url")));

/** Works out a page's state from its address and cues. */
export async function pageState(cues: Cues, dataset: Dataset): Promise<PageState> {
  const recognition = await recognize(cues.url, dataset);
  const { page, about: platform } = recognition;
  const judged = await judgePage(cues.numbers, platform, dataset);
  const wrong = judged.filter((number) => contradicts(number, page)).length;
  const icon =
    page === "look-alike" || wrong > 0 ? "warning" : page === "tenant" ? "caution" : page === "help" ? "help" : "quiet";
  const known = platform ? await dataset.platform(platform) : null;
  return { recognition, icon, name: known?.name.en ?? null, numbers: wrong };
}
