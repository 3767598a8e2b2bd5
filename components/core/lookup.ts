import { kindOf } from "../../data/answer.ts";
import type { Dataset, Name } from "../../data/dataset.ts";
import { type Judged, judgeEmail, judgeNumber } from "../../data/judge.ts";
import { nameIndex } from "../../data/name-index.ts";
import type { Recognition } from "../../data/recognize.ts";
import { recognize } from "../../data/recognize-page.ts";
import { numbersIn } from "../../data/scan.ts";
import type { LocalText } from "../../data/schema.ts";
import { search } from "../../data/search.ts";

/** A number or an e-mail address that was asked about, and whose it is. */
export interface AskedValue extends Judged {
  raw: string;
  owner: LocalText | null;
}

/** What was found for something typed: whose numbers and addresses are, whose a page is, and platforms of that name. */
export interface Found {
  values: AskedValue[];
  page: (Recognition & { owner: LocalText | null }) | null;
  names: Name[];
}

/** Most values judged in one text. */
const MOST = 8;

/**
 * Looks up what a reader typed or pasted.
 * @param query a name, a number, an e-mail address, a web address, or a message with numbers in it
 */
export async function lookup(query: string, dataset: Dataset): Promise<Found> {
  const text = query.trim();
  if (text === "") return { values: [], page: null, names: [] };
  const names = search(await nameIndex(dataset), text, 8);
  const kind = kindOf(text);
  const owner = async (slug: string | null) => (slug ? ((await dataset.platform(slug))?.name ?? null) : null);
  if (kind === "url" && (names.length === 0 || /[/:]/.test(text))) {
    const page = await recognize(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`, dataset);
    return { values: [], page: { ...page, owner: await owner(page.about) }, names };
  }
  const values = await Promise.all(
    [...asked(text, kind)].map(async ([raw, digits]) => {
      const judged = digits ? await judgeNumber(digits, null, dataset) : await judgeEmail(raw, null, dataset);
      return { ...judged, raw, owner: await owner(judged.platform) };
    }),
  );
  return { values, page: null, names };
}

/** The numbers (with their digits) and e-mail addresses (without) that a text asks about. */
function asked(text: string, kind: ReturnType<typeof kindOf>): Map<string, string> {
  if (kind === "email") return new Map([[text, ""]]);
  const found = new Map<string, string>();
  for (const { raw, digits } of numbersIn(kind === "phone" ? `tel ${text}` : text)) found.set(raw, digits);
  // a short number that reads like none in a text is one when it was typed alone
  if (kind === "phone" && found.size === 0) found.set(text, text.normalize("NFKC").replace(/[^\d+]/g, ""));
  if (kind === "name")
    for (const [address] of text.matchAll(/[^\s@<>()"':,;]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/gi)) found.set(address, "");
  return new Map([...found].slice(0, MOST));
}
