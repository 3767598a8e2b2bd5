import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import en from "../../public/_locales/en/messages.json" with { type: "json" };
import es from "../../public/_locales/es/messages.json" with { type: "json" };
import zh from "../../public/_locales/zh_CN/messages.json" with { type: "json" };
import { expect, test } from "./fixtures.ts";
import { DELTA, DOUYIN, FICTION, HOSTS, TENANT, TIKTOK, UNKNOWN } from "./pages.ts";

type Key = keyof typeof en;
/** All messages but the one that is never shown. */
const keys = (Object.keys(en) as Key[]).filter((key) => key !== "languageTag");

/** A language of the interface other than English, and what only English looks like beside it. */
interface Language {
  title: string;
  /** BCP 47, as the browser is told. */
  tag: string;
  words: Record<Key, { message: string }>;
  /** Dates and units as English has them and this language has not. */
  englishForms: RegExp;
  germany: string;
}

const MONTHS =
  "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
const LANGUAGES: readonly Language[] = [
  {
    title: "简体中文",
    tag: "zh-CN",
    words: zh,
    englishForms: new RegExp(`\\b(?:${MONTHS}) \\d|\\d (?:min|hr|hours?|days?)\\b`),
    germany: "德国",
  },
  {
    title: "español",
    tag: "es",
    words: es,
    englishForms: new RegExp(`\\b(?:${MONTHS}) \\d|\\d (?:hr|mins|minutes?|hours?|days?)\\b|\\d [AP]M\\b`),
    germany: "Alemania",
  },
];

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * Every English text of the interface that has another one in the language, as a pattern for a whole text. Two letters
 * between values (`$1 of $2`) tell nothing: names have them too.
 */
const englishOf = ({ words }: Language) =>
  keys
    .filter(
      (key) =>
        en[key].message !== words[key].message &&
        (/[a-z]{3}/i.test(en[key].message.replace(/\$\d/g, "")) || /^[a-z]{2}$/i.test(en[key].message)),
    )
    .map((key) => {
      const parts = en[key].message
        .trim()
        .split(/\$\d/)
        .map((part) => literal(part));
      return [key, new RegExp(`^${parts.join(".+")}$`, "s")] as const;
    });

/**
 * The texts of the interface in a page, folded or not, and what only screen readers or the pointer tell; left out is what
 * is marked as being in another language, and the titles and addresses of other people's pages.
 */
function interfaceTexts(base: string): string[] {
  const foreign = `[lang]:not([lang^="${base}"]):not(html), a[target], bdi, code`;
  const parts = [document.title];
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    if (element.closest(foreign)) continue;
    for (const name of ["aria-label", "title", "placeholder", "alt"]) parts.push(element.getAttribute(name) ?? "");
    const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    parts.push(...own.map((node) => node.textContent ?? ""));
    // a sentence may have something marked up within it
    if (own.length > 0 && element.childElementCount > 0) {
      const whole = element.cloneNode(true) as HTMLElement;
      for (const part of whole.querySelectorAll(foreign)) part.replaceWith("…");
      parts.push(whole.textContent ?? "");
    }
  }
  return [...new Set(parts.flatMap((part) => [part, ...part.split(" · ")]).map((part) => part.trim()))].filter(Boolean);
}

const textsIn = (page: Page, { tag }: Language) => page.evaluate(interfaceTexts, tag.slice(0, 2));

/** The English texts of the interface that stand in a page, by the keys of their messages. */
async function englishIn(page: Page, language: Language): Promise<string[]> {
  const texts = await textsIn(page, language);
  const english = englishOf(language);
  const messages = texts.flatMap((text) =>
    english.filter(([, form]) => form.test(text)).map(([key]) => `${key}: ${text}`),
  );
  return [...messages, ...texts.filter((text) => language.englishForms.test(text))];
}

/** Unfolds all there is and waits until what that loads is there. */
async function unfold(page: Page): Promise<void> {
  for (const details of await page.getByRole("group").all())
    await details.evaluate((one) => one.setAttribute("open", ""));
}

/** A paragraph that is seen, not only said by screen readers. */
const said = (page: Page, text: string) => page.getByRole("paragraph").filter({ hasText: text });

/** By how many pixels a page is wider than its window. */
const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

type Texts = { readonly en: string } & Readonly<Record<string, string>>;

/** Every text of a record, wherever it stands in it; its name comes first. */
function textsOf(slug: string): Texts[] {
  const found: Texts[] = [];
  const record = JSON.parse(readFileSync(`data/platforms/${slug}.json`, "utf8"), (_key, value) => {
    if (value && typeof value.en === "string") found.push(value);
    return value;
  });
  return [record.name, ...found.filter(({ en }) => en !== record.name.en)];
}

/**
 * What a page shows of a record's texts: how many in the language, those in English of which there is another, and those
 * in English that are not marked as English.
 */
async function shownOf(page: Page, slug: string, language: Language) {
  const { tag } = language;
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main [lang]")].map((one) => [one.lang, one.textContent ?? ""] as const),
  );
  const [, ...texts] = textsOf(slug);
  const own = new Set(texts.flatMap((text) => text[tag] ?? []));
  const english = new Map(texts.map((text) => [text.en, text[tag] !== undefined]));
  return {
    own: new Set(shown.filter(([lang, text]) => lang === tag && own.has(text)).map(([, text]) => text)).size,
    english: new Set(shown.filter(([lang, text]) => lang === "en" && english.has(text)).map(([, text]) => text)).size,
    leftEnglish: shown.filter(([lang, text]) => lang.startsWith("en") && english.get(text)).map(([, text]) => text),
    unmarked: (await textsIn(page, language)).filter((text) => english.has(text) && !own.has(text)),
  };
}

for (const language of LANGUAGES) {
  const { title, tag, words } = language;

  /** A text of the interface in the language. */
  const t = (key: Key, ...values: string[]) =>
    words[key].message.replace(/\$(\d)/g, (_, digit) => values[Number(digit) - 1] ?? "").trim();
  const nameOf = (name: Texts | undefined) => name?.[tag] ?? name?.en ?? "";

  for (const [slug, url, kind] of [
    ["douyin", DOUYIN, "officialSite"],
    ["tiktok", TIKTOK, "helpPage"],
  ] as const)
    test(`${title}: popup and panel on ${new URL(url).host}`, async ({ launch }) => {
      const browser = await launch({ hosts: HOSTS, lang: tag });
      const popup = await browser.openPopup(await browser.open(url));
      const [name] = textsOf(slug);
      await expect(popup.getByRole("heading", { level: 1 })).toContainText(nameOf(name));
      await expect(popup.getByRole("banner")).toContainText(t(kind));
      await expect(popup).toHaveTitle(t("extName"));
      expect(await popup.evaluate(() => document.documentElement.lang)).toBe(tag);
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
      await expect.poll(() => englishIn(popup, language)).toEqual([]);
      expect(await tooWide(popup)).toBeLessThanOrEqual(0);
      const inPopup = await shownOf(popup, slug, language);
      expect({ ...inPopup, own: 0, english: 0 }).toEqual({ own: 0, english: 0, leftEnglish: [], unmarked: [] });
      // the record has its texts in English, and Douyin's in Chinese too
      expect(slug === "douyin" && tag === "zh-CN" ? inPopup.own : inPopup.english).toBeGreaterThan(
        slug === "douyin" ? 10 : 3,
      );

      const guide = popup.getByRole("button", { name: t("guideMe"), exact: true }).first();
      const panel = await browser.openPanelFromPopup(popup, guide);
      await expect(panel.getByRole("heading", { level: 1 })).toContainText(nameOf(name));
      await expect(panel.getByText(t("savedHere"))).toBeVisible();
      const count = await panel.getByRole("checkbox").count();
      await expect(panel.getByRole("banner")).toContainText(t("stepOf", "1", String(count)));
      for (const step of await panel.getByRole("checkbox").all()) await step.click();
      await expect(panel.getByText(t("allDone"))).toBeVisible();
      await expect(panel.getByRole("button", { name: t("startAgain") })).toBeVisible();
      await unfold(panel);
      await expect.poll(() => englishIn(panel, language)).toEqual([]);
      expect(await tooWide(panel)).toBeLessThanOrEqual(0);
      const inPanel = await shownOf(panel, slug, language);
      expect({ ...inPanel, own: 0, english: 0 }).toEqual({ own: 0, english: 0, leftEnglish: [], unmarked: [] });
      if (slug === "douyin" && tag === "zh-CN") expect(inPanel.own).toBeGreaterThan(10);
    });

  test(`${title}: the best way and its two actions stand above the fold, and nothing runs out sideways`, async ({
    launch,
  }) => {
    const browser = await launch({ hosts: HOSTS, lang: tag });
    for (const url of [TIKTOK, DOUYIN, DELTA, TENANT]) {
      const page = await browser.open(url);
      const popup = await browser.asTab(`popup.html?tab=${await browser.tabId(page)}`);
      await popup.setViewportSize({ width: 384, height: 600 });
      const copies = (["copyNumber", "copyAddress", "copySteps", "copyLink"] as const).map((key) => t(key)).join("|");
      for (const name of [new RegExp(`^${t("guideMe")}$`), new RegExp(`^(?:${copies})$`)]) {
        const button = popup.getByRole("button", { name }).first();
        await expect(button).toBeVisible();
        const bottom = () => button.evaluate((element) => element.getBoundingClientRect().bottom);
        await expect.poll(bottom, url).toBeLessThanOrEqual(600);
      }
      expect(await tooWide(popup), url).toBeLessThanOrEqual(0);
      await popup.close();
      await page.close();
    }
  });

  test(`${title}: an unknown page, the search and a page in somebody's name`, async ({ launch }) => {
    const browser = await launch({ hosts: HOSTS, lang: tag });
    const popup = await browser.openPopup(await browser.open(UNKNOWN));
    const [douyin] = textsOf("douyin");
    const name = nameOf(douyin);
    await expect(popup.getByRole("heading", { level: 1 })).toHaveText(t("extName"));
    await expect(popup.getByRole("heading", { name: t("unknownPage") })).toBeVisible();
    const box = popup.getByRole("textbox", { name: t("findPlatform") });
    await expect(box).toHaveAttribute("placeholder", t("searchHint"));
    await box.fill("95152");
    await expect(said(popup, t("verdict_theirs", "95152", name))).toBeVisible();
    expect(await englishIn(popup, language)).toEqual([]);
    await box.fill(FICTION);
    await expect(said(popup, t("verdict_unknown", FICTION))).toBeVisible();
    expect(await englishIn(popup, language)).toEqual([]);
    await box.fill(name);
    const hit = popup.getByRole("button", { name: new RegExp(`^${name}`) });
    await expect(popup.getByRole("status")).toContainText(new RegExp(`^${t("found", "\\d+")}$`));
    await hit.first().click();
    await expect(popup.getByRole("heading", { level: 1 })).toContainText(name);
    await expect(popup.getByRole("button", { name: t("back"), exact: true })).toBeVisible();

    const warned = await browser.openPopup(await browser.open(TENANT));
    await expect(warned.getByText(t("numberNotTheirs", FICTION, "United Airlines"))).toBeVisible();
    const best = warned.getByText(new RegExp(`^(?:${t("bestReal")}|${t("bestAbroad", ".+")})$`));
    await expect(best).toBeVisible();
    await unfold(warned);
    await expect.poll(() => englishIn(warned, language)).toEqual([]);
    expect(await tooWide(warned)).toBeLessThanOrEqual(0);
  });

  test(`${title}: settings and welcome`, async ({ launch }) => {
    const browser = await launch({ hosts: HOSTS, lang: tag });
    const options = await browser.asTab("options.html");
    await expect(options.getByRole("heading", { level: 1 })).toHaveText(t("settings"));
    for (const section of ["aboutYou", "watch", "keptData", "about"] as const)
      await expect(options.getByRole("heading", { name: t(section), exact: true })).toBeVisible();
    const countries = options.getByRole("combobox", { name: t("country") }).getByRole("option");
    await expect(countries.filter({ hasText: language.germany })).toHaveCount(1);
    // every country has its name in the language
    const [inEnglish, inOwn] = ["en", tag].map((one) => new Intl.DisplayNames(one, { type: "region" }));
    const codes = await countries.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const english = codes.flatMap((code) =>
      /^[A-Z]{2}$/.test(code) && inEnglish?.of(code) !== inOwn?.of(code) ? (inEnglish?.of(code) ?? []) : [],
    );
    expect(english.length).toBeGreaterThan(100);
    expect((await countries.allTextContents()).filter((text) => english.includes(text))).toEqual([]);
    await expect(options.getByRole("combobox", { name: t("askAs") })).toBeVisible();
    await options.getByRole("button", { name: t("eraseAll") }).click();
    await expect(options.getByRole("status")).toHaveText(t("erased"));
    await expect.poll(() => englishIn(options, language)).toEqual([]);

    const welcome = await browser.asTab("welcome.html");
    await expect(welcome.getByRole("heading", { level: 1 })).toHaveText(t("welcome"));
    for (const section of ["howTo", "whatItReads", "whatItNever", "permissions", "howProved"] as const)
      await expect(welcome.getByRole("heading", { name: t(section), exact: true })).toBeVisible();
    await expect.poll(() => englishIn(welcome, language)).toEqual([]);
    for (const page of [options, welcome]) {
      await page.setViewportSize({ width: 360, height: 640 });
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
    }
  });

  test(`${title}: what the browser itself shows of it`, async ({ launch }) => {
    const browser = await launch({ lang: tag });
    const worker = await browser.worker();
    const {
      name,
      description,
      title: tooltip,
    } = await worker.evaluate(async () => {
      const { name, description } = chrome.runtime.getManifest();
      return { name, description, title: await chrome.action.getTitle({}) };
    });
    expect({ name, description }).toEqual({ name: t("extName"), description: t("extDescription") });
    expect(tooltip).toBe(t("extName"));
  });

  test(`${title}: the same look finds the English texts where the browser speaks English`, async ({ launch }) => {
    const browser = await launch({ hosts: HOSTS });
    const popup = await browser.openPopup(await browser.open(DELTA));
    await expect(popup.getByRole("button", { name: "Copy number" })).toBeVisible();
    // the page itself is in English here: nothing in it is foreign
    const found = async (key: Key) =>
      (await englishIn(popup, { ...language, tag: "en" })).some((text) => text.startsWith(`${key}: `));
    for (const key of [
      "helpPage",
      "topic_account_locked",
      "hoursUnknown",
      "copyAll",
      "dataOf",
      "trustVerifiedOld",
    ] as const)
      await expect.poll(() => found(key), key).toBe(true);
  });
}
