import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import en from "../../public/_locales/en/messages.json" with { type: "json" };
import zh from "../../public/_locales/zh_CN/messages.json" with { type: "json" };
import { expect, test } from "./fixtures.ts";
import { DELTA, DOUYIN, FICTION, HOSTS, TENANT, TIKTOK, UNKNOWN } from "./pages.ts";

type Key = keyof typeof en;
const keys = Object.keys(en) as Key[];

/** A text of the interface in Chinese. */
const t = (key: Key, ...values: string[]) =>
  zh[key].message.replace(/\$(\d)/g, (_, digit) => values[Number(digit) - 1] ?? "").trim();

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Every English text of the interface that has another one in Chinese, as a pattern for a whole text. */
const ENGLISH = keys
  .filter((key) => en[key].message !== zh[key].message && /[a-z]{2}/i.test(en[key].message.replace(/\$\d/g, "")))
  .map((key) => {
    const parts = en[key].message
      .trim()
      .split(/\$\d/)
      .map((part) => literal(part));
    return [key, new RegExp(`^${parts.join(".+")}$`, "s")] as const;
  });

/** Dates and units as English has them. */
const ENGLISH_FORMS = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d|\d (?:min|hr|hours?|days?)\b/;

/**
 * The texts of the interface in a page, folded or not, and what only screen readers or the pointer tell; left out is what
 * is marked as being in another language, and the titles and addresses of other people's pages.
 */
function interfaceTexts(): string[] {
  const foreign = '[lang]:not([lang^="zh"]):not(html), a[target], bdi, code';
  const parts = [document.title];
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (element.closest(foreign)) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) parts.push(element.getAttribute(name) ?? "");
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    parts.push(...own.map((node) => node.textContent ?? ""));
    // a sentence may have something marked up within it
    if (own.length > 0 && element.childElementCount > 0) parts.push(element.textContent ?? "");
  }
  return [...new Set(parts.flatMap((part) => [part, ...part.split(" · ")]).map((part) => part.trim()))].filter(Boolean);
}

/** The English texts of the interface that stand in a page, by the keys of their messages. */
async function englishIn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(interfaceTexts);
  const messages = texts.flatMap((text) =>
    ENGLISH.filter(([, form]) => form.test(text)).map(([key]) => `${key}: ${text}`),
  );
  return [...messages, ...texts.filter((text) => ENGLISH_FORMS.test(text))];
}

/** Unfolds all there is and waits until what that loads is there. */
async function unfold(page: Page): Promise<void> {
  for (const details of await page.getByRole("group").all())
    await details.evaluate((one) => one.setAttribute("open", ""));
}

interface Texts {
  en: string;
  "zh-CN"?: string;
}

/** Every text of a record, wherever it stands in it. */
function textsOf(slug: string): Texts[] {
  const found: Texts[] = [];
  JSON.parse(readFileSync(`data/platforms/${slug}.json`, "utf8"), (_key, value) => {
    if (value && typeof value.en === "string") found.push(value);
    return value;
  });
  return found;
}

/** What a page shows of a record's texts: those in Chinese, and those in English of which there is a Chinese one. */
async function shownOf(page: Page, slug: string): Promise<{ chinese: number; leftEnglish: string[] }> {
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main [lang]")].map((one) => [one.lang, one.textContent ?? ""] as const),
  );
  const texts = textsOf(slug);
  const chinese = new Set(texts.flatMap((text) => text["zh-CN"] ?? []));
  const translated = new Set(texts.filter((text) => text["zh-CN"]).map((text) => text.en));
  return {
    chinese: new Set(shown.filter(([lang, text]) => lang === "zh-CN" && chinese.has(text)).map(([, text]) => text))
      .size,
    leftEnglish: shown.filter(([lang, text]) => lang.startsWith("en") && translated.has(text)).map(([, text]) => text),
  };
}

for (const [slug, url, kind] of [
  ["douyin", DOUYIN, "officialSite"],
  ["tiktok", TIKTOK, "helpPage"],
] as const)
  test(`简体中文: popup and panel on ${new URL(url).host}`, async ({ launch }) => {
    const browser = await launch({ hosts: HOSTS, lang: "zh-CN" });
    const popup = await browser.openPopup(await browser.open(url));
    const [name] = textsOf(slug);
    await expect(popup.getByRole("heading", { level: 1 })).toContainText(name?.["zh-CN"] ?? name?.en ?? "");
    await expect(popup.getByRole("banner")).toContainText(t(kind));
    await expect(popup).toHaveTitle(t("extName"));
    expect(await popup.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    for (const label of ["needTopic", "needAudience", "needCountry"] as const)
      await expect(popup.getByRole("combobox", { name: t(label), exact: true })).toBeVisible();
    const topics = popup.getByRole("combobox", { name: t("needTopic") }).getByRole("option");
    await expect(topics.filter({ hasText: t("topic_account_locked") })).toHaveCount(1);
    // the page's heading has been read: the topic is told
    await expect(popup.getByRole("combobox", { name: t("needTopic") })).toHaveValue("account-locked");
    await expect(popup.getByText(new RegExp(`^(${t("bestNow")}|${t("bestAtAll")})$`))).toBeVisible();
    await expect(popup.getByRole("textbox", { name: t("anotherPlatform") })).toBeVisible();
    for (const button of ["guideMe", "copyAll", "checkNumber", "tellUs", "openPanel", "settings"] as const)
      await expect(popup.getByRole("button", { name: t(button), exact: true }).first()).toBeVisible();

    const copy = popup.getByRole("button", { name: new RegExp(`^(${t("copyNumber")}|${t("copySteps")})$`) });
    await copy.click();
    await expect(popup.getByRole("status")).toContainText(t("copied"));
    await expect(popup.getByRole("button", { name: t("copied"), exact: true })).toBeVisible();

    await unfold(popup);
    // the sources come only now
    const kinds = new RegExp(`${t("source_official")}|${t("source_press")}`);
    await expect(popup.getByRole("listitem").filter({ hasText: kinds }).first()).toBeVisible();
    await expect.poll(() => englishIn(popup)).toEqual([]);
    const inPopup = await shownOf(popup, slug);
    expect(inPopup.leftEnglish).toEqual([]);
    if (slug === "douyin") expect(inPopup.chinese).toBeGreaterThan(10);

    const guide = popup.getByRole("button", { name: t("guideMe"), exact: true }).first();
    const panel = await browser.openPanelFromPopup(popup, guide);
    await expect(panel.getByRole("heading", { level: 1 })).toContainText(name?.["zh-CN"] ?? name?.en ?? "");
    await expect(panel.getByText(t("savedHere"))).toBeVisible();
    const count = await panel.getByRole("checkbox").count();
    await expect(panel.getByRole("banner")).toContainText(t("stepOf", "1", String(count)));
    for (const step of await panel.getByRole("checkbox").all()) await step.click();
    await expect(panel.getByText(t("allDone"))).toBeVisible();
    await expect(panel.getByRole("button", { name: t("startAgain") })).toBeVisible();
    await unfold(panel);
    await expect.poll(() => englishIn(panel)).toEqual([]);
    const inPanel = await shownOf(panel, slug);
    expect(inPanel.leftEnglish).toEqual([]);
    if (slug === "douyin") expect(inPanel.chinese).toBeGreaterThan(10);
  });

test("简体中文: an unknown page, the search and a page in somebody's name", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS, lang: "zh-CN" });
  const popup = await browser.openPopup(await browser.open(UNKNOWN));
  await expect(popup.getByRole("heading", { level: 1 })).toHaveText(t("extName"));
  await expect(popup.getByRole("heading", { name: t("unknownPage") })).toBeVisible();
  const box = popup.getByRole("textbox", { name: t("findPlatform") });
  await expect(box).toHaveAttribute("placeholder", t("searchHint"));
  await box.fill("95152");
  await expect(popup.getByText(t("verdict_theirs", "95152", "抖音"))).toBeVisible();
  expect(await englishIn(popup)).toEqual([]);
  await box.fill(FICTION);
  await expect(popup.getByText(t("verdict_unknown", FICTION))).toBeVisible();
  expect(await englishIn(popup)).toEqual([]);
  await box.fill("抖音");
  const hit = popup.getByRole("button", { name: /^抖音/ });
  await expect(popup.getByRole("status")).toContainText(/^找到\d+家公司$/);
  await hit.first().click();
  await expect(popup.getByRole("heading", { level: 1 })).toContainText("抖音");
  await expect(popup.getByRole("button", { name: t("back"), exact: true })).toBeVisible();

  const warned = await browser.openPopup(await browser.open(TENANT));
  await expect(warned.getByText(t("numberNotTheirs", FICTION, "United Airlines"))).toBeVisible();
  await expect(warned.getByText(t("bestReal"))).toBeVisible();
  await unfold(warned);
  await expect.poll(() => englishIn(warned)).toEqual([]);
});

test("简体中文: settings and welcome", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS, lang: "zh-CN" });
  const options = await browser.asTab("options.html");
  await expect(options.getByRole("heading", { level: 1 })).toHaveText(t("settings"));
  for (const section of ["aboutYou", "watch", "keptData", "about"] as const)
    await expect(options.getByRole("heading", { name: t(section), exact: true })).toBeVisible();
  const countries = options.getByRole("combobox", { name: t("country") }).getByRole("option");
  await expect(countries.filter({ hasText: "德国" })).toHaveCount(1);
  // every country has its Chinese name
  expect((await countries.allTextContents()).filter((text) => !/\p{sc=Han}/u.test(text))).toEqual([]);
  await expect(options.getByRole("combobox", { name: t("askAs") })).toBeVisible();
  await options.getByRole("button", { name: t("eraseAll") }).click();
  await expect(options.getByRole("status")).toHaveText(t("erased"));
  await expect.poll(() => englishIn(options)).toEqual([]);

  const welcome = await browser.asTab("welcome.html");
  await expect(welcome.getByRole("heading", { level: 1 })).toHaveText(t("welcome"));
  for (const section of ["howTo", "whatItReads", "whatItNever", "permissions", "howProved"] as const)
    await expect(welcome.getByRole("heading", { name: t(section), exact: true })).toBeVisible();
  await expect.poll(() => englishIn(welcome)).toEqual([]);
});

test("简体中文: what the browser itself shows of it", async ({ launch }) => {
  const browser = await launch({ lang: "zh-CN" });
  const worker = await browser.worker();
  const { name, description, title } = await worker.evaluate(async () => {
    const { name, description } = chrome.runtime.getManifest();
    return { name, description, title: await chrome.action.getTitle({}) };
  });
  expect({ name, description }).toEqual({ name: t("extName"), description: t("extDescription") });
  expect(title).toBe(t("extName"));
});

test("the same look finds the English texts where the browser speaks English", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const popup = await browser.openPopup(await browser.open(DELTA));
  await expect(popup.getByRole("button", { name: "Copy number" })).toBeVisible();
  const found = async (key: Key) => (await englishIn(popup)).some((text) => text.startsWith(`${key}: `));
  for (const key of [
    "helpPage",
    "topic_account_locked",
    "waitUnknown",
    "copyAll",
    "dataOf",
    "trustVerifiedOld",
  ] as const)
    await expect.poll(() => found(key), key).toBe(true);
});
