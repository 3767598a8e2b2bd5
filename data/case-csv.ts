import type { Case } from "./case.ts";

/** One row for each thing that happened; times are ISO 8601 in UTC. */
export const CSV_COLUMNS = [
  "case",
  "platform",
  "topic",
  "kind",
  "at",
  "text",
  "channel",
  "value",
  "outcome",
  "waited_seconds",
  "ended",
  "due",
  "done",
] as const;
type Row = { [column in (typeof CSV_COLUMNS)[number]]?: string };

/** What a spreadsheet takes for a formula when it stands first, the wide forms of East Asia included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet runs: with an apostrophe in front where it would. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

const cell = (text: string) => {
  const safe = safeCell(text);
  return /[",\r\n]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

function rowsOf(kept: Case): Row[] {
  const rows: Row[] = [
    { kind: "opened", at: kept.created },
    ...kept.tickets.map(({ at, number }) => ({ kind: "ticket", at, text: number })),
    ...kept.people.map(({ at, name }) => ({ kind: "person", at, text: name })),
    ...kept.notes.map(({ at, text }) => ({ kind: "note", at, text })),
    ...kept.promises.map(({ at, text, due, done }) => ({ kind: "promise", at, text, due, done: done ?? "" })),
    ...kept.tries.map(({ started, channel, value, outcome, waitedSeconds, ended }) => ({
      kind: "try",
      at: started,
      channel,
      value,
      outcome: outcome ?? "",
      waited_seconds: waitedSeconds === null ? "" : String(waitedSeconds),
      ended: ended ?? "",
    })),
    ...(kept.closed === null ? [] : [{ kind: "closed", at: kept.closed }]),
    ...Object.entries(kept.ratings).map(([side, stars]) => ({ kind: `rating ${side}`, text: String(stars) })),
  ];
  const about = { case: kept.id, platform: kept.name, topic: kept.topic };
  const time = ({ at }: Row) => at ?? "~";
  return rows.map((row) => ({ ...about, ...row })).sort((a, b) => (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0));
}

/** Cases as a table (RFC 4180), with the mark in front by which Excel knows UTF-8. */
export function casesToCsv(cases: readonly Case[]): string {
  const rows = cases.flatMap(rowsOf).map((row) => CSV_COLUMNS.map((column) => cell(row[column] ?? "")));
  return `\uFEFF${[CSV_COLUMNS, ...rows].map((row) => `${row.join(",")}\r\n`).join("")}`;
}
