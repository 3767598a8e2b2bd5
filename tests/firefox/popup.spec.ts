import { DELTA, FICTION, HOSTS, TENANT, TIKTOK, UNKNOWN } from "../browser/pages.ts";
import { expect, test } from "./fixtures.ts";
import type { Surface } from "./surface.ts";

/** What a screen reader is told. */
const status = (surface: Surface) => surface.evaluate("return document.querySelector('[role=status]').textContent");
/** What the keyboard is on: its words. */
const focused = (surface: Surface) => surface.evaluate("return document.activeElement?.textContent ?? ''");

test("a known help page: whose it is, the best way, and who states it", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  await browser.go(TIKTOK);
  const popup = await browser.openPopup();
  await popup.waitForText(/^Best way to a person/m);
  await popup.waitForText(/^Verified · TikTok/m);
  await popup.waitForText("help page · tiktok.com");
  const [whose, best] = await popup.headings();
  expect(whose).toBe("TikTok");
  expect(best).toContain("TikTok");
  await popup.click("button", /Verified · TikTok/);
  await expect
    .poll(() => popup.evaluate("return document.querySelector('details[open] a[href]')?.innerText"))
    .toMatch(/TikTok/);
});

test("the icon in the address bar opens the same popup, and the page's headings choose the topic", async ({
  launch,
}) => {
  const browser = await launch({ hosts: HOSTS });
  await browser.go(TIKTOK);
  const popup = await browser.openPopupFromAddressBar();
  await popup.waitForText(/^Best way to a person/m);
  expect((await popup.headings())[0]).toBe("TikTok");
  await expect.poll(() => popup.evaluate("return document.querySelector('select').value")).toBe("account-locked");
});

test("one click copies the number in the form one dials, and says so", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  await browser.go(DELTA);
  const popup = await browser.openPopup();
  await popup.click("button", /^Copy number$/);
  await expect.poll(() => status(popup)).toMatch(/^Copied \+?\d{7,15}$/);
  expect(`Copied ${await browser.readClipboard()}`).toBe(await status(popup));
});

test("the keyboard alone reaches and copies", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  await browser.go(DELTA);
  const popup = await browser.openPopup();
  await popup.waitForText("Copy number");
  for (let i = 0; i < 40 && (await focused(popup)) !== "Copy number"; i++) await browser.press("Tab");
  expect(await focused(popup)).toBe("Copy number");
  await browser.press("Enter");
  await expect.poll(() => status(popup)).toMatch(/^Copied \+?\d{7,15}$/);
  expect(await browser.readClipboard()).toMatch(/^\+?\d{7,15}$/);
});

test("an unknown page is nothing to fear: search finds a platform by keyboard", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  await browser.go(UNKNOWN);
  const popup = await browser.openPopup();
  await popup.waitForText("This page is not in the list");
  await popup.click("textbox", "Find a company or check a number");
  await browser.press(..."douyin");
  await popup.waitForText(/^Douyin/m);
  await browser.press("ArrowDown", "Enter");
  await expect.poll(async () => (await popup.headings())[0]).toContain("Douyin");
  await expect.poll(() => popup.text()).toContain("95152");
  await popup.click("button", /^Back$/);
  await popup.waitForText("This page is not in the list");
});

test("a page in a platform's name: the number on it is called out", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  await browser.go(TENANT);
  const popup = await browser.openPopup();
  await popup.waitForText(`${FICTION} is not a United Airlines number.`);
  await popup.waitForText("The real way to a person");
  expect((await popup.headings())[0]).toBe("Not United Airlines");
});
