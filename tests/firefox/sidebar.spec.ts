import { DOUYIN, HOSTS, TIKTOK, UNKNOWN } from "../browser/pages.ts";
import { expect, test } from "./fixtures.ts";
import type { Surface } from "./surface.ts";

/** Which steps are marked as done, in order. */
const marks = (sidebar: Surface) =>
  sidebar.evaluate("return [...document.querySelectorAll('[role=checkbox]')].map((one) => one.ariaChecked)");

test("“Guide me” in the popup opens it; what is done survives navigation and closing", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  // Firefox opens it by itself after the installation: that must not be taken for what the click does
  await browser.openSidebar();
  await browser.closeSidebar();
  await browser.go(TIKTOK);
  const popup = await browser.openPopup();
  await popup.click("button", /^Guide me$/);
  const sidebar = await browser.sidebar();
  await expect.poll(async () => (await sidebar.headings())[0]).toBe("TikTok");
  await expect.poll(() => popup.isOpen()).toBe(false);
  const before = (await marks(sidebar)) as string[];
  expect(before.length).toBeGreaterThan(1);
  expect(new Set(before)).toEqual(new Set(["false"]));

  await sidebar.click("checkbox", /./);
  const after = ["true", ...before.slice(1)];
  await expect.poll(() => marks(sidebar)).toEqual(after);
  await browser.go(UNKNOWN);
  expect(await marks(sidebar)).toEqual(after);
  await browser.closeSidebar();
  const again = await browser.openSidebar();
  await expect.poll(() => marks(again)).toEqual(after);
});

test("it follows the platform in hand", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const sidebar = await browser.openSidebar();
  await sidebar.waitForText("No way in hand yet");
  for (const [url, name] of [
    [TIKTOK, "TikTok"],
    [DOUYIN, "Douyin"],
  ] as const) {
    await browser.go(url);
    await (await browser.openPopup()).click("button", /^Guide me$/);
    await expect.poll(async () => (await sidebar.headings())[0]).toContain(name);
  }
});
