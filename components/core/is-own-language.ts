import { uiLanguage } from "./t.ts";

const base = (tag: string) => tag.split("-")[0];

/** Whether the reader is taken to know a language: then its words need no Latin letters beside them. */
export const isOwnLanguage = (tag: string): boolean => base(tag) === base(uiLanguage());
