import type { Case } from "../../data/case.ts";
import { caseText } from "../../data/case-text.ts";
import { caseWords } from "./case-words.ts";
import { uiLanguage } from "./t.ts";

/** A case as plain text in the reader's language and zone. */
export const caseSummary = (kept: Case): string =>
  caseText(kept, caseWords, {
    language: uiLanguage(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: Date.now(),
  });
