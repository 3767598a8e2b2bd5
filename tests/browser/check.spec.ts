import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { DELTA, FICTION, HOSTS, UNKNOWN } from "./pages.ts";

const box = (page: Page) => page.getByRole("textbox");
const main = (page: Page) => page.getByRole("main");

test("a number: whose it is, what proves it, and what the numbering plan says", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(UNKNOWN));
  await box(popup).fill("95152");
  const answer = main(popup).locator(".answer");
  await expect(answer).toContainText("95152 is a proved contact of Douyin.");
  await expect(answer).toContainText("Numbering plan (MIIT): a block of call centres that rent numbers out");
  await expect(answer.locator(".chip")).toContainText(/Verified|agree/);
  await answer.locator(".chip").click();
  await expect(answer.locator(".sources li").first()).toBeVisible();
});

test("an authority's number is the authority's", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(UNKNOWN));
  await box(popup).fill("12315");
  await expect(main(popup).locator(".answer")).toContainText(/12315 is a proved contact of 12315 consumer complaints/);
});

test("a number that is not theirs: the right one stands below, and one click copies it", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(UNKNOWN));
  await box(popup).fill("400-992-2556");
  await expect(main(popup).locator(".answer")).toContainText("400 numbers only receive calls");
  await expect(main(popup).getByText("The proved number of Douyin")).toBeVisible();
  await main(popup).getByRole("button", { name: "Copy 95152" }).click();
  await expect(popup.getByRole("status")).toHaveText("Copied 95152");
  expect(await browser.readClipboard()).toBe("95152");
});

test("a whole message: each number, address and link in it, with the right way of who it claims to be", async ({
  launch,
}) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(UNKNOWN));
  await box(popup).fill(
    `Dear PayPal customer,\nyour account was charged $499.00 on 2026-11-20. To cancel call ${FICTION}\nor write to paypal.help@mail.example, see https://refund-desk.example/x and https://www.paypal.com/help.\nOrder 123-4567890`,
  );
  await expect(main(popup).getByText("The message speaks in the name of PayPal.")).toBeVisible();
  await expect(main(popup).locator(".answer")).toHaveText([
    /^https:\/\/refund-desk\.example\/x is not known as a page of PayPal\./,
    /^https:\/\/www\.paypal\.com\/help is a help page of PayPal\./,
    /^\+1 \(800\) 555-0123 is not known as a PayPal number\..*toll-free for whoever calls/s,
    /^paypal\.help@mail\.example is not known as an address of PayPal\./,
  ]);
  await expect(main(popup).getByText("The proved number of PayPal")).toBeVisible();
  // nothing of it is red: nobody knows these to be false
  await expect(main(popup).locator(".answer.false")).toHaveCount(0);
});

test("an address: whose page it is, and what somebody put into it", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(UNKNOWN));
  await box(popup).fill(`https://www.tiktok.com/search?q=call%20${encodeURIComponent(FICTION)}`);
  await expect(main(popup).locator(".answer")).toHaveText([/is on the own site of TikTok\./, /is not in the list/]);
  await box(popup).fill("https://tiktok.com.support-desk.example/");
  await expect(main(popup).locator(".answer")).toHaveText([/is not theirs: the address imitates TikTok/]);
});

test("what the menu of a page asks is answered when the popup opens, and while it is open", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const page = await browser.open(UNKNOWN);
  // the menu itself cannot be opened by a test: what it puts is put
  const ask = async (text: string) =>
    (await browser.worker()).evaluate((asked) => chrome.storage.session.set({ asked }), text);
  await ask("95152");
  const popup = await browser.openPopup(page);
  await expect(main(popup).locator(".answer")).toContainText("95152 is a proved contact of Douyin.");
  await ask(FICTION);
  await expect(main(popup).locator(".answer")).toContainText("is not in the list");
  await expect(box(popup)).toHaveValue(FICTION);
  expect(await popup.evaluate(() => chrome.storage.session.get())).toEqual({});
});

test("the menu and the address bar are wired to that", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const worker = await browser.worker();
  const listeners = await worker.evaluate(() => ({
    menu: chrome.contextMenus.onClicked.hasListeners(),
    typed: chrome.omnibox.onInputChanged.hasListeners(),
    entered: chrome.omnibox.onInputEntered.hasListeners(),
  }));
  expect(listeners).toEqual({ menu: true, typed: true, entered: true });
  // it is there already: to make it again is an error
  expect(
    await worker.evaluate(
      () =>
        new Promise<string | undefined>((done) =>
          chrome.contextMenus.create({ id: "check-selection", title: "x" }, () =>
            done(chrome.runtime.lastError?.message),
          ),
        ),
    ),
  ).toContain("duplicate id");
  // where the address bar leads for what is entered behind the keyword
  const popup = await browser.asTab(`popup.html?ask=${encodeURIComponent("95152")}`);
  await expect(main(popup).locator(".answer")).toContainText("95152 is a proved contact of Douyin.");
  expect(new URL(popup.url()).search).toBe("");
});

test("someone called me: the fraud line first, what they never ask, and from where they call", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(UNKNOWN));
  await main(popup).getByRole("button", { name: "Someone called me" }).click();
  await expect(main(popup).getByText("The number on the display can be forged.")).toBeVisible();
  await expect(main(popup).getByText(/Whom did they say they call for/)).toBeVisible();
  // a number that can only be called cannot have called
  await box(popup).fill("400-992-2556");
  await expect(main(popup).locator(".answer.false")).toContainText("that is a sign of fraud");
  await expect(main(popup).getByText("Douyin on calls and messages")).toBeVisible();
  // by name
  await box(popup).fill("PenFed");
  await main(popup)
    .getByRole("button", { name: /PenFed/ })
    .click();
  const headings = main(popup).locator(".caller h3");
  await expect(headings).toHaveText(
    [/fraud/i, "PenFed Credit Union on calls and messages", "PenFed Credit Union calls from"].map((text) =>
      text instanceof RegExp ? text : new RegExp(text.replace("PenFed Credit Union", "PenFed.*")),
    ),
  );
  await expect(main(popup).locator(".caller")).toContainText("800-681-9005");
});

test("someone called me, on a company's page: that company's answer stands at once", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(DELTA));
  await main(popup).getByRole("button", { name: "Someone called me" }).click();
  await expect(main(popup).locator(".caller h3").first()).toContainText("Delta");
});

test("in Chinese every word has its own", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS, lang: "zh-CN" });
  const popup = await browser.openPopup(await browser.open(UNKNOWN));
  await box(popup).fill("【抖音】您的账号异常，请拨打客服热线 400-992-2556 处理");
  await expect(main(popup).getByText("这条消息以抖音的名义说话。")).toBeVisible();
  await expect(main(popup).locator(".answer")).toContainText("400 号码只能接听，不能外呼");
  await expect(main(popup).getByText("抖音的查证号码")).toBeVisible();
});
