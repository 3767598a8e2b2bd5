import { expect, test } from "vitest";
import { addressTexts } from "../../data/address-texts.ts";
import { cutAt } from "../../data/cut-at.ts";
import { telephonesIn } from "../../data/data-telephones.ts";
import { linked, sameDigits } from "../../data/found-on.ts";

test.each<[string, string | null]>([
  ["tel:+1-800-555-0199", "+18005550199"],
  ["tel:1-800-555-0199,123", "18005550199"],
  ["TEL:%2B44%2020%207946%200018", "+442079460018"],
  ["callto:8005550199", "8005550199"],
  ["sms:95152?body=x", "95152"],
  ["https://wa.me/+18005550199", "+18005550199"],
  ["https://api.whatsapp.com/send?text=x&phone=18005550199", "+18005550199"],
  ["mailto:help@acme.example?subject=x", "help@acme.example"],
  ["mailto:nobody", null],
  ["tel:", null],
  ["tel:12", null],
  ["https://t.me/acme_help?start=1", "t.me/acme_help"],
  ["https://t.me/share/url?url=x", null],
  ["https://nott.me/acme", null],
  ["javascript:void(0)", null],
])("a link %s: %s", (href, wanted) => {
  const link = linked(href);
  expect(link && (link.digits || link.raw)).toBe(wanted);
});

test.each<[string, string, boolean]>([
  ["+18005550199", "18005550199", true],
  ["+18005550199", "8005550199", true],
  ["+442079460018", "02079460018", true],
  ["+18005550199", "+18005550199", true],
  ["+18005550199", "+448005550199", false],
  ["18005550199", "5550199", false],
  ["95152", "95152", true],
  ["1095152", "95152", false],
])("%s and %s are one number: %s", (fuller, digits, same) => {
  expect(sameDigits(fuller, digits)).toBe(same);
});

test("telephones in data tell whose they are, and survive anything", () => {
  expect(
    telephonesIn('{"@graph":[{"name":"A","telephone":["+1 800 555 0199",95152,null,{}]},{"telephone":"x"}]}').map(
      ({ digits, narrow }) => [digits, narrow],
    ),
  ).toEqual([
    ["18005550199", true],
    ["95152", true],
  ]);
  const deep = `${'{"a":'.repeat(500)}{"telephone":"18005550199"}${"}".repeat(500)}`;
  for (const block of ["", "{", "[]", "null", deep, '{"telephone":', `{"__proto__":{"telephone":"18005550199"}}`])
    expect(telephonesIn(block).length).toBeLessThan(2);
});

test("an address is taken apart without a throw", () => {
  for (const url of [
    "",
    "x",
    "https://",
    "https://a.example/%E0%A4%A?%=%&#%",
    `https://a.example/?${"q=1&".repeat(5000)}`,
  ])
    expect(addressTexts(url)).toEqual([]);
});

test("a text is cut at the end of a line or a word, never within a number, and always gets shorter", () => {
  expect(cutAt("Call\n1-800-555-0199", 10)).toBe(5);
  expect(cutAt("Call us at 1-800-555-0199", 15)).toBe(10);
  expect(cutAt("1".repeat(1000), 1000)).toBe(700);
});
