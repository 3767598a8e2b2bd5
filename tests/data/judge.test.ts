import { describe, expect, test } from "vitest";
import { judgeEmail, judgeHandle, judgeNumber } from "../../data/judge.ts";
import { bodyRecord, datasetOf, platformRecord } from "./fixture.ts";

const dataset = datasetOf({
  acme: platformRecord(
    [
      { id: "main", channel: "phone", value: "1-800-555-0100", evidence: ["official"] },
      { id: "sales", channel: "phone", value: "1-800-555-0111", role: "sales", evidence: ["directory"] },
      {
        id: "abroad",
        channel: "phone",
        value: "+44 20 7946 0018",
        label: { en: "UK" },
        countries: ["GB"],
        evidence: ["press", "directory"],
      },
      { id: "mail", channel: "email", value: "Help@acme.com", evidence: ["official"] },
    ],
    {
      withheld: [
        {
          channel: "phone",
          value: "1-800-555-0122",
          as: "unproved",
          why: { en: "x" },
          topics: ["ads"],
          evidence: ["blog"],
        },
        {
          channel: "phone",
          value: "1-800-555-0133",
          as: "withdrawn",
          why: { en: "x" },
          instead: "main",
          evidence: ["official"],
        },
        { channel: "phone", value: "1-800-555-0144", as: "false", why: { en: "x" }, evidence: ["blog"] },
        { channel: "email", value: "acme.help@mail.example", as: "false", why: { en: "x" }, evidence: ["blog"] },
      ],
    },
  ),
  bolt: platformRecord([{ id: "main", channel: "phone", value: "1-800-555-0155", evidence: ["official"] }], {
    name: { en: "Bolt" },
    domains: ["bolt.example.com"],
    help: [],
  }),
});

describe("a number on a page about Acme", () => {
  test.each<[string, string, string | null]>([
    ["+18005550100", "theirs", "acme"],
    ["18005550100", "theirs", "acme"],
    ["8005550100", "theirs", "acme"],
    ["+18005550111", "reported", "acme"],
    ["+442079460018", "theirs", "acme"],
    ["02079460018", "theirs", "acme"],
    ["+18005550122", "disputed", "acme"],
    ["+18005550133", "withdrawn", "acme"],
    ["+18005550144", "false", "acme"],
    ["+18005550155", "unknown", "bolt"],
    ["+18005550199", "unknown", null],
    ["+448005550100", "unknown", null],
    ["", "unknown", null],
  ])("%s: %s", async (digits, verdict, platform) => {
    expect(await judgeNumber(digits, "acme", dataset)).toMatchObject({ verdict, platform });
  });
});

test("a short code is found in its form for calls from abroad as well", async () => {
  const known = datasetOf({
    acme: platformRecord(
      [
        {
          id: "main",
          channel: "phone",
          value: "95583",
          number: "short-code",
          dial: { home: "95583", abroad: "+861095583" },
          evidence: ["official"],
        },
      ],
      { countries: ["CN"] },
    ),
  });
  for (const digits of ["95583", "+861095583", "00861095583"])
    expect([digits, (await judgeNumber(digits, "acme", known)).verdict]).toEqual([digits, "theirs"]);
  expect((await judgeNumber("+862195583", "acme", known)).verdict).toBe("unknown");
});

test("an authority's number is the authority's, never a platform's", async () => {
  const known = datasetOf(
    { acme: platformRecord([{ id: "main", channel: "phone", value: "1-800-555-0100", evidence: ["official"] }]) },
    { office: bodyRecord("12315") },
  );
  expect(await judgeNumber("12315", null, known)).toMatchObject({ verdict: "theirs", platform: null, body: "office" });
  expect(await judgeNumber("12315", "acme", known)).toMatchObject({
    verdict: "unknown",
    platform: null,
    body: "office",
  });
  expect(await judgeNumber("12316", null, known)).toMatchObject({ verdict: "unknown", body: null });
});

test("a planted number is false whoever's page it stands on, and for nobody's", async () => {
  expect((await judgeNumber("+18005550144", "bolt", dataset)).verdict).toBe("false");
  expect((await judgeNumber("+18005550144", null, dataset)).verdict).toBe("false");
});

test("asked for anyone's, a number is whose it is", async () => {
  expect(await judgeNumber("+18005550155", null, dataset)).toMatchObject({ verdict: "theirs", platform: "bolt" });
});

test.each([
  ["help@ACME.com", "theirs"],
  ["acme.help@mail.example", "false"],
  ["other@acme.com", "unknown"],
])("e-mail %s: %s", async (address, verdict) => {
  expect((await judgeEmail(address, "acme", dataset)).verdict).toBe(verdict);
});

test.each([
  ["t.me/acme_help", "theirs"],
  ["t.me/Acme_Help", "theirs"],
  ["微信 acme_fake", "false"],
  ["t.me/acme", "unknown"],
  ["t.me/x", "unknown"],
])("messenger account %s: %s", async (handle, verdict) => {
  const known = datasetOf({
    acme: platformRecord(
      [{ id: "chat", channel: "messaging", value: "https://t.me/acme_help", evidence: ["official"] }],
      {
        withheld: [
          { channel: "messaging", value: "微信 acme_fake", as: "false", why: { en: "x" }, evidence: ["blog"] },
        ],
      },
    ),
  });
  expect(judgeHandle(handle, await known.platform("acme")).verdict).toBe(verdict);
  expect(judgeHandle(handle, null).verdict).toBe("unknown");
});

test("a number that nobody proves is nobody's, whoever is said to have it", async () => {
  expect(await judgeNumber("+18005550111", "bolt", dataset)).toMatchObject({ verdict: "unknown", platform: null });
});
