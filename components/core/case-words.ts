import type { Outcome } from "../../data/case.ts";
import type { CaseWords } from "../../data/case-text.ts";
import { type MessageKey, t } from "./t.ts";
import { word } from "./word.ts";

/** The sentence for a try: with a length of time, and without. */
const TRIED: { [outcome in Outcome | "running"]: [after: MessageKey, plain: MessageKey] } = {
  answered: ["sumAnsweredAfter", "sumAnswered"],
  "gave-up": ["sumGaveUpAfter", "sumGaveUp"],
  "cut-off": ["sumCutOffAfter", "sumCutOff"],
  written: ["sumWritten", "sumWritten"],
  running: ["sumRunning", "sumRunning"],
};
const PROMISED = { open: "sumPromised", kept: "sumPromiseKept", overdue: "sumPromiseLate" } as const;

/** The words of a summary. */
export const caseWords: CaseWords = {
  title: ({ name, topic, opened, closed }) =>
    closed ? t("sumTitleClosed", name, topic, opened, closed) : t("sumTitle", name, topic, opened),
  topic: (topic) => word("topic", topic),
  channel: (channel) => word("via", channel),
  tickets: (list) => t("sumTickets", list),
  people: (list) => t("sumPeople", list),
  tried: (outcome, { day, time, via, value, waited }) =>
    waited ? t(TRIED[outcome][0], day, time, via, value, waited) : t(TRIED[outcome][1], day, time, via, value),
  promised: (state, { day, time, text, due }) => t(PROMISED[state], day, time, text.replace(/[.。]\s*$/, ""), due),
  noted: ({ day, time, text }) => t("sumNoted", day, time, text),
  total: ({ tries, waited }) => t("sumTotal", tries, waited),
  zone: (zone) => t("sumZone", zone),
};
