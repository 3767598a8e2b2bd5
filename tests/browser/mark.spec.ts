import type { Page } from "@playwright/test";
import type { RealChromium } from "../../scripts/real-browser/chromium.ts";
import { expect, test } from "./fixtures.ts";
import { FICTION } from "./pages.ts";

const DESK = "https://care2938.zohodesk.com/portal";
const STRICT = "https://strict.zohodesk.com/portal";
const HOSTILE = "https://hostile.zohodesk.com/portal";
const BODY = `<h1>United Airlines®</h1>
<p id="plain">Call ${FICTION} now.</p>
<p id="split">Call <b>+1 (800)</b> <span>555</span>-<i>01</i><!-- x -->23!</p>
<p id="fancy">Dial 【𝟙—(800)⇶ 555⇶ 0123 】</p>
<div id="inline">Or <div style="display:inline-block">1-800-</div><div style="display:inline">555-0123</div></div>
<p id="lines">Or 1-800-
555-0123</p>
<p id="mail">united.help@mail.example</p>
<p id="link"><a href="tel:+18005550123">Call us</a></p>
<p id="hidden" style="display:none">Call ${FICTION}</p>
<div id="shadow"></div>
<div id="scroller" style="height:60px;overflow:auto"><div style="height:300px">Filler</div><p id="scrolled">Call ${FICTION}</p></div>
<div style="height:3000px"></div>
<script>
  document.getElementById("shadow").attachShadow({ mode: "open" }).innerHTML = "<p>Call ${FICTION}</p>";
  // what a page could use to find out about marks
  window.seen = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { window.seen.push("attachShadow"); return attach.call(this, init); };
  window.before = { keys: Object.getOwnPropertyNames(window).sort(), html: document.documentElement.outerHTML };
</script>`;
const page = (style: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>United Airlines customer service number</title>${style}</head><body>${BODY}</body></html>`;
const HOSTS = {
  [DESK]: page("<style>#plain { letter-spacing: 1px }</style>"),
  // rules that would hide or move anything
  [HOSTILE]: page(
    "<style>div, div * { display: none !important; visibility: hidden !important; opacity: 0 !important; transform: scale(0) !important; position: fixed !important; left: -9999px !important }</style>",
  ),
  // a policy that forbids styles and scripts of others
  [STRICT]: {
    type: "text/html; charset=utf-8",
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="style-src 'none'; script-src 'none'"><title>United Airlines support</title></head><body><p id="plain">Call ${FICTION} now.</p></body></html>`,
  },
};

/** What a page's own script can find of the element that holds the marks. */
const readable = (page: Page) =>
  page.evaluate(() => {
    const strangers = [...document.documentElement.children].filter((one) => !/^(HEAD|BODY)$/.test(one.tagName));
    return strangers.map((one) => ({
      html: one.outerHTML,
      shadow: one.shadowRoot,
      text: (one as HTMLElement).innerText,
      attributes: one.getAttributeNames(),
      box: [one.getBoundingClientRect().width, one.getBoundingClientRect().height],
    }));
  });

/** Opens a page and, as a tab, the popup that is about it. */
async function popupOn(browser: RealChromium, url: string) {
  const page = await browser.open(url);
  const popup = await browser.asTab(`popup.html?tab=${await browser.tabId(page)}`);
  return { page, popup, button: popup.getByRole("button", { name: "Mark the numbers on the page" }) };
}

type CdpNode = {
  localName: string;
  attributes?: string[];
  nodeId: number;
  shadowRootType?: string;
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
};

/** The marks on a page, from the browser's own debugger: the page sees none of it. */
async function marksIn(page: Page) {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
    const marks: { sign: string; title: string; at: [number, number] | null }[] = [];
    const visit = async (node: CdpNode, closed: boolean): Promise<void> => {
      for (const inner of node.shadowRoots ?? []) await visit(inner, inner.shadowRootType === "closed");
      for (const inner of node.children ?? []) await visit(inner, closed);
      if (!closed || node.localName !== "span") return;
      const attribute = (name: string) => node.attributes?.[node.attributes.indexOf(name) + 1] ?? "";
      const box = await session.send("DOM.getBoxModel", { nodeId: node.nodeId }).catch(() => null);
      const [left = 0, top = 0] = box?.model.border ?? [];
      marks.push({ sign: attribute("class"), title: attribute("title"), at: box && [left, top] });
    };
    await visit(root as CdpNode, false);
    return marks;
  } finally {
    await session.detach();
  }
}

test("each number gets a mark that no script of the page can read, and all of it goes without a trace", async ({
  launch,
}) => {
  const browser = await launch({ hosts: HOSTS });
  const { page, popup, button } = await popupOn(browser, DESK);
  const html = () => page.evaluate(() => document.documentElement.outerHTML);
  const before = await html();
  await page.bringToFront();
  await popup.bringToFront();
  await button.click();
  await expect(popup.getByRole("button", { name: "Remove the marks" })).toBeVisible();
  await expect(popup.getByRole("status")).toHaveText("Marks on the page: 10");
  await page.bringToFront();

  const marks = await marksIn(page);
  expect(marks.map(({ sign }) => sign)).toEqual(Array(10).fill("not"));
  expect(marks[0]?.title).toBe(`${FICTION} is not a United Airlines number.`);
  expect(marks.some(({ title }) => title === "united.help@mail.example is not an address of United Airlines.")).toBe(
    true,
  );
  // hidden text and what is scrolled out of sight have none to be seen
  expect(marks.filter(({ at }) => at === null)).toHaveLength(2);

  expect(await readable(page)).toEqual([{ html: "<div></div>", shadow: null, text: "", attributes: [], box: [0, 0] }]);
  const world = await page.evaluate(() => {
    const { before, seen } = window as unknown as { before: { keys: string[] }; seen: string[] };
    return { keys: Object.getOwnPropertyNames(window).filter((key) => !before.keys.includes(key)), seen };
  });
  expect(world).toEqual({ keys: ["before"], seen: [] });
  expect((await html()).replace("<div></div></html>", "</html>")).toBe(before);

  await popup.bringToFront();
  await popup.getByRole("button", { name: "Remove the marks" }).click();
  await expect(button).toBeVisible();
  expect(await html()).toBe(before);
  expect(await marksIn(page)).toEqual([]);
});

test("marks stand at the end of their number, follow it, and know their state when the popup opens again", async ({
  launch,
}) => {
  const browser = await launch({ hosts: HOSTS });
  const { page, popup, button } = await popupOn(browser, DESK);
  await button.click();
  await expect(popup.getByRole("button", { name: "Remove the marks" })).toBeVisible();
  await page.bringToFront();
  const endOf = (id: string) =>
    page.evaluate((name) => {
      const element = document.getElementById(name) as HTMLElement;
      const range = document.createRange();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let last: Text | null = null;
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (/\d/.test(node.nodeValue ?? "")) last = node as Text;
      if (!last) return null;
      const end = last.data.search(/\d\D*$/) + 1;
      range.setStart(last, end - 1);
      range.setEnd(last, end);
      const { right, top } = range.getBoundingClientRect();
      return [Math.round(right), Math.round(top)];
    }, id);
  const near = async (id: string) => {
    const [right = 0, top = 0] = (await endOf(id)) ?? [];
    return (await marksIn(page)).some(({ at }) => at && Math.abs(at[0] - right) < 12 && Math.abs(at[1] - top) < 14);
  };
  for (const id of ["plain", "split", "lines"]) expect([id, await near(id)]).toEqual([id, true]);

  // the page changes under them
  await page.evaluate(() =>
    document.body.prepend(Object.assign(document.createElement("p"), { textContent: "More on top" })),
  );
  await expect.poll(() => near("plain")).toBe(true);
  await page.evaluate(() => document.getElementById("scroller")?.scrollTo(0, 400));
  await expect.poll(async () => (await marksIn(page)).filter(({ at }) => at === null).length).toBe(1);

  const again = await browser.asTab(new URL(popup.url()).pathname.slice(1) + new URL(popup.url()).search);
  await expect(again.getByRole("button", { name: "Remove the marks" })).toBeVisible();

  // a view that is swapped for another one takes them along
  await page.bringToFront();
  await page.evaluate(() => {
    history.pushState(null, "", "/portal/other");
    document.body.append("Another view");
  });
  await expect.poll(() => marksIn(page)).toEqual([]);
  expect(await readable(page)).toEqual([]);
});

test("a page's own policy and styles do not reach them", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  for (const url of [STRICT, HOSTILE]) {
    const { page, popup, button } = await popupOn(browser, url);
    await button.click();
    await expect(popup.getByRole("status")).toHaveText(/^Marks on the page: [1-9]/);
    await page.bringToFront();
    const [mark] = await marksIn(page);
    expect(mark?.at?.[0]).toBeGreaterThan(0);
    await popup.close();
    await page.close();
  }
});
