import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, test } from "vitest";
import { foundOn } from "../../data/found-on.ts";
import { numbersIn } from "../../data/numbers-in.ts";
import { scan } from "../../data/scan.ts";
import { cuesOf } from "../../scripts/ask/cues-of.ts";

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
    ["O1-855-217-1878", "018552171878"],
    ["+l-800-555-0l99", "+18005550199"],
    ["+I (8Ο0) 555 О199", "+18005550199"],
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
    ["1-888,371-1058", "18883711058"],
    ["Phone No. 800 555 0199", "8005550199"],
    ["Call 1-800-555-0199\xb9 now", "18005550199"],
    ["Live Agent 2125550199", "2125550199"],
    ["1 (8 0 0) 5 5 5-0 1 9 9", "18005550199"],
    ["1\u202e800\u202c-555-0199", "18005550199"],
    ["+१-८००-५५५-०१९९", "+18005550199"],
    ["1:800:555:0199", "18005550199"],
    ["1, 800, 555, 0199", "18005550199"],
    ["800=555=0199", "8005550199"],
    ["1-800-555-zero one nine nine", "18005550199"],
    ["1 eight 0 zero 5 five 5 zero 1 nine 9", "18005550199"],
    ["1-800-555-O1OO", "18005550100"],
    ["l-800-555-0l99", "18005550199"],
    ["Call 03.20.760.760", "0320760760"],
    ["Call 0080 0555 0199 123", "008005550199123"],
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
    "QQ：800012345",
    "QQ群 123456789",
    "/hc/en-us/articles/360012345678-Reset",
    "1500000 users",
    "120,345,678",
    "2125550199",
    "37.7749, -122.4194",
    "100, 200, 3000",
    "800, 555, 01999",
    "two of 3 and one of 4",
    "1-800-480-BANK",
  ])("%s", (text) => {
    expect(digits(text)).toEqual([]);
  });
});

test("numbers in a row stay apart", () => {
  expect(digits("Call 1-800-555-0199, 1-800-555-0100 or +44 20 7946 0018")).toEqual([
    "18005550199",
    "18005550100",
    "+442079460018",
  ]);
  expect(digits("8005550199,8005550100")).toEqual(["8005550199", "8005550100"]);
});

const page = (html: string, url = "https://help.example/") => cuesOf(html, url);
const found = async (html: string, url?: string) =>
  foundOn(await page(html, url)).values.map(({ kind, raw, digits, count, where }) => ({
    kind,
    raw,
    digits,
    count,
    where,
  }));

describe("a page", () => {
  test("tells its cues", async () => {
    const cues = await page(
      '<html lang="zh-CN"><head><title>账号 被封</title><link rel="canonical" href="https://help.example/a"></head><body><h1>账号<b>被封</b>怎么办</h1><h2>申诉</h2><h2></h2></body></html>',
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
    [
      "split across blocks that stand in the line",
      '<div>Call 1-800</div><div style="display:inline">-555</div><div style="display:inline">-0199</div>'.replace(
        "<div>Call",
        '<div style="display:inline">Call',
      ),
      "text",
    ],
    ["split by comments and empty elements", "<p>Call 1-800<!-- x -->-555<span></span>-<wbr>0199</p>", "text"],
    ["a tel: link", '<a href="tel:+1-800-555-0199">us</a>', "link"],
    ["a tel: link in capitals", '<a href="TEL:1%20800%20555%200199;ext=5">us</a>', "link"],
    ["a chat link", '<a href="https://wa.me/18005550199?text=hi">us</a>', "link"],
    ["an image's text", '<img alt="Call 1-800-555-0199">', "image"],
    ["a picture that is drawn", "<svg><text>Call 1-800-555-0199</text></svg>", "text"],
    ["a hint", '<b title="Call 1-800-555-0199">us</b>', "image"],
    ["a field", '<input value="Call 1-800-555-0199">', "image"],
    ["a label", '<button aria-label="Call 1-800-555-0199">us</button>', "image"],
    ["structured data", '<script type="application/ld+json">{"telephone":"+1-800-555-0199"}</script>', "data"],
    ["broken structured data", '<script type="application/ld+json">{"telephone":"+1-800-555-0199",,}</script>', "data"],
    ["a meta description", '<meta name="description" content="Call 1-800-555-0199">', "meta"],
    ["the title", "<head><title>Call 1-800-555-0199</title></head>", "title"],
  ])("number in %s", async (_, html, where) => {
    const values = await found(
      `<html>${html.startsWith("<head>") ? html : `<head></head><body>${html}</body>`}</html>`,
    );
    expect(values.map((one) => [one.digits.replace(/^\+/, ""), one.where])).toEqual([["18005550199", [where]]]);
  });

  test.each<[string, string[]]>([
    ["https://help.example/search?q=call%201-800-555-0199%20now", ["18005550199"]],
    ["https://help.example/search?q=%2B1%20800%20555%200199", ["+18005550199"]],
    ["https://help.example/search/1-800-555-0199", ["18005550199"]],
    ["https://help.example/#/search?term=Call+1+(800)+555+0199", ["18005550199"]],
    ["https://help.example/?q=%F0%9D%9F%A3-%F0%9D%9F%AA%F0%9D%9F%A2%F0%9D%9F%A2-555-0199", ["18005550199"]],
    ["https://help.example/hc/articles/18005550199-Call-us", []],
    ["https://help.example/hc/articles/360001234567", []],
    ["https://shop.example/gp/orders?orderID=114-1234567-1234567", []],
    ["https://shop.example/?ref=123-456-7890&utm_id=800-555-0199", []],
    ["https://maps.example/@37.7749,-122.4194,15z", []],
    ["https://a.example/2026-11-20/10-20-30", []],
    ["https://wa.example/send?phone=18005550199", []],
  ])("numbers planted in %s", async (url, wanted) => {
    expect((await found("<html></html>", url)).map((one) => one.digits)).toEqual(wanted);
  });

  test("blocks keep numbers apart, and repeats are counted in all their forms", async () => {
    expect(
      await found(
        '<body><p>1-800-555-0199</p><p>+1 (800) 555-0199</p><a href="tel:8005550199">call</a><ul><li>800</li><li>555</li><li>0123</li></ul><p>12<br>34567<br>890</p></body>',
      ),
    ).toEqual([{ kind: "phone", raw: "+1 (800) 555-0199", digits: "+18005550199", count: 3, where: ["text", "link"] }]);
  });

  test("a number shows with the bracket it begins with", async () => {
    expect((await found("<body><p>Call (888) 371-1058.</p></body>"))[0]?.raw).toBe("(888) 371-1058");
  });

  test("scripts and styles are not read", async () => {
    expect(
      await found(
        "<body><script>call('1-800-555-0199')</script><style>a{content:'1-800-555-0198'}</style><template>1-800-555-0197</template></body>",
      ),
    ).toEqual([]);
  });

  test("open shadow roots are read, however deep", async () => {
    const window = new Window();
    const host = window.document.createElement("div");
    host.attachShadow({ mode: "open" }).innerHTML = "<p>Call 1-800-555-0199</p><x-a></x-a>";
    const inner = host.shadowRoot?.querySelector("x-a");
    if (inner) inner.attachShadow({ mode: "open" }).innerHTML = "<p>Call 1-800-555-0100</p>";
    window.document.body.append(host);
    const cues = await scan(window.document as unknown as Document, "https://a.example/");
    expect(foundOn(cues).values.map((one) => one.digits)).toEqual(["18005550199", "18005550100"]);
  });

  test("e-mail addresses, in text and behind links", async () => {
    expect(
      await found(
        '<body><p>Write to help@acme.example, or Ｓｕｐｐｏｒｔ＠ｍａｉｌ．ｅｘａｍｐｌｅ.</p><a href="mailto:Help@Acme.example?subject=x">us</a><p>logo@2x.png a@b</p></body>',
      ),
    ).toEqual([
      { kind: "email", raw: "Help@Acme.example", digits: "", count: 2, where: ["link", "text"] },
      { kind: "email", raw: "Support@mail.example", digits: "", count: 1, where: ["text"] },
    ]);
  });

  test.each<[string, string[]]>([
    ['<a href="https://t.me/acme_help">us</a>', ["t.me/acme_help"]],
    ['<a href="https://t.me/share/url?url=x">share</a>', []],
    ['<a href="https://m.me/acme">us</a>', ["m.me/acme"]],
    ["<p>加客服微信号：acme_kf01 退款</p>", ["微信 acme_kf01"]],
    ["<p>微信abc12345</p>", ["微信 abc12345"]],
    ["<p>客服QQ：800012345</p>", ["QQ 800012345"]],
    ["<p>QQ音乐和微信支付都可以</p>", []],
    ["<p>WeChat supports payments</p>", []],
    ["<p>Telegram: @acme_help</p>", ["Telegram acme_help"]],
    ['<a href="https://wpa.qq.com/msgrd?v=3&uin=12345678&site=qq">QQ</a>', ["QQ 12345678"]],
  ])("messenger accounts in %s", async (html, wanted) => {
    expect(
      (await found(`<html><body>${html}</body></html>`)).filter((one) => one.kind === "handle").map((one) => one.raw),
    ).toEqual(wanted);
  });
});

describe("hostile input", () => {
  test("text of any kind never makes it throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 500 }), (text) =>
        [...numbersIn(text)].every((one) => /^\+?\d+$/.test(one.digits)),
      ),
    );
  });

  test("pages and addresses of any kind never make it throw", async () => {
    const word = fc.constantFrom(
      "<p>",
      "</div>",
      "<h1>",
      "1-800",
      "<a href='tel:",
      "'>",
      "<script type='application/ld+json'>",
      '{"telephone":"',
      "</script>",
      "微信",
      "@",
      "&#x202e;",
      "<svg>",
      "<x-y>",
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(word, fc.string({ unit: "grapheme", maxLength: 20 })), { maxLength: 30 }),
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        async (parts, url) => {
          const cues = await page(`<body>${parts.join("")}`, url);
          return foundOn({ ...cues, url: `${url}${parts.join("")}` }).values.every(({ count }) => count > 0);
        },
      ),
      { numRuns: 60 },
    );
  });

  // a bound far above what is measured: what it must not be is quadratic
  test.each([
    "1 ",
    "+",
    "1-",
    "1,",
    "one ",
    "(((((1",
    "O0",
    "O",
    "1O",
    "一 ",
    "a@",
    "a.",
    "微信",
    "\u200b1",
    "\ufdfa",
    "call ",
    "①",
  ])("%j over and over takes time in proportion", async (unit) => {
    const time = async (length: number) => {
      const window = new Window();
      window.document.body.textContent = unit.repeat(Math.ceil(length / unit.length));
      const { user } = process.cpuUsage();
      foundOn(await scan(window.document as unknown as Document, "https://a.example/"));
      return process.cpuUsage().user - user;
    };
    await time(2_000);
    const [short, long] = [await time(20_000), await time(320_000)];
    expect([unit, long < short * 64 + 500_000]).toEqual([unit, true]);
  });
});
