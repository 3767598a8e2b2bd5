import type { LocalText } from "../data/schema.ts";
import { local } from "./core/t.ts";

/** A text of the dataset in the reader's language, marked as what it is in. */
export function Local({ text }: { text: LocalText }) {
  const { text: shown, lang } = local(text);
  return <span lang={lang}>{shown}</span>;
}
