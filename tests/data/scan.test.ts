import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { type Cues, numbersIn, scan } from "../../data/scan.ts";

const digits = (text: string) => [...numbersIn(text)].map((found) => found.digits);

describe("disguises", () => {
  test.each<[string, string]>([
    ["1-800-555-0199", "18005550199"],
    ["(800) 555-0199", "8005550199"],
    ["+1 (800) 555-0199", "+18005550199"],
    ["1-[800].555.0199", "18005550199"],
    ["1•800•555•0199", "18005550199"],
    ["【𝟙—(800)⇶ 555⇶ 0199 】", "18005550199"],
    ["1888☉510☉9832", "18885109832"],
    ["+1860*28^838>20", "+18602883820"],
    ["+1★866★478★5098", "+18664785098"],
    ["(+1-(877)-(908)-(6960)", "+18779086960"],
    ["+1-๘๐๐-838-4962", "+18008384962"],
    ["((833))-(783)-((3330))", "8337833330"],
    ["①⑧⓪⓪-⑤⑤⑤-⓪①⑨⑨", "18005550199"],
    ["❶❽⓿⓿-555-0199", "18005550199"],
    ["1️⃣8️⃣0️⃣0️⃣-555-0199", "18005550199"],
    ["𝟭𝟴𝟬𝟬-𝟱𝟱𝟱-𝟬𝟭𝟵𝟵", "18005550199"],
    ["１８００－５５５－０１９９", "18005550199"],
    ["+1|800|555|0199", "+18005550199"],
    ["1→800→555→0199", "18005550199"],
    ["1 😀 800 😀 555 😀 0199", "18005550199"],
    ["1\u200b800\u200b555\u200b0199", "18005550199"],
    ["1\u2060800\u00ad555\u202a0199", "18005550199"],
    ["1-8OO-555-O199", "18005550199"],
    ["one eight hundred five five five", ""],
    ["one eight zero zero five five five zero one nine nine", "18005550199"],
    ["一八零零 五五五 零一九九", "18005550199"],
    ["幺八〇〇五五五〇幺九九", "18005550199"],
    ["٠١٢٣٤٥٦٧٨٩", "0123456789"],
    ["+49 (0)30 1234567", "+490301234567"],
    ["+44 20 7946 0018", "+442079460018"],
    ["400-992-2556", "4009922556"],
    ["拨打 95152 客服", "95152"],
    ["客服热线：95188", "95188"],
    ["call 12345 for help", "12345"],
  ])("%s", (text, wanted) => {
    expect(digits(text)).toEqual(wanted ? [wanted] : []);
  });
});

describe("what is no telephone number", () => {
  test.each([
    "Order 123-4567890-1234567",
    "order number 8005550199",
    "Tracking: 1Z999AA10123456784",
    "2026-11-20",
    "20/11/2026",
    "2019–2026",
    "$1,234,567.89",
    "1,234,567 users",
    "€ 1999999",
    "1.234.567",
    "192.168.100.200",
    "ISBN 9783161484100",
    "12345 reviews",
    "4.8 (120,345)",
    "ID: 4009922556",
    "case #8005550199",
    "京ICP备12345678号",
    "订单 8005550199",
    "8000000 KB",
    "1111111111",
    "v1.2.3.4567890",
    "0x80055501990",
    "abc8005550199",
    "8005550199abc",
    "10:30:45 11:45:50",
  ])("%s", (text) => {
    expect(digits(text)).toEqual([]);
  });
});

const page = async (html: string, url = "https://help.example/"): Promise<Cues> => {
  const window = new Window({ url });
  window.document.write(html);
  const cues = await scan(window.document as unknown as Document, url);
  await window.happyDOM.close();
  return cues;
};

describe("a page", () => {
  test("tells its cues", async () => {
    const cues = await page(
      '<html lang="zh-CN"><head><title>账号 被封</title><link rel="canonical" href="https://help.example/a"></head><body><h1>账号被封怎么办</h1><h2>申诉</h2></body></html>',
    );
    expect(cues).toMatchObject({
      lang: "zh-CN",
      title: "账号 被封",
      canonical: "https://help.example/a",
      headings: ["账号被封怎么办", "申诉"],
      numbers: [],
      cut: false,
    });
  });

  test.each<[string, string, string]>([
    ["plain text", "<p>Call 1-800-555-0199</p>", "text"],
    ["split across inline elements", "<p>Call 1-<b>800</b>-<span>555</span>-<i>01</i>99</p>", "text"],
    ["a tel: link", '<a href="tel:+1-800-555-0199">us</a>', "link"],
    ["an image's text", '<img alt="Call 1-800-555-0199">', "image"],
    ["structured data", '<script type="application/ld+json">{"telephone":"+1-800-555-0199"}</script>', "data"],
    ["a meta description", '<meta name="description" content="Call 1-800-555-0199">', "meta"],
    ["the title", "<head><title>Call 1-800-555-0199</title></head>", "title"],
  ])("number in %s", async (_, html, where) => {
    const { numbers } = await page(
      `<html>${html.startsWith("<head>") ? html : `<head></head><body>${html}</body>`}</html>`,
    );
    expect(numbers.map((found) => [found.digits.replace(/^\+/, ""), found.where])).toEqual([["18005550199", [where]]]);
  });

  test("number in the address", async () => {
    const { numbers } = await page("<html></html>", "https://help.example/search?q=call%201-800-555-0199%20now");
    expect(numbers).toMatchObject([{ digits: "18005550199", where: ["url"] }]);
  });

  test("blocks keep numbers apart, and repeats are counted", async () => {
    const { numbers } = await page(
      "<body><p>1-800-555-0199</p><p>1-800-555-0199</p><ul><li>800</li><li>555</li><li>0123</li></ul></body>",
    );
    expect(numbers).toMatchObject([{ digits: "18005550199", count: 2 }]);
  });

  test("scripts and styles are not read", async () => {
    const { numbers } = await page(
      "<body><script>call('1-800-555-0199')</script><style>a{content:'1-800-555-0198'}</style></body>",
    );
    expect(numbers).toEqual([]);
  });

  test("open shadow roots are read", async () => {
    const window = new Window();
    const host = window.document.createElement("div");
    host.attachShadow({ mode: "open" }).innerHTML = "<p>Call 1-800-555-0199</p>";
    window.document.body.append(host);
    expect((await scan(window.document as unknown as Document, "https://a.example/")).numbers).toHaveLength(1);
  });
});

test("never throws and stays linear on hostile text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 500 }), (text) =>
      [...numbersIn(text)].every((found) => /^\+?\d+$/.test(found.digits)),
    ),
  );
  for (const hostile of [
    "1 ".repeat(20_000),
    "+".repeat(40_000),
    "1-".repeat(20_000),
    "one ".repeat(10_000),
    "(((((1".repeat(6_000),
    "O0".repeat(20_000),
  ]) {
    const started = performance.now();
    Array.from(numbersIn(hostile));
    expect([hostile.slice(0, 6), performance.now() - started < 1500]).toEqual([hostile.slice(0, 6), true]);
  }
});
