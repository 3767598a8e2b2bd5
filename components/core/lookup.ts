import { kindOf } from "../../data/answer.ts";
import type { Dataset, Name } from "../../data/dataset.ts";
import { type Judged, judgeEmail, judgeNumber } from "../../data/judge.ts";
import type { Recognition } from "../../data/recognize.ts";
import { recognize } from "../../data/recognize-page.ts";
import { numbersIn } from "../../data/scan.ts";
import type { LocalText } from "../../data/schema.ts";
import { indexNames, type SearchIndex, search } from "../../data/search.ts";

/** What was found for something typed: whose a number or address is, whose a page is, and platforms of that name. */
export interface Found {
  value: (Judged & { owner: LocalText | null }) | null;
  page: (Recognition & { owner: LocalText | null }) | null;
  names: Name[];
}

let index: SearchIndex | undefined;

/**
 * Looks up what a reader typed.
 * @param query a name, a number, an e-mail address or a web address
 */
export async function lookup(query: string, dataset: Dataset): Promise<Found> {
  const text = query.trim();
  const nothing: Found = { value: null, page: null, names: [] };
  if (text === "") return nothing;
  index ??= indexNames(await dataset.names());
  const found = { ...nothing, names: search(index, text, 8) };
  const kind = kindOf(text);
  const named = async <T>(about: T, slug: string | null) => ({
    ...about,
    owner: slug ? ((await dataset.platform(slug))?.name ?? null) : null,
  });
  if (kind === "phone" || kind === "email") {
    const digits = [...numbersIn(`tel ${text}`)][0]?.digits ?? text.normalize("NFKC").replace(/[^\d+]/g, "");
    const judged = kind === "phone" ? await judgeNumber(digits, null, dataset) : await judgeEmail(text, null, dataset);
    return { ...found, value: await named(judged, judged.platform) };
  }
  if (kind === "url" && (found.names.length === 0 || /[/:]/.test(text))) {
    const page = await recognize(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`, dataset);
    return { ...found, page: await named(page, page.about) };
  }
  return found;
}
