import { describe, expect, test } from "vitest";
import { readPage } from "../../data/read-page.ts";
import { cuesOf } from "../../scripts/ask/cues-of.ts";
import { datasetOf, platformRecord } from "./fixture.ts";

const dataset = datasetOf({
  united: platformRecord(
    [
      { id: "main", channel: "phone", value: "1-800-555-0100", evidence: ["official"] },
      { id: "bags", channel: "phone", value: "1-800-555-0111", evidence: ["press", "directory"] },
      { id: "mail", channel: "email", value: "help@united.example", evidence: ["official"] },
      { id: "chat", channel: "messaging", value: "https://t.me/united_care", evidence: ["official"] },
    ],
    {
      name: { en: "United Airlines", "zh-CN": "美联航" },
      aliases: ["United"],
      domains: ["united.example"],
      help: [{ url: "https://help.united.example/*" }],
      withheld: [
        { channel: "phone", value: "1-800-555-0144", as: "false", why: { en: "x" }, evidence: ["blog"] },
        { channel: "phone", value: "1-800-555-0133", as: "withdrawn", why: { en: "x" }, evidence: ["official"] },
        { channel: "phone", value: "1-800-555-0122", as: "unproved", why: { en: "x" }, evidence: ["blog"] },
        { channel: "messaging", value: "t.me/united_fake", as: "false", why: { en: "x" }, evidence: ["blog"] },
      ],
    },
  ),
  delta: platformRecord([{ id: "main", channel: "phone", value: "1-800-555-0177", evidence: ["official"] }], {
    name: { en: "Delta Air Lines" },
    aliases: ["Delta"],
    domains: ["delta.example"],
    help: [],
  }),
  seeker: platformRecord([{ id: "mail", channel: "email", value: "x@seeker.example", evidence: ["official"] }], {
    name: { en: "Seeker" },
    category: "search",
    domains: ["seeker.example"],
    help: [],
  }),
  github: platformRecord([{ id: "mail", channel: "email", value: "x@github.com", evidence: ["official"] }], {
    name: { en: "GitHub" },
    domains: ["github.com"],
    help: [],
  }),
});

const HELP = "https://help.united.example/a";
const OFFICIAL = "https://www.united.example/";
const DESK = "https://care2938.zohodesk.com/portal";
const CODE = "https://github.com/somebody/notes/issues/3";
const BLOG = "https://some-blog.example/2026/travel";

const html = (title: string, body: string, head = "") =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${body}</body></html>`;
const ld = (json: unknown) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const read = async (url: string, page: string) => readPage(await cuesOf(page, url), dataset);

/** What of a reading decides what is said. */
const said = async (url: string, page: string) => {
  const { recognition, state, wrong, doubts, data } = await read(url, page);
  return {
    page: recognition.page,
    about: recognition.about,
    reason: recognition.reason,
    state,
    wrong: wrong.map(({ raw, verdict }) => `${raw} ${verdict}`),
    doubts: doubts.map(({ raw, verdict }) => `${raw} ${verdict}`),
    data,
  };
};
const SILENT = { wrong: [], doubts: [], data: [] };

describe("on a site where anybody can put pages", () => {
  const LOOK_ALIKE = { page: "look-alike", about: "united", reason: "speaks-as" };

  test("a page in a platform's name with a planted number is a look-alike, and the number is called out", async () => {
    const page = html(
      "United Airlines customer service number",
      "<h1>United Airlines®</h1><p>Call +1 (855) 217-1878 (Live Person). Dial +1-855-217-1878!</p>",
    );
    for (const url of [DESK, CODE])
      expect(await said(url, page)).toEqual({
        ...LOOK_ALIKE,
        ...SILENT,
        state: "wrong",
        wrong: ["+1 (855) 217-1878 unknown"],
      });
  });

  test.each([
    "Un1ted® A1rlines™ support",
    "U-n-i-t-e-d Airlines phone number",
    "Uniited Airlines helpline",
    "Ｕｎｉｔｅｄ Ａｉｒｌｉｎｅｓ customer service",
    "Unitеd Aіrlines support",
    "𝗨𝗻𝗶𝘁𝗲𝗱 𝗔𝗶𝗿𝗹𝗶𝗻𝗲𝘀 contact",
    "美联航客服电话",
    "How to speak to a live person at United Airlines?",
  ])("however the name is broken: %s", async (title) => {
    expect(await said(DESK, html(title, "<p>+1 855 217 1878</p>"))).toMatchObject({ ...LOOK_ALIKE, state: "wrong" });
  });

  test.each([
    "【𝟙—(855)⇶ 217⇶ 1878 】",
    "1-<b>855</b>-<span>217</span>-<i>18</i>78",
    "1•855•217•1878",
    "one eight five five two one seven one eight seven eight",
    "1️⃣8️⃣5️⃣5️⃣-217-1878",
    '<a href="tel:18552171878">call</a>',
    '<a href="https://wa.me/18552171878">chat</a>',
    '<img alt="Call 1-855-217-1878">',
    "1-855,217-1878",
  ])("however the number is disguised: %s", async (number) => {
    const { wrong, values } = await read(DESK, html("United Airlines support", `<p>Call ${number}</p>`));
    expect(values.map(({ digits }) => digits.replace("+", ""))).toEqual(["18552171878"]);
    expect(wrong).toHaveLength(1);
  });

  test("in an open shadow root as well", async () => {
    const { Window } = await import("happy-dom");
    const { scan } = await import("../../data/scan.ts");
    const window = new Window({ url: DESK });
    window.document.title = "United Airlines support";
    const host = window.document.createElement("div");
    host.attachShadow({ mode: "open" }).innerHTML = "<p>Call 1-855-<b>217</b>-1878</p>";
    window.document.body.append(host);
    const { wrong } = await readPage(await scan(window.document as unknown as Document, DESK), dataset);
    expect(wrong.map(({ digits }) => digits)).toEqual(["18552171878"]);
  });

  test("a name without a number is a claim, said with caution", async () => {
    expect(await said(DESK, html("United Airlines customer support", "<p>Log in</p>"))).toEqual({
      ...LOOK_ALIKE,
      ...SILENT,
      state: "claim",
    });
  });

  test("its true numbers, the vendor's addresses and ids are no contradiction; strange addresses and accounts are", async () => {
    const page = html(
      "United Airlines support",
      '<p>1-800-555-0100, article 360012345678, help@united.example, other@mail.united.example, privacy@zohodesk.com</p><p>united.help@mail.example</p><a href="https://t.me/strange_one">chat</a><a href="https://t.me/united_care">chat</a>',
    );
    expect(await said(DESK, page)).toEqual({
      ...LOOK_ALIKE,
      ...SILENT,
      state: "wrong",
      wrong: ["united.help@mail.example unknown"],
      doubts: ["t.me/strange_one unknown"],
    });
  });

  test("a number planted before is false, one that nothing proves is doubtful", async () => {
    expect(await said(DESK, html("United support", "<p>Call 1-800-555-0122 or 1-800-555-0144</p>"))).toMatchObject({
      state: "wrong",
      wrong: ["1-800-555-0144 false"],
      doubts: ["1-800-555-0122 disputed"],
    });
  });

  test.each<[string, string]>([
    ["the site's own name", "Issues · somebody/tool · GitHub"],
    ["the site's own name with words of support", "GitHub support: contact us"],
    ["a list of several", "Phone numbers of United, Delta and Seeker support"],
    ["a name mentioned far from any word of support", "United in diversity, a project of many hands: support us"],
    ["nobody's name", "My project: support and contact"],
  ])("%s is nobody's claim", async (_, title) => {
    expect(await said(CODE, html(title, "<p>Hello</p>"))).toEqual({
      page: "tenant",
      about: null,
      reason: "user-content",
      state: "tenant",
      ...SILENT,
    });
  });
});

describe("on a site that nobody knows", () => {
  const SPEAKS = { page: "unknown", about: "united", reason: "speaks-of" };

  test("an innocent blog that names a platform is only told apart", async () => {
    const page = html(
      "How I reached United Airlines customer service",
      "<h1>How I reached United</h1><p>I dialled 1-800-555-0100 and waited.</p><footer>Our office: 020 7946 0018 · me@some-blog.example</footer>",
    );
    expect(await said(BLOG, page)).toEqual({ ...SPEAKS, ...SILENT, state: "quiet" });
  });

  test("a number given out as theirs is doubtful, not red", async () => {
    const page = html("United Airlines phone number", "<p>United Airlines customer service: 1-855-217-1878</p>");
    expect(await said(BLOG, page)).toEqual({
      ...SPEAKS,
      ...SILENT,
      state: "doubt",
      doubts: ["1-855-217-1878 unknown"],
    });
    const below = html(
      "United Airlines phone number",
      "<h2>United Airlines customer service</h2><p>Call: 1-855-217-1878</p>",
    );
    expect(await said(BLOG, below)).toMatchObject({ state: "doubt" });
    const often = html("United phone number", "<p>Call 1-855-217-1878</p>".repeat(4));
    expect(await said(BLOG, often)).toMatchObject({ state: "doubt" });
  });

  test("a number of somebody else is not doubted", async () => {
    const page = html(
      "United Airlines phone number",
      "<p>United Airlines shares a desk with Delta: 1-800-555-0177</p>",
    );
    expect(await said(BLOG, page)).toEqual({ ...SPEAKS, ...SILENT, state: "quiet" });
  });

  test("only what is known to be planted is red", async () => {
    expect(await said(BLOG, html("United phone number", "<p>1-800-555-0144</p>"))).toMatchObject({
      ...SPEAKS,
      state: "wrong",
      wrong: ["1-800-555-0144 false"],
    });
    expect(await said(BLOG, html("Numbers that called me", "<p>1-800-555-0144</p>"))).toMatchObject({
      page: "unknown",
      about: null,
      state: "wrong",
    });
  });

  test.each<[string, string, string]>([
    ["a page of nobody", BLOG, html("My travels", "<p>Call me: 1-855-217-1878</p>")],
    [
      "a directory with the number in its address",
      "https://who-called.example/1-855-217-1878",
      html("1-855-217-1878", "<p>Who called?</p>"),
    ],
    ["a local file", "file:///home/me/notes.html", html("Notes", "<p>Call 1-855-217-1878</p>")],
  ])("%s is quiet", async (_, url, page) => {
    expect(await said(url, page)).toMatchObject({ page: "unknown", about: null, state: "quiet", ...SILENT });
  });
});

describe("on a platform's own site", () => {
  const OWN = html(
    "Contact us",
    `<h1>Call us</h1><p>1-800-555-0100</p><p>Baggage: 1-800-555-0111</p><p>Hotel partner: 1-855-217-1878, Delta: 1-800-555-0177</p>
     <p>Article 360012345678, order 114-1234567-1234567, 2026-11-20</p><p>other@partner.example</p><a href="https://t.me/partner_one">t</a>`,
  );

  test("other numbers in the text are nobody's business", async () => {
    for (const [url, page] of [
      [HELP, "help"],
      [`${HELP}/360012345678-call-us`, "help"],
      [OFFICIAL, "official"],
    ] as const)
      expect(await said(url, OWN)).toMatchObject({
        page,
        about: "united",
        state: page === "help" ? "help" : "quiet",
        ...SILENT,
      });
  });

  test.each<[string, string]>([
    ["a search", `${OFFICIAL}search?q=Call%20Now%20%2B1-855-217-1878%20United%20Support`],
    ["the path", `${OFFICIAL}search/call-1-855-217-1878`],
    ["the fragment", `${HELP}#call=1%20855%20217%201878%20support`],
    ["a disguise", `${HELP}?q=%F0%9D%9F%99-855-217-1878%20helpline`],
  ])("a number planted in the address by %s is called out", async (_, url) => {
    const { state, wrong } = await read(url, OWN);
    expect([state, wrong.map(({ digits }) => digits.replace("+", ""))]).toEqual(["wrong", ["18552171878"]]);
  });

  test("a true number in the address is not, nor what one looks for in a search engine", async () => {
    expect(await said(`${OFFICIAL}search?q=call%201-800-555-0100`, OWN)).toMatchObject({ state: "quiet", ...SILENT });
    expect(await said("https://www.seeker.example/?q=call+1-855-217-1878", html("x", ""))).toMatchObject({
      page: "official",
      state: "quiet",
      ...SILENT,
    });
  });

  test("a planted number is called out wherever it stands, one out of use with caution", async () => {
    expect(await said(HELP, html("Help", "<p>Call 1-800-555-0144</p>"))).toMatchObject({ state: "wrong" });
    expect(await said(HELP, html("Help", "<p>Call 1-800-555-0133</p>"))).toMatchObject({
      state: "doubt",
      doubts: ["1-800-555-0133 withdrawn"],
    });
  });
});

describe("data for search engines", () => {
  const NUMBER = "<p>Call 1-800-555-0100</p>";
  const org = (telephone: unknown, more = {}) => ({ "@type": "Organization", name: "United", telephone, ...more });
  const at = async (json: unknown, url = HELP, body = NUMBER) =>
    (await said(url, html("Contact", body, ld(json)))).data;

  test.each<[string, unknown]>([
    ["the same number", org("+1-800-555-0100")],
    ["another proved number", org("+1-800-555-0111")],
    [
      "lines for other purposes",
      org("+1-800-555-0100", {
        contactPoint: [
          { telephone: "+1-855-217-1878", contactType: "sales" },
          { telephone: "+44 20 7946 0018", areaServed: "GB" },
        ],
      }),
    ],
    [
      "branches",
      [
        { "@type": "Store", name: "A", telephone: "+1-800-555-0100" },
        { "@type": "Store", name: "B", address: "B", telephone: ["+1-855-217-1878", "+1-855-217-1879"] },
      ],
    ],
    ["no telephone", org("")],
    ["letters", org("+1-800-UNITED-1")],
  ])("%s: no contradiction", async (_, json) => {
    expect(await at(json)).toEqual([]);
  });

  test("a number that the text does not show", async () => {
    expect(await at(org("+1-855-217-1878"))).toEqual(["+1-855-217-1878"]);
  });

  test("two numbers for one thing", async () => {
    expect(await at([org("+1-800-555-0100"), org("+1-855-217-1878")])).toEqual(["+1-855-217-1878", "+1-800-555-0100"]);
    expect(await at([org("+1-855-217-1878"), org("+1-855-217-1879"), org("+1-855-217-1880")], BLOG, "")).toHaveLength(
      3,
    );
  });

  test("on a genuine site a text without a proved number is no measure", async () => {
    expect(await at(org("+1-855-217-1878"), HELP, "<p>Call 1-855-217-0000</p>")).toEqual([]);
    expect(await at(org("+1-855-217-1878"), BLOG, "<p>Call 1-855-217-0000</p>")).toEqual(["+1-855-217-1878"]);
  });
});
