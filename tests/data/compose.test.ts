import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePlatform } from "../../data/build/compile-platform.ts";
import { type ComposeInput, compose, type Draft } from "../../data/compose.ts";
import { COMPOSE_LANGUAGES, type ComposeLanguage, composeLanguage } from "../../data/compose-language.ts";
import words from "../../data/compose-words.json" with { type: "json" };
import { mailto } from "../../data/mailto.ts";
import { networkOf, POST_LIMIT, postLength } from "../../data/post-length.ts";
import { type PrivateKind, privateData, redact } from "../../data/private-data.ts";
import type { ContactRecord } from "../../data/schema.ts";
import { TOPICS } from "../../data/words.ts";
import { platformRecord } from "./fixture.ts";

const contacts: ContactRecord[] = [
  { id: "mail", channel: "email", value: "help@acme.com", evidence: ["official"] },
  { id: "chat", channel: "chat", value: "https://www.acme.com/chat", evidence: ["official"] },
  { id: "x", channel: "social", value: "https://x.com/AcmeHelp", evidence: ["official"] },
  { id: "weibo", channel: "social", value: "https://weibo.com/acme", evidence: ["official"] },
  { id: "facebook", channel: "social", value: "https://www.facebook.com/acme", evidence: ["official"] },
  { id: "phone", channel: "phone", value: "+1 415 555 0132", evidence: ["official"] },
];
const platform = compilePlatform(
  "acme",
  platformRecord(contacts, {
    attachments: [
      { contact: "mail", maxBytes: 5_000_000, evidence: ["official"] },
      { contact: "chat", refuses: ["video/mp4"], evidence: ["official"] },
      { accepts: ["image/png"], evidence: ["official"] },
    ],
  }),
);

const draft = (id: string, input: ComposeInput, language: ComposeLanguage = "en", tag?: string): Draft => {
  const contact = platform.contacts.find((one) => one.id === id);
  if (!contact) throw new Error(id);
  return compose(input, platform, contact, { topic: "payment-refund", language, tag }, words);
};

const full: ComposeInput = {
  what: "I was charged twice for one order.",
  since: "2026-11-12",
  device: "Pixel 9, app 4.2.1",
  region: "France",
  error: "E-1042: try again later",
  tried: "Reinstalled the app\nAsked the bot three times",
  wanted: "Refund of the second charge",
  evidence: ["statement.png", "order.png"],
  ticket: "AC-7781",
};

describe("a letter", () => {
  test("begins its subject with the words that the company requires there", () => {
    const requires = [{ en: "Subject “Consumer Complaint” and your account number" }];
    const [mail] = contacts.map((contact) => ({ ...contact, requires }));
    const strict = compilePlatform("acme", platformRecord(mail ? [mail] : []));
    const [contact] = strict.contacts;
    const { subject } = contact
      ? compose(full, strict, contact, { topic: "payment-refund", language: "en" }, words)
      : { subject: "" };
    expect(subject).toMatch(/^Consumer Complaint Payment or refund: /);
  });

  test("tells all that gets an answer, in order, and asks for a person", () => {
    const { subject, body, missing, leftOut, form } = draft("mail", full);
    expect(form).toBe("letter");
    expect(subject).toBe("Payment or refund: I was charged twice for one order. [AC-7781]");
    expect(body).toBe(
      [
        "Hello,",
        "This is about: Payment or refund",
        "What happened: I was charged twice for one order.",
        "Since: November 12, 2026",
        "Error message: E-1042: try again later",
        "Device and version: Pixel 9, app 4.2.1",
        "Country or region: France",
        "What I have already tried:\nReinstalled the app\nAsked the bot three times",
        "What I am asking for: Refund of the second charge",
        "Attached:\n- statement.png\n- order.png",
        "Earlier reference number: AC-7781",
        "Please have a person read this and reply to me with a reference number.",
        "Kind regards,",
      ].join("\n\n"),
    );
    expect([missing, leftOut]).toEqual([[], []]);
  });
  test("a form or a chat has no greeting and no subject", () => {
    const { subject, body, form, mailto: link } = draft("chat", full);
    expect([form, subject, link]).toEqual(["text", "", null]);
    expect(body.startsWith("This is about")).toBe(true);
  });
  test("tells what is missing, the most needed first", () => {
    expect(draft("mail", { error: "E-1" }).missing.slice(0, 3)).toEqual(["what", "wanted", "since"]);
    expect(draft("mail", { what: "   \n " }).missing).toContain("what");
  });
  test("is in the company's language, the reader's words untouched", () => {
    const { subject, body } = draft("mail", { what: "我的账号被封了", since: "2026-11-12" }, "zh-CN", "[视频工单]");
    expect(subject).toBe("[视频工单] 付款或退款：我的账号被封了");
    expect(body).toContain("开始时间：2026年11月12日");
    expect(body.startsWith("您好：")).toBe(true);
  });
  test("a subject stays one line and short, whatever is pasted", () => {
    const { subject } = draft("mail", { what: `line one\r\nBcc: all@example.com ${"word ".repeat(60)}` });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(subject.length).toBeLessThanOrEqual(78);
  });
  test("reminds of the rules for files: this contact's, then everybody's", () => {
    expect(draft("mail", full).attachments.map(({ contact }) => contact)).toEqual(["mail", undefined]);
    expect(draft("x", full).attachments.map(({ contact }) => contact)).toEqual([undefined]);
  });
  test("nobody needs a password or a card number, not even by mail", () => {
    const { warnings } = draft("mail", {
      what: "My password: hunter2 and card 4111 1111 1111 1111, call +33 6 12 34 56 78",
    });
    expect(warnings.map(({ kind }) => kind)).toEqual(["secret", "card"]);
  });
});

test("each language has every word, and no two say the same for two fields", () => {
  for (const language of COMPOSE_LANGUAGES) {
    const { fields, topics, about } = words[language];
    expect(Object.keys(topics).sort()).toEqual([...TOPICS].sort());
    expect(new Set(Object.values(fields)).size).toBe(Object.values(fields).length);
    expect(new Set(Object.values(topics)).size).toBe(TOPICS.length);
    expect(about).toContain("{topic}");
  }
});

describe("the language to write in", () => {
  const platforms = { CN: ["CN"], DE: ["DE"], world: ["WW"], many: ["US", "FR", "DE"], HK: ["HK"] };
  test.each<[string, string[], string[] | undefined, { country: string | null; language: string }, ComposeLanguage]>([
    ["people there read the reader's", platforms.CN, ["zh", "en"], { country: "CN", language: "en-GB" }, "en"],
    ["people there do not", platforms.CN, ["zh"], { country: "US", language: "en" }, "zh-CN"],
    ["nothing known, a company of one country", platforms.CN, undefined, { country: null, language: "en" }, "zh-CN"],
    ["nothing known, a German company", platforms.DE, undefined, { country: "FR", language: "fr" }, "de"],
    ["a company of many countries, in one of them", platforms.many, undefined, { country: "FR", language: "fr" }, "fr"],
    ["a company of the world", platforms.world, undefined, { country: "FR", language: "fr" }, "en"],
    ["a language without a template", platforms.world, ["pl"], { country: "PL", language: "pl" }, "en"],
    ["not simplified signs for Hong Kong", platforms.HK, ["zh-Hant"], { country: "HK", language: "zh-HK" }, "en"],
    ["no language at all", platforms.world, undefined, { country: null, language: "" }, "en"],
  ])("%s", (_, countries, languages, reader, expected) => {
    expect(composeLanguage({ countries }, { languages }, reader)).toBe(expected);
  });
});

describe("a public post", () => {
  test("names the company, keeps ticket and files out, offers to write in private", () => {
    const { body, leftOut, limit, form, subject } = draft("x", full);
    expect([form, subject]).toEqual(["post", ""]);
    expect(body).toMatch(/^@AcmeHelp I was charged twice for one order\. /);
    expect(body).not.toContain("AC-7781");
    expect(body.endsWith("I can send details in a private message.")).toBe(true);
    expect(leftOut).toEqual(expect.arrayContaining(["ticket", "evidence", "tried"]));
    expect(limit).toMatchObject({ network: "x", max: 280 });
  });
  test("where nothing is known of limits, none is told", () => {
    expect(draft("facebook", full).limit).toBeNull();
  });
  test("warns of private data, but not of the company's own number", () => {
    const { warnings, body } = draft("facebook", {
      what: "Write to me@mail.example, my number is 13800138000, you are +1 (415) 555-0132",
    });
    expect(warnings.map(({ kind, text }) => [kind, text])).toEqual([
      ["email", "me@mail.example"],
      ["phone", "13800138000"],
    ]);
    for (const { text, start, end } of warnings) expect(body.slice(start, end)).toBe(text);
    expect(privateData(redact(body, warnings), ["+1 415 555 0132"])).toEqual([]);
  });
  test("fits its network's limit, whatever is written", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("x", "weibo"),
        fc.constantFrom(...COMPOSE_LANGUAGES),
        fc.record({
          what: fc.oneof(fc.string({ unit: "grapheme", maxLength: 600 }), fc.lorem({ maxCount: 120 })),
          wanted: fc.string({ unit: "grapheme", maxLength: 400 }),
          error: fc.string({ maxLength: 400 }),
          since: fc.string({ maxLength: 40 }),
        }),
        (id, language, input) => {
          const { limit, body } = draft(id, input, language);
          expect(limit?.length).toBe(postLength(body, id as "x" | "weibo"));
          expect(limit?.length).toBeLessThanOrEqual(limit?.max ?? 0);
        },
      ),
    );
  });
});

describe("length as the network counts it", () => {
  test.each<[string, "weibo" | "x" | "bluesky", number]>([
    ["", "weibo", 0],
    ["抖音客服", "weibo", 4],
    ["Test", "weibo", 2],
    ["Tests", "weibo", 3],
    ["求助 95152", "weibo", 5],
    ["é", "weibo", 1],
    ["看 https://www.douyin.com/aboutus/", "weibo", 12],
    ["抖".repeat(140), "weibo", 140],
    ["a".repeat(280), "weibo", 140],
    ["hello", "x", 5],
    ["こんにちは", "x", 10],
    ["👩‍👩‍👧‍👦", "x", 2],
    ["see https://help.acme.com/a/very/long/address/that/goes/on", "x", 27],
    ["“quoted” — dash…", "x", 17],
    ["👩‍👩‍👧‍👦", "bluesky", 1],
    ["abc", "bluesky", 3],
  ])("%s on %s: %i", (text, network, length) => {
    expect(postLength(text, network)).toBe(length);
  });
  test.each<[string, string | null]>([
    ["https://x.com/AcmeHelp", "x"],
    ["https://twitter.com/AcmeHelp", "x"],
    ["https://notx.com/AcmeHelp", null],
    ["https://weibo.com/douyin", "weibo"],
    ["https://m.weibo.cn/u/1", "weibo"],
    ["微博 @抖音客服", "weibo"],
    ["https://bsky.app/profile/acme.com", "bluesky"],
    ["https://www.facebook.com/acme", null],
  ])("%s is on %s", (value, network) => {
    expect(networkOf(value)).toBe(network);
  });
  test("Weibo's limit is the seeds' 140", () => expect(POST_LIMIT.weibo).toBe(140));
});

describe("mailto:", () => {
  test("comes back whole from any URL parser", () => {
    fc.assert(
      fc.property(
        fc.emailAddress(),
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.string({ unit: "binary", maxLength: 80 }),
        (address, subject, body) => {
          const { href, whole } = mailto(address, subject, body);
          const url = new URL(href);
          expect(url.protocol).toBe("mailto:");
          expect(decodeURIComponent(url.pathname)).toBe(address);
          // mail programs decode percent signs and nothing else: a plus is a plus
          const fields = Object.fromEntries(
            url.search
              .slice(1)
              .split("&")
              .map((pair) => pair.split("=").map(decodeURIComponent)),
          );
          const plain = (text: string) => text.toWellFormed();
          expect(fields.subject).toBe(plain(subject).replace(/\s+/g, " ").trim());
          if (whole) expect(fields.body).toBe(plain(body).replace(/\r\n?|\n/g, "\r\n"));
          expect(Object.keys(fields).sort()).toEqual(whole ? ["body", "subject"] : ["subject"]);
        },
      ),
    );
  });
  test("signs that mean something in a link mean nothing in it", () => {
    const { href } = mailto("a+b&c@acme.com", "50% off? #1", "x=1&cc=all@example.com\nsecond line");
    expect(href).toBe(
      "mailto:a%2Bb%26c@acme.com?subject=50%25%20off%3F%20%231&body=x%3D1%26cc%3Dall%40example.com%0D%0Asecond%20line",
    );
  });
  test("too long for a mail program: without the body, and it says so", () => {
    expect(mailto("help@acme.com", "Refund", "钱".repeat(400))).toEqual({
      href: "mailto:help@acme.com?subject=Refund",
      whole: false,
    });
  });
  test("a draft by mail has the link", () => {
    expect(draft("mail", { what: "Hi" }).mailto?.href).toMatch(/^mailto:help@acme\.com\?subject=Payment/);
  });
});

describe("private data", () => {
  test.each<[string, [PrivateKind, string][]]>([
    ["write to jane.doe+x@mail.example.com please", [["email", "jane.doe+x@mail.example.com"]]],
    ["我的手机13800138000，请回电", [["phone", "13800138000"]]],
    ["手机１３８００１３８０００", [["phone", "１３８００１３８０００"]]],
    ["call me at (415) 555-0132", [["phone", "(415) 555-0132"]]],
    ["tel. +44 20 7946 0018", [["phone", "+44 20 7946 0018"]]],
    ["06 12 34 56 78", [["phone", "06 12 34 56 78"]]],
    ["card 4111 1111 1111 1111 was charged", [["card", "4111 1111 1111 1111"]]],
    ["card 4111 1111 1111 1112 was charged", []],
    ["IBAN DE89 3704 0044 0532 0130 00", [["bank-account", "DE89 3704 0044 0532 0130 00"]]],
    ["IBAN DE88 3704 0044 0532 0130 00", []],
    ["身份证11010519491231002X", [["id-number", "11010519491231002X"]]],
    ["身份证110105194912310021", []],
    ["SSN 078-05-1120", [["id-number", "078-05-1120"]]],
    ["CPF 529.982.247-25", [["id-number", "529.982.247-25"]]],
    ["DNI 12345678Z", [["id-number", "12345678Z"]]],
    ["password: hunter2", [["secret", "hunter2"]]],
    ["验证码 482913", [["secret", "482913"]]],
    ["my password does not work", []],
    ["order number 2026112014", []],
    ["订单号 202611201405123", []],
    ["since 2026-11-20 14:05", []],
    ["version 4.2.1, build 20261120", []],
    ["I paid 1.234.567,00", []],
    ["server 192.168.1.254", []],
    ["95152 没人接", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(privateData(text).map(({ kind, text: found }) => [kind, found])).toEqual(expected);
  });
  test("any text: places that hold what they say, in order, none inside another", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[\d\s+().@a-cX-Z-]{0,80}$/)), (text) => {
        let last = 0;
        for (const { text: found, start, end } of privateData(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(found);
          last = end;
        }
      }),
    );
  });
  test("a long text full of near misses is read to its end", () => {
    expect(privateData(`${"a.".repeat(4_000)}@${"1 ".repeat(4_000)} me@mail.example`).at(-1)?.text).toBe(
      "me@mail.example",
    );
  });
});
