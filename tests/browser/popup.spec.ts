import { expect, test } from "./fixtures.ts";
import { DELTA, DOUYIN, FICTION, HOSTS, TENANT, TIKTOK, UNKNOWN } from "./pages.ts";

test("a known help page: whose it is, the best proved way, and what states it", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(TIKTOK));
  await expect(popup.getByRole("heading", { level: 1 })).toContainText("TikTok");
  await expect(popup.getByRole("banner")).toContainText("help page · tiktok.com");
  await expect(popup.getByText(/^Best way to a person/)).toBeVisible();
  await expect(popup.getByText(/Verified ·/).first()).toBeVisible();
  await popup
    .getByText(/Verified ·/)
    .first()
    .click();
  await expect(
    popup
      .getByRole("link", { name: /./ })
      .filter({ hasText: /tiktok/i })
      .first(),
  ).toBeVisible();
});

test("the page's headings choose the topic once they are read", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(TIKTOK));
  await expect(popup.getByRole("combobox", { name: "I need help with" })).toHaveValue("account-locked");
});

for (const lang of ["en-US", "zh-CN", "es"])
  test(`the best way and its two actions stand above the fold: ${lang}`, async ({ launch }) => {
    const browser = await launch({ hosts: HOSTS, lang });
    for (const url of [TIKTOK, DOUYIN, DELTA]) {
      const page = await browser.open(url);
      const popup = await browser.asTab(`popup.html?tab=${await browser.tabId(page)}`);
      await popup.setViewportSize({ width: 384, height: 600 });
      // all is there: nothing will push them down any more
      await expect(popup.locator("section.more").first()).toBeVisible();
      const buttons = popup.locator(".best .actions").getByRole("button");
      await expect(buttons).toHaveCount(2);
      for (const button of await buttons.all()) {
        await expect(button).toBeVisible();
        expect(await button.evaluate((element) => element.getBoundingClientRect().bottom)).toBeLessThanOrEqual(600);
      }
      await popup.close();
      await page.close();
    }
  });

test("one click copies the number in the form one dials, and says so", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(DELTA));
  const button = popup.getByRole("button", { name: "Copy number" }).first();
  await button.click();
  await expect(popup.getByRole("status")).toContainText("Copied");
  expect(await browser.readClipboard()).toMatch(/^\+?\d{7,15}$/);
});

test("the keyboard alone reaches and copies", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const page = await browser.open(DELTA);
  const popup = await browser.asTab(`popup.html?tab=${await browser.tabId(page)}`);
  const button = popup.getByRole("button", { name: "Copy number" }).first();
  await expect(button).toBeVisible();
  for (let i = 0; i < 40 && !(await button.evaluate((b) => b === document.activeElement)); i++)
    await popup.keyboard.press("Tab");
  await expect(button).toBeFocused();
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("status")).toContainText("Copied");
  expect(await browser.readClipboard()).toMatch(/^\+?\d{7,15}$/);
});

test("a clipboard that refuses: the text is selected and the reader is told", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const page = await browser.open(DELTA);
  const popup = await browser.asTab(`popup.html?tab=${await browser.tabId(page)}`);
  await popup.evaluate(() =>
    Object.defineProperty(navigator.clipboard, "writeText", {
      value: () => Promise.reject(new DOMException("no", "NotAllowedError")),
    }),
  );
  await popup.getByRole("button", { name: "Copy number" }).first().click();
  await expect(popup.getByRole("status")).toContainText("The browser refused");
  expect(
    await popup.evaluate(() => {
      const field = document.activeElement as HTMLInputElement;
      return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    }),
  ).toMatch(/\d{7}/);
});

test("audience, topic and country are remembered", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const page = await browser.open(DELTA);
  const tab = await browser.tabId(page);
  const popup = await browser.asTab(`popup.html?tab=${tab}`);
  await popup.getByRole("combobox", { name: "I need help with" }).selectOption("technical-fault");
  await popup.getByRole("combobox", { name: "as" }).selectOption("disabled");
  await popup.getByRole("combobox", { name: "in" }).selectOption("US");
  await expect
    .poll(() => popup.evaluate(() => chrome.storage.local.get(["audience", "country"])))
    .toEqual({ audience: "disabled", country: "US" });
  await popup.reload();
  await expect(popup.getByRole("combobox", { name: "as" })).toHaveValue("disabled");
  await expect(popup.getByRole("combobox", { name: "in" })).toHaveValue("US");
  await expect(popup.getByRole("combobox", { name: "I need help with" })).toHaveValue("technical-fault");
});

test("an unknown page is nothing to fear: search finds a platform by keyboard", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(UNKNOWN));
  await expect(popup.getByText("This page is not in the list")).toBeVisible();
  await popup.getByRole("textbox", { name: /Find a company/ }).fill("douy");
  await expect(popup.getByRole("button", { name: /Douyin/ }).first()).toBeVisible();
  await popup.keyboard.press("ArrowDown");
  await popup.keyboard.press("Enter");
  await expect(popup.getByRole("heading", { level: 1 })).toContainText("Douyin");
  await popup.getByRole("button", { name: "Back", exact: true }).click();
  await expect(popup.getByText("This page is not in the list")).toBeVisible();
});

test("the search box says whose a number is", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(UNKNOWN));
  const box = popup.getByRole("textbox", { name: /Find a company/ });
  await box.fill("95152");
  await expect(popup.getByRole("main").getByText("95152 is a proved contact of Douyin.")).toBeVisible();
  await box.fill(FICTION);
  await expect(popup.getByRole("main").getByText(/is not in the list. That proves nothing either way/)).toBeVisible();
});

test("a tenant page in a platform's name: what is wrong, how often, and the real way", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(TENANT));
  await expect(popup.getByRole("heading", { level: 1 })).toContainText("Not United Airlines");
  await expect(popup.getByText(`${FICTION} is not a United Airlines number.`)).toBeVisible();
  await expect(popup.getByText(/It stands 3 times on this page|It stands 4 times/)).toBeVisible();
  await expect(popup.getByText("The real way to a person")).toBeVisible();
});

test("right when the worker is dead and storage is empty", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const page = await browser.open(TIKTOK);
  await browser.killWorker();
  const popup = await browser.openPopup(page);
  await expect(popup.getByRole("heading", { level: 1 })).toContainText("TikTok");
  await expect(popup.getByText(/^Best way to a person/)).toBeVisible();
});

test("a broken record hides itself, not the popup", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const page = await browser.open(TIKTOK);
  const tab = await browser.tabId(page);
  const popup = await browser.asTab("popup.html");
  await popup.route("**/data/platforms/*.json", (route) => route.fulfill({ json: {} }));
  await popup.goto(browser.url(`popup.html?tab=${tab}`));
  await expect(popup.getByText("What is known of this company cannot be read.")).toBeVisible();
  await expect(popup.getByRole("textbox", { name: /company/ })).toBeVisible();
});
