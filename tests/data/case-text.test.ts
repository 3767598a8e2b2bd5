import { expect, test } from "vitest";
import { withItem } from "../../data/case-edit.ts";
import { type CaseWords, caseText, lengthText } from "../../data/case-text.ts";
import { fullCase, OPENED, uuid } from "./case-fixture.ts";

const ENGLISH: CaseWords = {
  title: ({ name, topic, opened, closed }) => `${name}: ${topic}, since ${opened}${closed && `, closed ${closed}`}`,
  topic: (topic) => topic,
  channel: (channel) => channel,
  tickets: (list) => `Ticket numbers: ${list}`,
  people: (list) => `Spoke to: ${list}`,
  tried: (outcome, { day, time, via, value, waited }) =>
    `On ${day} at ${time} I waited ${waited || "?"} (${via} ${value}): ${outcome}.`,
  promised: (state, { day, time, text, due }) => `On ${day} at ${time}: promised “${text}” by ${due} (${state}).`,
  noted: ({ day, time, text }) => `${day} ${time}: ${text}`,
  total: ({ tries, waited }) => `${tries} tries, ${waited}.`,
  zone: (zone) => `Times: ${zone}`,
};

test("a case tells what happened, in the reader's zone and order", () => {
  const later = withItem(
    fullCase(),
    "tries",
    {
      id: uuid(30),
      contact: null,
      channel: "chat",
      value: "https://acme.com",
      started: "2027-01-02T23:30:00.000Z",
      ended: null,
      outcome: null,
      waitedSeconds: 90,
    },
    OPENED,
  );
  expect(caseText(later, ENGLISH, { language: "en-GB", zone: "Europe/Berlin", now: Date.parse("2026-12-01") })).toBe(
    [
      "抖音 Douyin: account-locked, since 12 Nov 2026",
      "Ticket numbers: A-1234",
      "Spoke to: Ms Li",
      "On 12 Nov at 15:05 I waited 41 mins (phone 95152): answered.",
      "On 12 Nov at 16:05: promised “An answer; in writing, by e-mail” by 13 Nov, 16:05 (overdue).",
      '12 Nov 17:05: =HYPERLINK("https://evil.example")\nsaid "no"',
      "On 3 Jan 2027 at 00:30 I waited 90 secs (chat https://acme.com): running.",
      "2 tries, 43 mins.",
      "Times: Europe/Berlin",
    ].join("\n"),
  );
});

test("an empty case is its title and the zone", () => {
  const empty = { ...fullCase(), tries: [], tickets: [], people: [], promises: [], notes: [] };
  const text = caseText({ ...empty, closed: "2026-11-14T10:00:00.000Z" }, ENGLISH, {
    language: "zh-CN",
    zone: "Asia/Shanghai",
    now: 0,
  });
  expect(text).toBe("抖音 Douyin: account-locked, since 2026年11月12日, closed 2026年11月14日\nTimes: Asia/Shanghai");
});

test.each<[number, string, string]>([
  [40, "en", "40 sec"],
  [119, "en", "119 sec"],
  [2_460, "en", "41 min"],
  [2_460, "zh-CN", "41分钟"],
  [3_600, "en", "1 hr"],
  [3_900, "en", "1 hr 5 min"],
])("%i seconds in %s are %s", (seconds, language, wanted) => {
  expect(lengthText(seconds, language)).toBe(wanted);
});
