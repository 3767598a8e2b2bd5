import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { DOUYIN } from "./pages.ts";

const IN_HAND = { slug: "douyin", route: "app-person", topic: "account-locked" };

const press = (panel: Page, name: string) => panel.getByRole("button", { name, exact: true }).click();

/** Adds a ticket number, a person or a note, and waits until it stands there. */
async function add(panel: Page, kind: "Ticket number" | "Person" | "Note", text: string): Promise<void> {
  await press(panel, kind);
  await panel.getByLabel(kind, { exact: true }).and(panel.locator("#add-field")).fill(text);
  // by the keyboard: what another window adds moves the button away from under a pointer
  await panel.getByRole("button", { name: "Keep", exact: true }).press("Enter");
  await expect(panel.locator(".items").getByText(text)).toBeVisible();
}

/** A panel, opened as a tab, with the Douyin guide in hand. */
async function guided(
  browser: Awaited<ReturnType<Parameters<Parameters<typeof test>[2]>[0]["launch"]>>,
): Promise<Page> {
  const panel = await browser.asTab("sidepanel.html");
  await panel.evaluate((inHand) => chrome.storage.local.set({ inHand }), IN_HAND);
  await expect(panel.getByRole("button", { name: "Start the clock" })).toBeVisible();
  return panel;
}

/** The file that a button hands to the downloads. */
async function download(panel: Page, name: string): Promise<{ name: string; path: string; text: string }> {
  const [file] = await Promise.all([panel.waitForEvent("download"), press(panel, name)]);
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: readFileSync(path, "utf8") };
}

test("the clock goes on when panel and browser are closed", async ({ launch, profile }) => {
  const first = await launch({ profile });
  const panel = await guided(first);
  await press(panel, "Start the clock");
  await expect(panel.getByRole("timer")).toBeVisible();
  await panel.close();
  const other = await first.asTab("sidepanel.html");
  await expect(other.getByRole("timer")).toHaveText(/^\d\d:\d\d$/);
  await first.close();
  const second = await launch({ profile });
  const again = await second.asTab("sidepanel.html");
  await expect(again.getByRole("timer")).toHaveText(/^\d\d:\d\d$/);
  await press(again, "A person answered");
  await expect(again.locator(".tries li")).toContainText("a person answered");
  await expect(again.getByRole("timer")).toHaveCount(0);
});

test("an import of anything malformed says where it broke and changes nothing", async ({ launch }) => {
  const browser = await launch();
  const panel = await guided(browser);
  await add(panel, "Note", "Locked since Monday");
  await press(panel, "My cases");
  const before = await download(panel, "Export all");
  const broken = JSON.parse(before.text);
  broken.cases[0].notes[0].at = "yesterday";
  for (const [text, where] of [
    ["{", "the file as a whole"],
    ["[]", "the file as a whole"],
    [JSON.stringify(broken), "/cases/0/notes/0/at"],
    [before.text.replace('"version": 1', '"version": 99'), "/version"],
  ] as const) {
    await panel
      .getByLabel("Import cases")
      .setInputFiles({ name: "cases.json", mimeType: "application/json", buffer: Buffer.from(text) });
    await expect(
      panel.locator(".note").getByText(`Nothing was imported, nothing was changed. The file breaks at ${where}`),
    ).toBeVisible();
  }
  await panel.reload();
  await press(panel, "My cases");
  const after = await download(panel, "Export all");
  expect(JSON.parse(after.text).cases).toEqual(JSON.parse(before.text).cases);
});

test("two panels at once lose nothing of each other", async ({ launch }) => {
  const browser = await launch();
  const one = await guided(browser);
  await add(one, "Note", "First note");
  const two = await browser.asTab("sidepanel.html");
  await expect(two.getByText("First note")).toBeVisible();
  await Promise.all([add(one, "Note", "From one"), add(two, "Note", "From two")]);
  for (const panel of [one, two])
    for (const text of ["First note", "From one", "From two"]) await expect(panel.getByText(text)).toBeVisible();
  await two.getByRole("button", { name: "Remove: First note" }).click();
  await expect(one.getByText("First note")).toHaveCount(0);
  await press(two, "Undo");
  await expect(one.getByText("First note")).toBeVisible();
});

test("“Show me on the page” outlines the control and leaves no trace; it says so when it cannot", async ({
  launch,
}) => {
  const hosts = { [DOUYIN]: "<!doctype html><meta charset=utf-8><title>抖音</title><p>我们</p><button>我</button>" };
  const browser = await launch({ hosts });
  const page = await browser.open(DOUYIN);
  const tab = await browser.tabId(page);
  const panel = await browser.asTab(`sidepanel.html?tab=${tab}`);
  // what to have at hand is done
  const done = { "douyin/app-person": [0] };
  await panel.evaluate((all) => chrome.storage.local.set(all), { inHand: IN_HAND, done });
  const before = await page.content();
  const show = panel.getByRole("button", { name: "Show me on the page" });
  const frame = page.locator("human-route-outline");
  await show.click();
  await expect(panel.getByText("It is outlined on the page.", { exact: false }).first()).toBeVisible();
  await expect(frame).toHaveCount(1);
  const [outlined, button] = [await frame.boundingBox(), await page.getByRole("button").boundingBox()];
  expect((outlined?.x ?? 0) + 4).toBeCloseTo(button?.x ?? -1, 0);
  expect((outlined?.width ?? 0) - 8).toBeCloseTo(button?.width ?? -1, 0);
  await page.bringToFront();
  await page.keyboard.press("Escape");
  await expect(frame).toHaveCount(0);
  await show.click();
  await expect(frame).toHaveCount(1);
  await page.getByText("我们").click();
  await expect(frame).toHaveCount(0);
  expect(await page.content()).toBe(before);

  await panel.bringToFront();
  await press(panel, "Done, next");
  await show.click();
  await expect(panel.getByText("Not found on the page in view.", { exact: false }).first()).toBeVisible();
  const none = await browser.asTab("sidepanel.html");
  await none.getByRole("button", { name: "Show me on the page" }).click();
  await expect(none.getByText("The browser does not let us look", { exact: false }).first()).toBeVisible();
});

for (const dark of [false, true])
  test(`the panel at work breaks no accessibility rule (${dark ? "dark" : "light"})`, async ({ launch }) => {
    test.setTimeout(120_000);
    const browser = await launch({ dark });
    const panel = await guided(browser);
    await panel.setViewportSize({ width: 384, height: 700 });
    const check = async (what: string) => {
      for (const details of await panel.locator("details").all())
        await details.evaluate((one) => one.setAttribute("open", ""));
      const { violations } = await new AxeBuilder({ page: panel })
        .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(violations.map(({ id, nodes }) => [what, id, nodes[0]?.html])).toEqual([]);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(384);
    };
    await add(panel, "Ticket number", "DY-48213");
    await add(panel, "Note", "A note");
    await press(panel, "Start the clock");
    await expect(panel.getByRole("timer")).toBeVisible();
    await press(panel, "Promise");
    await check("promise form");
    await press(panel, "Keep");
    await expect(panel.getByText("Promised:", { exact: false })).toBeVisible();
    await press(panel, "It did not work");
    await panel.getByRole("button", { name: "Remove: A note" }).click();
    await expect(panel.locator(".undo").getByText("Removed.")).toBeVisible();
    await expect(panel.locator(".kit")).toBeVisible();
    await check("case");
    await press(panel, "My cases");
    await expect(panel.locator(".cases .hit")).toBeVisible();
    await check("overview");
  });
