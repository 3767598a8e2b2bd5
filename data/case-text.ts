import type { Case, CasePromise, CaseTry, Outcome } from "./case.ts";

/** The words of a summary in the reader's language; times, days and figures come in as the language writes them. */
export interface CaseWords {
  /** `opened` and `closed` are days; `closed` is "" while the case is open. */
  title: (fill: { name: string; topic: string; opened: string; closed: string }) => string;
  topic: (topic: Case["topic"]) => string;
  channel: (channel: CaseTry["channel"]) => string;
  tickets: (list: string) => string;
  people: (list: string) => string;
  /** One try; `waited` is "" when it is not known. "On 12 Nov at 14:05 I waited 41 min on the phone (95152) …" */
  tried: (
    outcome: Outcome | "running",
    fill: { day: string; time: string; via: string; value: string; waited: string },
  ) => string;
  promised: (
    state: "open" | "kept" | "overdue",
    fill: { day: string; time: string; text: string; due: string },
  ) => string;
  noted: (fill: { day: string; time: string; text: string }) => string;
  /** All waits together; only said when there was more than one. */
  total: (fill: { tries: string; waited: string }) => string;
  /** In which zone all times are, e.g. "Europe/Berlin". */
  zone: (zone: string) => string;
}

/** Where and when the summary is read. */
export interface TextPlace {
  /** BCP 47. */
  language: string;
  /** IANA zone of the reader. */
  zone: string;
  /** Instant in milliseconds since the epoch: which promises are overdue. */
  now: number;
}

/** Seconds as the language writes a length of time: `41 min`, `1 hr 5 min`; full minutes from two minutes on. */
export function lengthText(seconds: number, language: string): string {
  const figure = (value: number, unit: string) =>
    new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "short" }).format(value);
  if (seconds < 120) return figure(Math.round(seconds), "second");
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return figure(minutes, "minute");
  const parts = [figure(Math.floor(minutes / 60), "hour"), ...(minutes % 60 ? [figure(minutes % 60, "minute")] : [])];
  return new Intl.ListFormat(language, { type: "unit", style: "narrow" }).format(parts);
}

/** A case as plain text for pasting: what happened in the order in which it happened. */
export function caseText(kept: Case, words: CaseWords, { language, zone, now }: TextPlace): string {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
    return (iso: string) => made.format(new Date(iso));
  };
  const year = format({ year: "numeric" });
  const fullDay = format({ dateStyle: "medium" });
  const shortDay = format({ day: "numeric", month: "short" });
  // the year is in the first line: it is said again only where it is another one
  const day = (iso: string) => (year(iso) === year(kept.created) ? shortDay(iso) : fullDay(iso));
  const time = format({ timeStyle: "short" });
  const all = (items: string[]) => new Intl.ListFormat(language, { type: "unit", style: "long" }).format(items);
  const length = (seconds: number) => lengthText(seconds, language);

  const tryLine = ({ outcome, started, channel, value, waitedSeconds }: CaseTry) =>
    words.tried(outcome ?? "running", {
      day: day(started),
      time: time(started),
      via: words.channel(channel),
      value,
      waited: waitedSeconds === null ? "" : length(waitedSeconds),
    });
  const promiseLine = ({ at, text, due, done }: CasePromise) =>
    words.promised(done !== null ? "kept" : Date.parse(due) < now ? "overdue" : "open", {
      day: day(at),
      time: time(at),
      text,
      due: `${day(due)}, ${time(due)}`,
    });
  const events = [
    ...kept.tries.map((one) => ({ at: one.started, line: tryLine(one) })),
    ...kept.promises.map((one) => ({ at: one.at, line: promiseLine(one) })),
    ...kept.notes.map(({ at, text }) => ({ at, line: words.noted({ day: day(at), time: time(at), text }) })),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const waits = kept.tries.flatMap(({ waitedSeconds }) => waitedSeconds ?? []);
  const waited = length(waits.reduce((sum, seconds) => sum + seconds, 0));

  return [
    words.title({
      name: kept.name,
      topic: words.topic(kept.topic),
      opened: fullDay(kept.created),
      closed: kept.closed === null ? "" : fullDay(kept.closed),
    }),
    ...(kept.tickets.length > 0 ? [words.tickets(all(kept.tickets.map(({ number }) => number)))] : []),
    ...(kept.people.length > 0 ? [words.people(all(kept.people.map(({ name }) => name)))] : []),
    ...events.map(({ line }) => line),
    ...(waits.length > 1 ? [words.total({ tries: new Intl.NumberFormat(language).format(waits.length), waited })] : []),
    words.zone(zone),
  ].join("\n");
}
