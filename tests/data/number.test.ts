import { describe, expect, test } from "vitest";
import { numberOf } from "../../data/build/number-of.ts";
import { sameNumber } from "../../data/same-number.ts";

describe("numberOf", () => {
  test.each<
    [string, Parameters<typeof numberOf>[0], string[], Partial<NonNullable<ReturnType<typeof numberOf>>> | null]
  >([
    [
      "a toll-free number",
      { value: "1-800-864-8331" },
      ["US"],
      { kind: "freephone", home: "8008648331", abroad: "+18008648331", cost: "free" },
    ],
    ["letters on the keys", { value: "1-800-FLOWERS", number: "vanity" }, ["US"], { abroad: "+18003569377" }],
    [
      "a short code",
      { value: "95152", number: "short-code" },
      ["CN"],
      { kind: "short-code", home: "95152", abroad: null },
    ],
    [
      "a number with its own way from abroad",
      { value: "10086", number: "short-code", dial: { home: "10086", abroad: "+8613800100186" } },
      ["CN"],
      { abroad: "+8613800100186" },
    ],
    ["a German number", { value: "030 1234567" }, ["DE"], { home: "0301234567", abroad: "+49301234567" }],
    ["a number in full needs no country", { value: "+44 20 7946 0018" }, ["WW"], { country: "GB" }],
    ["no number", { value: "call us" }, ["US"], null],
    ["too short", { value: "12345" }, ["US"], null],
    ["a national number without a country", { value: "020 7946 0018" }, ["WW"], null],
  ])("%s", (_, contact, countries, wanted) => {
    const number = numberOf(contact, countries);
    if (wanted === null) expect(number).toBeNull();
    else expect(number).toMatchObject(wanted);
  });
});

describe("sameNumber", () => {
  const united = { kind: "freephone", home: "8008648331", abroad: "+18008648331" } as const;
  const berlin = { kind: "ordinary", home: "0301234567", abroad: "+49301234567" } as const;
  const flowers = { kind: "vanity", home: "18003569377", abroad: "+18003569377" } as const;
  const airChina = { kind: "short-code", home: "95583", abroad: "+861095583" } as const;
  const everywhere = { kind: "freephone", home: "0080053461111", abroad: null } as const;
  const douyin = { kind: "short-code", home: "95152", abroad: null } as const;
  test.each<[string, Parameters<typeof sameNumber>[1], boolean]>([
    ["+18008648331", united, true],
    ["18008648331", united, true],
    ["8008648331", united, true],
    ["0018008648331", united, true],
    ["+28008648331", united, false],
    ["9008008648331", united, false],
    ["+49301234567", berlin, true],
    ["+490301234567", berlin, true],
    ["0301234567", berlin, true],
    ["301234567", berlin, true],
    ["+1301234567", berlin, false],
    ["95152", douyin, true],
    ["+8695152", douyin, false],
    ["01095152", douyin, false],
    ["951520", douyin, false],
    ["8003569377", flowers, true],
    ["+861095583", airChina, true],
    ["00861095583", airChina, true],
    ["+86095583", airChina, false],
    ["0080053461111", everywhere, true],
    ["+80053461111", everywhere, true],
    ["80053461111", everywhere, false],
  ])("%s", (digits, phone, wanted) => {
    expect(sameNumber(digits, phone)).toBe(wanted);
  });
});
