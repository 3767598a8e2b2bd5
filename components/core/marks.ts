import browser from "webextension-polyfill";
import type { PageReading, ReadValue } from "../../data/read-page.ts";
import { local, t } from "./t.ts";

/** A mark for one value on the page. */
export interface Mark {
  kind: ReadValue["kind"];
  raw: string;
  digits: string;
  sign: "theirs" | "not" | "unknown";
  /** What is known of it, in words. */
  title: string;
}

/** What stands in the script's own world, which no page sees, while it is handed over and while marks stand. */
export interface MarkWorld {
  marksToPut?: Mark[];
  removeMarks?: () => void;
}

/** The marks for what was found on a page. */
export const marksOf = ({ values, name }: PageReading): Mark[] =>
  values.map(({ kind, raw, digits, verdict, owner, says }) => {
    const whose = owner ?? name;
    const who = whose ? local(whose).text : "";
    const of = name ? local(name).text : who;
    const title =
      verdict === "unknown" && says === "wrong"
        ? t(kind === "phone" ? "numberNotTheirs" : "addressNotTheirs", raw, of)
        : verdict === "unknown" && says === "doubt"
          ? t(kind === "phone" ? "numberDoubt" : "addressDoubt", raw, of)
          : t(verdict === "unknown" && owner ? "verdict_theirs" : `verdict_${verdict}`, raw, who);
    const sign = verdict === "theirs" ? "theirs" : says === "wrong" || verdict === "withdrawn" ? "not" : "unknown";
    return { kind, raw, digits, sign, title };
  });

/**
 * Puts marks on the page in a tab, or takes away those that stand there.
 * @returns how many stand there now
 * @throws when the browser does not let the page be reached
 */
export async function toggleMarks(tabId: number, marks: Mark[]): Promise<number> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: (given: Mark[]) => {
      (globalThis as MarkWorld).marksToPut = given;
    },
    args: [marks],
  });
  const [frame] = await browser.scripting.executeScript({ target: { tabId }, files: ["/mark.js"] });
  return Number(frame?.result ?? 0);
}

/** Whether marks stand on the page in a tab. */
export async function areMarked(tabId: number): Promise<boolean> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: () => (globalThis as MarkWorld).removeMarks !== undefined,
    });
    return frame?.result === true;
  } catch {
    return false;
  }
}
