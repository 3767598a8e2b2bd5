import type { Page } from "@playwright/test";
import { answer } from "../../data/answer.ts";
import { compiled } from "../../data/build/compiled.ts";
import type { Ability } from "../../data/choose.ts";
import { openDataset } from "../../data/dataset.ts";
import type { Audience, Topic } from "../../data/words.ts";
import { expect, test } from "./fixtures.ts";
import { DELTA, DOUYIN, HOSTS, TIKTOK } from "./pages.ts";

const BANK = "https://help.starlingbank.com/personal/";
const { files, meta } = compiled();
const dataset = openDataset(meta, async (path) => JSON.parse(files.get(path) ?? "null"));

interface Situation {
  url: string;
  country: string;
  topic?: Topic;
  audience?: Audience;
  abilities?: Ability[];
  now: string;
}

const EVENING = "2026-11-20T23:30:00Z";
const NOON = "2026-11-20T14:00:00Z";
const SUNDAY = "2026-11-22T05:10:00Z";
const situations: Record<string, Situation[]> = {
  "en-US": [
    { url: DELTA, country: "US", now: NOON },
    { url: DELTA, country: "US", topic: "booking-change", abilities: ["cannot-call"], now: EVENING },
    { url: DELTA, country: "GB", topic: "payment-refund", abilities: ["from-abroad"], now: SUNDAY },
    { url: BANK, country: "GB", topic: "account-stolen", abilities: ["cannot-wait"], now: NOON },
    { url: BANK, country: "GB", topic: "fraud", abilities: ["text-only"], now: SUNDAY },
    { url: BANK, country: "FR", now: EVENING },
    { url: TIKTOK, country: "US", topic: "account-locked", abilities: ["no-account", "no-app"], now: NOON },
    { url: TIKTOK, country: "DE", topic: "ads", audience: "advertiser", now: NOON },
  ],
  "zh-CN": [
    { url: DOUYIN, country: "CN", topic: "minor-spending", audience: "guardian-of-minor", now: NOON },
    { url: DOUYIN, country: "CN", topic: "account-locked", abilities: ["lost-number"], now: EVENING },
    { url: DOUYIN, country: "US", topic: "other", now: SUNDAY },
  ],
};

/** What a surface shows of its ways, in order: the text of each. */
const shown = (popup: Page) =>
  popup
    .locator(".best, .ways .way")
    .evaluateAll((all) => all.map((one) => (one.textContent ?? "").replace(/\s+/g, " ")));

/** What of a value is seen in any case: of an address its host, of a path in an app its first step. */
const seen = (value: string) =>
  value
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .split(/[/?#]| → /)[0]
    ?.replace(/\s+/g, " ") ?? "";

for (const [lang, asked] of Object.entries(situations))
  test(`the popup shows the ways in the order that ask gives: ${lang}`, async ({ launch }) => {
    test.setTimeout(120_000);
    const browser = await launch({ lang, hosts: { ...HOSTS, [BANK]: "<!doctype html><title>Help</title>" } });
    for (const { url, country, topic, audience = "consumer", abilities = [], now } of asked) {
      await browser.context.clock.setFixedTime(new Date(now));
      const tab = await browser.tabId(await browser.open(url));
      const expected = await answer(
        { input: url, now: Date.parse(now), tz: "UTC", language: lang, country, topic, audience, abilities },
        dataset,
      );
      const worker = await browser.worker();
      await worker.evaluate((kept) => chrome.storage.local.set(kept), {
        country,
        audience,
        abilities,
        topics: topic && expected.about ? { [expected.about]: topic, [`${expected.about}/account-locked`]: topic } : {},
      });
      const popup = await browser.asTab(`popup.html?tab=${tab}`);
      await expect(popup.locator(".more .way").first()).toBeVisible();
      const offered = expected.contacts.filter(({ trust }) => !["disputed", "withdrawn", "false"].includes(trust));
      const [first, ...rest] = expected.best ? offered : [undefined, ...offered];
      const not = (reason: string) => (contact: (typeof offered)[number]) => !contact.reasons.includes(reason);
      const here = rest.flatMap((way) => (way && not("not-support")(way) && not("other-country")(way) ? [way] : []));
      const texts = await shown(popup);
      expect(texts.length).toBeGreaterThanOrEqual(here.length + 1);
      if (first) {
        const platform = await dataset.platform(expected.about ?? "");
        const label = platform?.contacts.find(({ id }) => id === first.id)?.label;
        const name = first.channel === "in-app" && label ? (label[lang] ?? label.en) : seen(first.value);
        expect([url, texts[0]]).toEqual([url, expect.stringContaining(name)]);
      }
      for (const [i, { id, value }] of here.entries())
        expect([url, id, texts[i + 1]]).toEqual([url, id, expect.stringContaining(seen(value))]);
      await popup.close();
    }
  });
