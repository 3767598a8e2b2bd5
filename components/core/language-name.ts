import { uiLanguage } from "./t.ts";

/** A language's name in the reader's own. */
export const languageName = (tag: string): string =>
  new Intl.DisplayNames(uiLanguage(), { type: "language" }).of(tag) ?? tag;
