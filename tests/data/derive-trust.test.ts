import { describe, expect, test } from "vitest";
import { prove, proveContact } from "../../data/build/derive-trust.ts";
import { publisher } from "../../data/build/publisher.ts";
import type { ContactRecord, PlatformRecord } from "../../data/schema.ts";
import { platformRecord } from "./fixture.ts";

const phone = (id: string, value: string, evidence: string[], more: Partial<ContactRecord> = {}): ContactRecord => ({
  id,
  channel: "phone",
  value,
  evidence,
  ...more,
});
const trustOf = (contacts: ContactRecord[], more: Partial<PlatformRecord> = {}) => {
  const record = platformRecord(contacts, more);
  return Object.fromEntries(contacts.map((contact) => [contact.id, proveContact(record, contact).trust]));
};

describe("values that compete", () => {
  test("two directories with different numbers for the same people disagree", () => {
    expect(trustOf([phone("a", "1-800-555-0100", ["directory"]), phone("b", "1-800-555-0101", ["other"])])).toEqual({
      a: "disputed",
      b: "disputed",
    });
  });
  test("the same number written twice does not", () => {
    expect(trustOf([phone("a", "1-800-555-0100", ["directory"]), phone("b", "+1 800 555 0100", ["other"])])).toEqual({
      a: "reported",
      b: "reported",
    });
  });
  test("lines with labels of their own are two lines", () => {
    expect(
      trustOf([
        phone("a", "1-800-555-0100", ["directory"], { label: { en: "Bookings" } }),
        phone("b", "1-800-555-0101", ["other"], { label: { en: "Baggage" } }),
      ]),
    ).toEqual({ a: "reported", b: "reported" });
  });
  test("lines of different countries do not compete", () => {
    expect(
      trustOf([
        phone("a", "1-800-555-0100", ["directory"], { countries: ["US"] }),
        phone("b", "+44 20 7946 0018", ["other"], { countries: ["GB"] }),
      ]),
    ).toEqual({ a: "reported", b: "reported" });
  });
  test("an official value stands, what contradicts it is disputed", () => {
    expect(trustOf([phone("a", "1-800-555-0100", ["official"]), phone("b", "1-800-555-0101", ["directory"])])).toEqual({
      a: "verified",
      b: "disputed",
    });
  });
  test("a circulating blog value disputes a reported one, not one that two publishers state", () => {
    const withheld: PlatformRecord["withheld"] = [
      { channel: "phone", value: "1-800-555-0109", as: "unproved", why: { en: "x" }, evidence: ["blog"] },
    ];
    expect(trustOf([phone("a", "1-800-555-0100", ["directory"])], { withheld })).toEqual({ a: "disputed" });
    expect(trustOf([phone("a", "1-800-555-0100", ["directory", "press"])], { withheld })).toEqual({
      a: "corroborated",
    });
  });
});

describe("the date of a fact", () => {
  const { sources } = platformRecord([]);
  test.each<[string, string[], string | null]>([
    ["what the deciding source bears", ["official", "blog"], "2026-09-01"],
    ["a newer blog does not make an official word newer", ["undated", "blog"], null],
    ["the newest of the rank", ["press", "directory"], "2026-08-01"],
  ])("%s", (_, evidence, date) => {
    expect(prove(evidence, sources).date).toBe(date);
  });
  test("a stored copy without a date is undated however lately it was read; a live page is dated by its reading", () => {
    const source = sources.undated;
    if (!source) throw new Error("no source");
    expect(prove(["x"], { x: source }).date).toBeNull();
    expect(prove(["x"], { x: { ...source, copy: "live" } }).date).toBe("2026-11-20");
  });
});

test.each([
  ["https://www.bbc.co.uk/news/1", "bbc.co.uk"],
  ["https://github.com/datenanfragen/data/blob/main/companies/x.json", "datenanfragen"],
  ["https://www.datenanfragen.de/company/x", "datenanfragen"],
  ["https://github.com/someone/list", "someone/list"],
  ["https://nctoro.com/a114107", "nctoro"],
  ["seed:004", "nctoro"],
  ["seed:001", "seed:001"],
  ["https://one.github.io/x", "one.github.io"],
])("%s is published by %s", (url, wanted) => {
  expect(publisher({ url })).toBe(wanted);
});
