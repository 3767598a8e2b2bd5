import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import jsQR from "jsqr";
import type { RealChromium } from "../../scripts/real-browser/chromium.ts";
import { expect, type LaunchOptions, test } from "./fixtures.ts";
import { DELTA, DOUYIN, HOSTS } from "./pages.ts";

/** A bank with a telephone line, an app and an e-mail address. */
const BANK = "https://help.starlingbank.com/personal/";
const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
/** Friday afternoon in London and morning in New York, so that no answer hangs on the hour at which the tests run. */
const FRIDAY = new Date("2026-11-20T14:00:00Z");
/** Passes the check digit of cards and is nobody's. */
const CARD = "4111 1111 1111 1111";

type Launch = (options?: LaunchOptions) => Promise<RealChromium>;

/** The popup about a page, for a reader in a country. */
async function popupOf(launch: Launch, url: string, country: string, options: LaunchOptions = {}) {
  const browser = await launch({
    hosts: { ...HOSTS, [BANK]: "<!doctype html><html lang='en'><title>Help</title>" },
    ...options,
  });
  await browser.context.clock.setFixedTime(FRIDAY);
  const tab = await browser.tabId(await browser.open(url));
  const worker = await browser.worker();
  await worker.evaluate((kept) => chrome.storage.local.set(kept), { country });
  const popup = await browser.asTab(`popup.html?tab=${tab}`);
  await popup.setViewportSize({ width: 384, height: 600 });
  await expect(popup.locator(".more .way").first()).toBeVisible();
  return { browser, popup };
}

const best = (popup: Page) => popup.locator(".best");

/** Unfolds what has this title, and gives it. */
async function unfold(within: Page | Locator, title: RegExp): Promise<Locator> {
  const page = "page" in within ? within.page() : within;
  const part = within
    .locator("details")
    .filter({ has: page.locator("summary").filter({ hasText: title }) })
    .last();
  await part.locator("summary").first().click();
  return part;
}

/** A way by its value, wherever it stands. */
const way = (popup: Page, value: string) => popup.locator(".best, .way").filter({ hasText: value }).first();

test("what the reader cannot use goes to the end, is said in words, and is remembered", async ({ launch }) => {
  const { popup } = await popupOf(launch, DELTA, "US");
  await expect(best(popup).getByRole("heading")).toContainText("Call Delta");
  await unfold(popup, /What I can use/);
  await popup.getByRole("checkbox", { name: "I cannot call" }).check();
  await expect(best(popup).getByRole("heading")).not.toContainText("Call");
  await unfold(popup, /More ways/);
  await expect(popup.getByText("Not with what you can use").first()).toBeVisible();
  await popup.reload();
  await expect(best(popup).getByRole("heading")).not.toContainText("Call");
  await unfold(popup, /What I can use/);
  await popup.getByRole("checkbox", { name: "I cannot call" }).uncheck();
  await expect(best(popup).getByRole("heading")).toContainText("Call Delta");
});

test("the best way says why it is first", async ({ launch }) => {
  const { popup } = await popupOf(launch, DELTA, "US");
  const more = await unfold(best(popup), /Why this first/);
  await expect(more.getByText("The company itself or an authority states it")).toBeVisible();
});

test("a number as a tel: link, a QR code that another decoder reads, its cost, and a contact card", async ({
  launch,
}) => {
  const { browser, popup } = await popupOf(launch, DELTA, "US");
  const more = await unfold(best(popup), /Why this first/);
  const call = more.getByRole("link", { name: /^Call / });
  await expect(call).toHaveAttribute("href", /^tel:\+?\d+$/);
  await expect(more.getByText("Cost", { exact: true })).toBeVisible();
  const code = await unfold(more, /QR code/);
  const picture = code.getByRole("img", { name: /^QR code for \+?\d/ });
  await expect(picture).toBeVisible();
  const pixels = await picture.evaluate(async (svg) => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
    await image.decode();
    const context = Object.assign(document.createElement("canvas"), { width: 290, height: 290 }).getContext("2d");
    context?.drawImage(image, 0, 0, 290, 290);
    return [...(context?.getImageData(0, 0, 290, 290).data ?? [])];
  });
  expect(jsQR(new Uint8ClampedArray(pixels), 290, 290)?.data).toBe(await call.getAttribute("href"));
  await more.getByRole("button", { name: "Copy contact card" }).click();
  await expect(popup.getByRole("status")).toContainText("Copied");
  expect(await browser.readClipboard()).toMatch(/^BEGIN:VCARD[\s\S]*TEL[\s\S]*END:VCARD/);
});

test("the contact card is handed over as a file", async ({ launch }) => {
  const { popup } = await popupOf(launch, DELTA, "US");
  const more = await unfold(best(popup), /Why this first/);
  const offered = popup.waitForEvent("download");
  await more.getByRole("button", { name: "Save contact card" }).click();
  expect((await offered).suggestedFilename()).toBe("delta-air-lines.vcf");
});

test("a number that cannot be dialled from abroad says so and has no link; relay services are named", async ({
  launch,
}) => {
  const { popup } = await popupOf(launch, DOUYIN, "CN");
  const more = await unfold(best(popup), /Why this first/);
  await expect(more.getByRole("link", { name: "Call 95152" })).toBeVisible();
  await popup.getByRole("combobox", { name: "in" }).selectOption("WW");
  await unfold(popup, /What I can use/);
  await popup.getByRole("checkbox", { name: "I am abroad" }).check();
  await expect(popup.getByText("Not with what you can use").first()).toBeAttached();
  await expect(popup.getByRole("link", { name: "Call 95152" })).toHaveCount(0);
});

test("people who use relay are told how to call from the United States", async ({ launch }) => {
  const { popup } = await popupOf(launch, DELTA, "US");
  const more = await unfold(way(popup, "800-221-1212"), /Why this first|^More/);
  await expect(more.getByText("By relay")).toBeVisible();
  await expect(more.getByText(/Dial 711 and give them/)).toBeVisible();
});

test("the composer: a preview, a mail link, copied text, a card number blotted out, kept until the browser closes", async ({
  launch,
}) => {
  const { browser, popup } = await popupOf(launch, BANK, "GB");
  const composer = await unfold(way(popup, "help@starlingbank.com"), /Write a message/);
  await composer.getByRole("textbox", { name: "What happened" }).fill(`Charged twice on ${CARD}`);
  await composer.getByRole("textbox", { name: "What you want" }).fill("One of the two back");
  const letter = composer.getByRole("figure", { name: "The message" });
  await expect(letter).toContainText("One of the two back");
  await expect(composer.getByRole("alert")).toContainText("a card number");
  await composer.getByRole("button", { name: "Blot it out" }).click();
  await expect(composer.getByRole("alert")).toHaveCount(0);
  await expect(letter).not.toContainText(CARD);
  const mail = composer.getByRole("link", { name: "Open in my mail program" });
  const href = (await mail.getAttribute("href")) ?? "";
  expect(href).toMatch(/^mailto:help@starlingbank\.com\?subject=.+&body=/);
  expect(decodeURIComponent(href)).toContain("One of the two back");
  await composer.getByRole("button", { name: "Copy text" }).click();
  await expect(popup.getByRole("status")).toContainText("Copied");
  expect(await browser.readClipboard()).toContain("One of the two back");
  await popup.reload();
  const again = await unfold(way(popup, "help@starlingbank.com"), /Write a message/);
  await expect(again.getByRole("textbox", { name: "What you want" })).toHaveValue("One of the two back");
});

test("a message to people who read another language says so and shows the reader's own", async ({ launch }) => {
  const { popup } = await popupOf(launch, BANK, "GB", { lang: "zh-CN" });
  const composer = await unfold(way(popup, "help@starlingbank.com"), /写一条消息/);
  await expect(composer.getByText(/对方使用英语/)).toBeVisible();
  await expect(composer.getByRole("figure", { name: "消息" }).locator("[lang=en]").last()).toContainText("Hello");
  const own = await unfold(composer, /对照/);
  await expect(own.locator("[lang=zh-CN]")).toContainText("您好");
});

test("if nobody answers: bodies with the day from which they are open, rights with their sentence", async ({
  launch,
}) => {
  const { popup } = await popupOf(launch, BANK, "GB");
  const ladder = await unfold(popup, /If nobody answers/);
  const ombudsman = ladder.getByRole("listitem").filter({ hasText: "Financial Ombudsman Service" }).first();
  await expect(ombudsman).toContainText(/From \w+ \d+, \d{4}/);
  await expect(ombudsman).toContainText("free");
  await expect(ombudsman.getByRole("link").first()).toHaveAttribute("href", /^https:/);
  const day = ladder.getByLabel("First asked the company on");
  await day.fill("2026-01-05");
  await expect(ombudsman).toContainText("Open to you now");
  await day.fill("2020-01-06");
  await expect(ombudsman).toContainText("its time may end on");
  await expect(ladder.getByRole("heading", { name: "Your rights" })).toBeVisible();
  await expect(ladder.getByText(/^In force/).first()).toBeVisible();
  await expect(ladder.locator(".say q").first()).toBeVisible();
});

test("how well people can be reached: the grade, its inputs and its formula", async ({ launch }) => {
  const { popup } = await popupOf(launch, BANK, "GB");
  const card = await unfold(popup, /How well people can be reached/);
  await expect(card.locator(".grade b, .quality > p > b").first()).toHaveText(/^([A-F]|No grade.*)$/);
  await expect(card.getByRole("row")).toHaveCount(9);
  await expect(card.getByText(/Grade = points/)).toBeVisible();
});

test("a phrase to say has its Latin letters, and is read aloud by a voice of this computer only", async ({
  launch,
}) => {
  const { browser } = await popupOf(launch, DOUYIN, "CN");
  await browser.context.addInitScript(() => {
    const spoken: string[] = [];
    Object.assign(globalThis, { spoken });
    const voices = [
      { lang: "zh-CN", localService: false, name: "far" },
      { lang: "zh_CN", localService: true, name: "near" },
    ];
    Object.defineProperty(speechSynthesis, "getVoices", { value: () => voices });
    Object.defineProperty(speechSynthesis, "speak", {
      value: (said: { text: string; voice: { name: string } }) => spoken.push(`${said.voice.name}: ${said.text}`),
    });
    Object.defineProperty(globalThis, "SpeechSynthesisUtterance", {
      value: class extends EventTarget {
        readonly text: string;
        constructor(text: string) {
          super();
          this.text = text;
        }
      },
    });
  });
  const worker = await browser.worker();
  await worker.evaluate(() =>
    chrome.storage.local.set({ inHand: { slug: "douyin", route: "app-person", contact: "app-online-support" } }),
  );
  const panel = await browser.asTab("sidepanel.html");
  const steps = panel.locator(".guide").getByRole("checkbox");
  await expect(steps.first()).toBeVisible();
  // the phrase stands at the last step
  for (const step of (await steps.all()).slice(0, -1)) {
    await step.click();
    await expect(step).toBeChecked();
  }
  await expect(panel.getByText("zhuǎn rén gōng")).toBeVisible();
  await panel.getByRole("button", { name: "Read aloud: 转人工" }).click();
  expect(await panel.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken)).toEqual(["near: 转人工"]);
});

for (const dark of [false, true])
  test(`no part that unfolds breaks an accessibility rule (${dark ? "dark" : "light"})`, async ({ launch }) => {
    test.setTimeout(120_000);
    const { popup } = await popupOf(launch, DELTA, "US", { dark });
    const isClean = async (part: string) => {
      const { violations } = await new AxeBuilder({ page: popup }).withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => [part, id, nodes[0]?.html])).toEqual([]);
      expect(await popup.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(384);
    };
    await unfold(popup, /What I can use/);
    const tools = await unfold(best(popup), /Why this first/);
    await expect((await unfold(tools, /QR code/)).getByRole("img")).toBeVisible();
    await isClean("tools");
    const composer = await unfold(way(popup, "x.com/Delta"), /Write a message/);
    await composer.getByRole("textbox", { name: "What happened" }).fill(`Charged twice on ${CARD}`);
    await expect(composer.getByRole("alert")).toBeVisible();
    await unfold(composer, /More that helps/);
    await isClean("composer");
    const ladder = await unfold(popup, /If nobody answers/);
    await unfold(ladder.getByRole("listitem").first(), /What to bring/);
    await expect(ladder.getByRole("heading", { name: "Your rights" })).toBeVisible();
    const card = await unfold(popup, /How well people can be reached/);
    await expect(card.getByRole("table")).toBeVisible();
    await isClean("ladder and quality");
  });

/** Puts cases where the extension keeps them, as its own page would. */
async function keepCases(page: Page, kept: readonly object[]): Promise<void> {
  await page.evaluate(
    (cases) =>
      new Promise<void>((done, fail) => {
        const open = indexedDB.open("cases");
        open.onerror = fail;
        open.onsuccess = () => {
          const writing = open.result.transaction("cases", "readwrite");
          for (const one of cases) writing.objectStore("cases").put(one);
          writing.onerror = fail;
          writing.oncomplete = () => {
            open.result.close();
            done();
          };
        };
      }),
    kept,
  );
}

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

/** A case with Delta: begun on a day, with calls that were answered after so many seconds. */
const deltaCase = (n: number, created: string, waits: readonly number[]) => ({
  version: 1,
  id: uuid(n),
  slug: "delta-air-lines",
  name: "Delta",
  topic: "other",
  created,
  closed: null,
  tickets: [],
  people: [],
  promises: [],
  notes: [],
  tries: waits.map((waitedSeconds, i) => ({
    id: uuid(n * 100 + i),
    contact: "reservations",
    channel: "phone",
    value: "800-221-1212",
    started: created,
    ended: created,
    outcome: "answered",
    waitedSeconds,
  })),
  ratings: { response: 2, solving: 4 },
  changed: Object.fromEntries(waits.map((_, i) => [`tries/${uuid(n * 100 + i)}`, created])),
});

test("the panel shows it all: abilities, tools, one's own waits as dots and median, ladder from the case's day, marks", async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { browser } = await popupOf(launch, DELTA, "US");
  const panel = await browser.asTab("sidepanel.html");
  const inHand = { slug: "delta-air-lines", route: null, contact: "reservations" };
  await panel.evaluate((kept) => chrome.storage.local.set({ inHand: kept }), inHand);
  await expect(panel.getByRole("heading", { level: 2 }).first()).toContainText("Call Delta");
  await keepCases(panel, [deltaCase(1, "2026-01-05T10:00:00.000Z", [240, 900])]);
  await panel.reload();
  const guide = panel.locator(".guide");
  await expect(guide.locator(".strip s")).toHaveCount(2);
  await expect(guide.getByText(/^Your own: 4 min/)).toBeVisible();
  await keepCases(panel, [deltaCase(1, "2026-01-05T10:00:00.000Z", [240, 900, 420])]);
  await panel.reload();
  await expect(guide.locator(".strip s")).toHaveCount(3);
  await expect(guide.getByText(/Your own median: 7 min/).first()).toBeVisible();

  const tools = await unfold(guide, /Why this first|^More$/);
  await expect(tools.getByRole("link", { name: /^Call / })).toHaveAttribute("href", /^tel:/);
  await expect(tools.getByText("Cost", { exact: true })).toBeVisible();

  const ladder = await unfold(panel, /If nobody answers/);
  await expect(ladder.locator(".rungs > li").first()).toBeVisible();
  // the day comes from the case: nobody is asked for it
  await expect(ladder.getByLabel("First asked the company on")).toHaveCount(0);
  const card = await unfold(panel, /How well people can be reached/);
  await expect(
    card
      .getByRole("table", { name: /own marks/ })
      .getByRole("row")
      .first(),
  ).toContainText("2");

  await unfold(panel, /What I can use/);
  await panel.getByRole("checkbox", { name: "I cannot call" }).check();
  await expect(panel.getByText("Not with what you can use").first()).toBeAttached();
});

test("the popup says who states the steps, and that a clock a year behind tells nothing", async ({ launch }) => {
  const { browser, popup } = await popupOf(launch, DOUYIN, "CN");
  await popup.getByRole("combobox", { name: "I need help with" }).selectOption("account-locked");
  await expect(popup.getByText(/^Steps: .+/).first()).toBeVisible();
  await browser.context.clock.setFixedTime(new Date("2025-11-20T14:00:00Z"));
  await popup.reload();
  await expect(popup.locator(".more .way").first()).toBeVisible();
  await expect(popup.getByText("Open now")).toHaveCount(0);
  await expect(popup.getByText(/this computer’s clock is wrong|No hours known/).first()).toBeVisible();
});

test("what is loaded a moment later moves nothing: the two actions stay where they stood first", async ({ launch }) => {
  const SHOP = "https://www.t-mobile.com/support/account/cancel-service";
  // pages that tell no topic, which would be another need
  const page = "<!doctype html><html lang='en'><title>Help</title>";
  const browser = await launch({ hosts: { [SHOP]: page, [DOUYIN]: page } });
  await browser.context.clock.setFixedTime(new Date("2026-11-20T18:00:00Z"));
  for (const [url, country, strips] of [
    [SHOP, "US", 1],
    [DOUYIN, "CN", 1],
  ] as const) {
    const tab = await browser.tabId(await browser.open(url));
    const worker = await browser.worker();
    await worker.evaluate((kept) => chrome.storage.local.set(kept), { country });
    const popup = await browser.asTab("options.html");
    await popup.addInitScript(() => {
      const tops: number[] = [];
      Object.assign(globalThis, { tops });
      const look = () => {
        const actions = document.querySelector(".actions");
        if (actions) tops.push(Math.round(actions.getBoundingClientRect().top));
        requestAnimationFrame(look);
      };
      look();
    });
    await popup.setViewportSize({ width: 384, height: 600 });
    await popup.goto(browser.url(`popup.html?tab=${tab}`));
    await expect(popup.locator(".best .strip")).toHaveCount(strips);
    await expect(popup.locator(".more .way").first()).toBeVisible();
    const tops = await popup.evaluate(() => (globalThis as unknown as { tops: number[] }).tops);
    expect([url, [...new Set(tops)]]).toEqual([url, [tops[0]]]);
    await popup.close();
  }
});
