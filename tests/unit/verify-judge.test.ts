import { describe, expect, test } from "vitest";
import type { ContactRecord } from "../../data/schema.ts";
import { factsOf } from "../../scripts/verify/facts-of.ts";
import { judgePage } from "../../scripts/verify/judge-page.ts";
import { looksBlocked } from "../../scripts/verify/looks-blocked.ts";
import { readContent } from "../../scripts/verify/read-content.ts";
import { recordOf } from "./verify-record.ts";

const URL_HERE = "https://www.example.com/help";
/** Text enough that a page is no empty frame. */
const TEXT = `<p>${"Our people answer questions about orders, returns and accounts. ".repeat(12)}</p>`;

/** What a page says of contacts; the countries are those of the record. */
async function judge(html: string, contacts: Partial<ContactRecord>[], countries = ["US"], at = URL_HERE) {
  const record = recordOf(
    contacts.map((contact) => ({ ...contact, url: URL_HERE })),
    { countries },
  );
  const facts = factsOf({ platforms: new Map([["example", record]]), escalation: new Map() });
  return judgePage(await readContent(html, at), at, facts);
}

const status = async (html: string, contact: Partial<ContactRecord>, countries?: string[]) =>
  (await judge(html, [contact], countries))[0]?.status;

describe("a number stands", () => {
  const US = "+1 800 358 6527";
  test.each([
    ["as it is", US, ["US"], "<p>Call +1 800 358 6527 today"],
    ["in brackets and hyphens", US, ["US"], "<p>(800) 358-6527"],
    ["with the long-distance 1", US, ["US"], "<p>1-800-358-6527"],
    ["with dots", US, ["US"], "<p>800.358.6527"],
    ["in a tel: link alone", US, ["US"], "<a href='tel:+18003586527'>Call us</a>"],
    ["in a tel: link with escapes", US, ["US"], "<a href='tel:1%20800%20358%206527;ext=1'>Call us</a>"],
    ["broken over spans", US, ["US"], "<p>1-<span>800</span>-<b>358</b>-<i>6527</i>"],
    ["in full-width digits", US, ["US"], "<p>８００－３５８－６５２７"],
    ["spelled out", US, ["US"], "<p>one eight zero zero three five eight six five two seven"],
    ["with signs nobody sees", US, ["US"], "<p>800&shy;-358&#8203;-6527"],
    ["after a word that hides order numbers", US, ["US"], "<p>Help ID: 800-358-6527"],
    ["beside another number", US, ["US"], "<p>800-358-6527 / 800-358-6528"],
    ["after opening hours on the same line", US, ["US"], "<p>Mon-Fri 9-5 800-358-6527"],
    ["in structured data", US, ["US"], '<script type="application/ld+json">{"telephone":"+1-800-358-6527"}</script>'],
    ["in the description of a picture", US, ["US"], "<img alt='Call 800-358-6527' src=a.png>"],
    ["in letters", "1-800-FLOWERS", ["US"], "<p>Dial 1-800-FLOWERS"],
    ["in letters, printed in digits", "1-800-FLOWERS", ["US"], "<p>Dial 1-800-356-9377"],
    ["with a trunk zero in brackets", "+49 30 12345678", ["DE"], "<p>+49 (0)30 / 1234 56 78"],
    ["nationally", "+49 30 12345678", ["DE"], "<p>Tel. 030-12345678"],
    ["with 00", "+44 20 7946 0018", ["GB"], "<p>0044 20 7946 0018"],
    ["as a French one", "+33 1 23 45 67 89", ["FR"], "<p>01 23 45 67 89"],
    ["as a Chinese 400 number", "400-820-8820", ["CN"], "<p>客服热线：4008208820（免费）"],
  ])("%s", async (_, value, countries, html) => {
    const vanity = /[A-Z]/.test(value) ? { number: "vanity" as const } : {};
    expect(await status(TEXT + html, { value, ...vanity }, countries)).toBe("stands");
  });

  test.each([
    ["beside a word about calling", "95152", "<p>客服电话 95152", "stands"],
    ["in a link that calls", "95152", "<a href='tel:95152'>呼叫</a>", "stands"],
    ["three digits beside such a word", "711", "<p>TTY: dial 711", "stands"],
    ["as a price", "711", "<p>The bag costs $711.00 and the box 711 EUR", "missing"],
    ["as part of another number", "95152", "<p>客服电话 951523", "changed"],
    ["behind another country's code", "95152", "<p>call +44 95152", "missing"],
  ])("a short code, %s", async (_, value, html, expected) => {
    expect(await status(TEXT + html, { value, number: "short-code" }, ["CN"])).toBe(expected);
  });

  test.each([
    ["within a longer run of digits", "<p>18003586527123"],
    ["with another country's code", "<p>+44 800 358 6527"],
    ["in a script that shows nothing", "<script>var n='800-358-6527'</script>"],
  ])("not %s", async (_, html) => {
    expect(await status(TEXT + html, { value: US })).not.toBe("stands");
  });
});

describe("an e-mail address stands", () => {
  test.each([
    ["in another case", "<p>Help@Example.com"],
    ["in a mailto: link", "<a href='mailto:help%40example.com?subject=Hi'>Write</a>"],
    ["with [at] and [dot]", "<p>help [at] example [dot] com"],
    ["with (at)", "<p>help(at)example.com"],
    ["in plain words", "<p>write to help at example dot com"],
    ["with a full-width sign", "<p>help＠example.com"],
    ["as entities", "<p>&#104;elp&#64;example&#46;com"],
    [
      "covered by Cloudflare",
      `<a class="__cf_email__" data-cfemail="${covered("help@example.com")}">[email&#160;protected]</a>`,
    ],
    ["at the end of a sentence", "<p>Mail help@example.com."],
  ])("%s", async (_, html) => {
    expect(await status(TEXT + html, { channel: "email", value: "help@example.com" })).toBe("stands");
  });

  test("not as part of another address", async () => {
    const contact = { channel: "email" as const, value: "help@example.com" };
    expect(await judge(`${TEXT}<p>selfhelp@example.com, help@example.com.au`, [contact])).toEqual([
      { status: "changed", instead: ["selfhelp@example.com"] },
    ]);
  });
});

describe("an address of the web stands", () => {
  const contact = { channel: "web-form" as const, value: "https://www.example.com/contact" };
  test.each([
    ["as a link", "<a href='/contact/'>Write to us</a>"],
    ["as a link with parameters", "<a href='https://example.com/contact?utm_source=x'>Write</a>"],
    ["in print", "<p>Go to example.com/contact."],
  ])("%s", async (_, html) => {
    expect(await status(TEXT + html, contact)).toBe("stands");
  });
  test("not as the beginning of another", async () => {
    expect(await status(`${TEXT}<a href='/contacts'>x</a> example.com/contact-old`, contact)).toBe("missing");
  });
  test("as the page itself, and under Twitter's new name", async () => {
    expect(await status(TEXT, { channel: "chat", value: `${URL_HERE}/` })).toBe("stands");
    const social = { channel: "social" as const, value: "https://x.com/ExampleHelp" };
    expect(await status(`${TEXT}<a href="https://twitter.com/examplehelp">t</a>`, social)).toBe("stands");
  });
});

describe("opening hours stand", () => {
  const hours = async (rule: string, html: string) => {
    const evidence = ["s0"];
    const verdicts = await judge(`${TEXT}<p>800-358-6527</p>${html}`, [
      { hours: { rule, tz: "America/New_York", evidence } },
    ]);
    return verdicts[1]?.status;
  };
  test.each([
    ["Mo-Fr 09:00-17:30", "<p>Monday to Friday, 9 a.m. to 5:30 p.m."],
    ["Mo-Fr 09:00-17:30", "<p>Mo–Fr 9.00–17.30 Uhr"],
    ["Mo-Fr 09:00-17:00", "<p>9-5pm"],
    ["Mo-Su 08:00-20:00", "<p>lundi au dimanche de 8h à 20h"],
    ["Mo-Su 08:00-24:00", "<p>8am - midnight"],
    ["Mo-Su 09:00-12:00", "<p>9 am to noon"],
    ["Mo-Su 09:00-21:00", "<p>每日 9:00至21:00"],
    ["24/7", "<p>Open 24 hours a day"],
    ["24/7", "<p>7×24小时"],
  ])("%s in %s", async (rule, html) => expect(await hours(rule, html)).toBe("stands"));

  test.each([
    ["Mo-Fr 09:00-17:30", "<p>9 a.m. to 6 p.m."],
    ["Mo-Fr 09:00-17:30", `<p>9 a.m.</p>${TEXT}${TEXT}<p>5:30 p.m.`],
    ["24/7", "<p>Mon-Fri 9-5"],
  ])("not %s in another page", async (rule, html) => expect(await hours(rule, html)).toBe("missing"));
});

describe("what a page without the value says", () => {
  test("another number of the same country stands there", async () => {
    const html = `${TEXT}<p>Call 800-358-9999, in Germany +49 30 12345678, fax 800-358-1111`;
    expect(await judge(html, [{}])).toEqual([{ status: "changed", instead: ["800-358-9999"] }]);
  });

  test("numbers that the record has for something else are no news", async () => {
    const [first, second] = await judge(`${TEXT}<p>Call 800-358-9999`, [{}, { value: "800-358-9999" }]);
    expect(first).toEqual({ status: "missing" });
    expect(second).toEqual({ status: "stands" });
  });

  test("only a picture is there", async () => {
    expect(await status("<h1>Contact</h1><img src='hotline.png' width=400>", {})).toBe("image-only");
    expect(await status(`${TEXT}<img src='/img/our-phone-number.png'>`, {})).toBe("image-only");
    expect(await status(`${TEXT}<img src='/img/phone-icon.png'><img src='team.jpg'>`, {})).toBe("missing");
    expect(await status("<h1>Contact</h1><img src='x.png' width=16>", {})).toBe("missing");
  });

  test("it has moved, with or without the value", async () => {
    const there = "https://www.example.com/support/contact";
    expect(await judge(`${TEXT}<p>800-358-6527`, [{}], ["US"], there)).toEqual([
      { status: "moved", to: there, found: true },
    ]);
    expect(await judge(TEXT, [{}], ["US"], there)).toEqual([{ status: "moved", to: there, found: false }]);
    expect(await judge(`${TEXT}<p>800-358-6527`, [{}], ["US"], "https://example.com/help/?lang=en")).toEqual([
      { status: "stands" },
    ]);
  });

  test("a barrier in its place is told from a page that speaks of one", async () => {
    const content = (html: string) => readContent(html, URL_HERE);
    expect(looksBlocked(await content("<title>Just a moment...</title><p>Checking your browser"))).toBe(true);
    expect(looksBlocked(await content("<title>百度安全验证</title><p>请完成验证"))).toBe(true);
    expect(looksBlocked(await content(`<title>Captcha help</title>${TEXT}${TEXT}`))).toBe(false);
    expect(looksBlocked(await content(`<title>Contact</title>${TEXT}`))).toBe(false);
  });
});

test("text that is no HTML is read as it is", async () => {
  expect(await status('{"name": "Example", "phone": "+1 800 358 6527"}', {})).toBe("stands");
});

test("a page nested a thousand deep, or a megabyte long, is read", async () => {
  expect(await status(`${"<div>".repeat(1_000)}800-358-6527`, {})).toBe("stands");
  expect(await status(`${TEXT.repeat(1200)}<p>800-358-6527`, {})).toBe("stands");
});

function covered(address: string): string {
  const hex = (n: number) => n.toString(16).padStart(2, "0");
  return hex(0x5a) + [...address].map((c) => hex(c.charCodeAt(0) ^ 0x5a)).join("");
}
