import fc from "fast-check";
import { parse } from "vcard4";
import { expect, test } from "vitest";
import type { Contact } from "../../data/platform.ts";
import { vcard } from "../../data/vcard.ts";
import { contactOf } from "./contact-fixture.ts";

const WORDS = { name: "Douyin: hotline", organisation: "抖音", note: "✓ Verified, douyin.com; 2026" };

/** What another program reads of a card: values by property. */
function read(text: string | null): Record<string, string> {
  const [card] = [parse(text ?? "")].flat();
  const found: Record<string, string> = {};
  for (const name of ["FN", "ORG", "TEL", "EMAIL", "URL", "NOTE", "UID"]) {
    const value = card?.getProperty(name)[0]?.value;
    if (value !== undefined) found[name] = String((value as { value?: unknown }).value ?? value);
  }
  return found;
}

test.each<[string, Partial<Contact>, Record<string, string>]>([
  [
    "a number",
    { phone: { kind: "ordinary", home: "02079460000", abroad: "+442079460000", country: "GB" } },
    { TEL: "tel:+442079460000" },
  ],
  ["a short code", { phone: { kind: "short-code", home: "95152", abroad: null, country: "CN" } }, { TEL: "95152" }],
  ["an e-mail address", { channel: "email", value: "help@acme.com" }, { EMAIL: "help@acme.com" }],
  ["a page", { channel: "chat", value: "https://acme.com/chat?a=1,2;b" }, { URL: "https://acme.com/chat?a=1,2;b" }],
])("%s", (_, facts, wanted) => {
  expect(read(vcard("acme", contactOf(facts), WORDS))).toMatchObject(wanted);
});

test("a path in an app stands in the note", () => {
  const card = vcard("acme", contactOf({ channel: "in-app", value: "Me → Settings, Help" }), WORDS);
  expect(card?.replaceAll("\r\n ", "")).toContain("NOTE:Me → Settings\\, Help\\n✓ Verified\\, douyin.com\\; 2026\r\n");
});

test.each(["disputed", "withdrawn", "false"] as const)("what is %s has no card", (trust) => {
  expect(vcard("acme", contactOf({ proof: { trust, date: null, by: [] } }), WORDS)).toBeNull();
});

test("any words make a card that other programs read, in lines of at most 75 octets", () => {
  // the parser that reads it drops a lone quote, which RFC 6350 allows in a text
  const word = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 80 })
    .filter((text) => text.trim() !== "")
    .filter((text) => !text.includes('"'));
  fc.assert(
    fc.property(fc.record({ name: word, organisation: word, note: word }), (words) => {
      const card = vcard("acme", contactOf({}), words) ?? "";
      expect(read(card)).toMatchObject({ FN: words.name, ORG: words.organisation, NOTE: words.note });
      for (const line of card.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }),
  );
});
