import { type Candidate, numbersIn } from "../../data/numbers-in.ts";
import type { PageContent } from "./read-content.ts";

export type PageNumber = Pick<Candidate, "raw" | "digits">;

/** What stands between two numbers on one line, so that they are not read as one. */
const BETWEEN = /[/|•·;,]|\s(?:or|oder|ou|und|and|to)\s|\s{2,}|[–—]/i;
const FAX = /(?:\bfax|传真|傳真|ファックス)[^\n\d+]{0,20}\+?[\d\s()./-]{5,}/gi;

/** Every telephone number on a page, each once; fax numbers are none. */
export function pageNumbers({ text, aside, links }: PageContent): PageNumber[] {
  const found = new Map<string, PageNumber>();
  const add = (line: string) => {
    for (const { raw, digits } of numbersIn(line)) if (!found.has(digits)) found.set(digits, { raw, digits });
  };
  for (const line of `${text}\n${aside}`.replace(FAX, " ").split("\n")) {
    add(line);
    for (const part of line.split(BETWEEN)) if (part !== line) add(part);
  }
  for (const link of links) add(dialled(link));
  return [...found.values()];
}

/** The number behind a link that calls or writes to it, with the word before it that makes short ones count. */
function dialled(link: string): string {
  const [, scheme = "", number = ""] =
    /^(tel|callto|sms|https?:\/\/(?:wa\.me|api\.whatsapp\.com\/send\?phone=))[:/]*(.+)$/i.exec(link) ?? ["", "", ""];
  if (!number) return "";
  const plain = decode(number).split(/[;?&,]/)[0] ?? "";
  return `tel ${/^http/i.test(scheme) ? `+${plain.replace(/^\+/, "")}` : plain}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
