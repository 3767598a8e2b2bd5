import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileDataset } from "../../data/build/compiled.ts";
import { openDataset } from "../../data/dataset.ts";
import { recognize } from "../../data/recognize-page.ts";
import type { PlatformRecord } from "../../data/schema.ts";

const record = (domains: string[], help: string[], more: Partial<PlatformRecord> = {}): PlatformRecord => ({
  name: { en: domains[0] ?? "" },
  category: "other",
  countries: ["WW"],
  domains,
  help: help.map((url) => ({ url })),
  examples: { help: [], not: [] },
  contacts: [],
  sources: {},
  ...more,
});

const { files, meta } = compileDataset({
  platforms: new Map([
    ["google", record(["google.com", "google.de"], ["https://support.google.com/*"])],
    ["youtube", record(["youtube.com"], ["https://support.google.com/youtube*"], { related: ["google"] })],
    ["tiktok", record(["tiktok.com"], ["https://support.tiktok.com/*", "https://www.tiktok.com/support*"])],
    ["box", record(["box.com"], ["https://support.box.com/*"])],
    ["heroku", record(["heroku.com"], ["https://help.heroku.com/*"])],
    ["united-airlines", record(["united.com"], ["https://*.assist.united.com/*"], { name: { en: "United Airlines" } })],
    ["acme", record(["acme.co.uk"], ["https://acme.zendesk.com/*", "https://www.acme.co.uk/app/#/help*"])],
    ["zendesk", record(["zendesk.com"], ["https://support.zendesk.com/*"])],
    ["github", record(["github.com"], ["https://support.github.com/*"])],
    ["zoom", record(["zoom.us"], ["https://support.zoom.us/*"])],
    ["paypal", record(["paypal.com"], [])],
    ["patreon", record(["patreon.com"], [])],
    ["ing", record(["ing.com"], [])],
    ["alexa", record(["alexa.google.com", "alexa.example.com"], [])],
    ["reddit", record(["reddit.com", "reddithelp.com"], ["https://*.reddithelp.com/*"])],
  ]),
  escalation: new Map(),
  rights: new Map(),
});
const dataset = openDataset(meta, async (path) => JSON.parse(files.get(path) ?? "null"));
const known = async (url: string) => {
  const { page, platform, about } = await recognize(url, dataset);
  return [page, platform, ...(about === platform ? [] : [about])];
};

describe("whose page it is", () => {
  test.each<[string, (string | null)[]]>([
    ["https://support.google.com/accounts/answer/1", ["help", "google"]],
    ["https://support.google.com/youtube/answer/1", ["help", "google", "youtube"]],
    ["https://www.google.de/", ["official", "google"]],
    ["https://www.tiktok.com/support/faq", ["help", "tiktok"]],
    ["https://www.tiktok.com/@someone", ["official", "tiktok"]],
    ["https://tiktok.com./", ["official", "tiktok"]],
    ["https://www.united.com/en/us/customer-support/contact", ["help", "united-airlines"]],
    ["https://www.united.com/en/us/legal/contact-terms", ["official", "united-airlines"]],
    ["https://blog.united.com/contact", ["official", "united-airlines"]],
    ["https://hilfe.united.com/", ["help", "united-airlines"]],
    ["https://a.assist.united.com/", ["help", "united-airlines"]],
    ["https://unassist.united.com/", ["official", "united-airlines"]],
    ["https://www.united.com/careers/help", ["official", "united-airlines"]],
    ["https://acme.zendesk.com/hc/fr/articles/1", ["help", "acme"]],
    ["https://other.zendesk.com/hc/fr/articles/1", ["tenant", null]],
    ["https://support.zendesk.com/hc/en-us", ["help", "zendesk"]],
    ["https://www.zendesk.com/pricing", ["official", "zendesk"]],
    ["https://www.acme.co.uk/app/#/help/topic", ["help", "acme"]],
    ["https://www.acme.co.uk/app/#/home", ["official", "acme"]],
    ["https://other.co.uk/", ["unknown", null]],
    ["https://github.com/someone/repo/issues/1", ["tenant", null]],
    ["https://github.com/", ["official", "github"]],
    ["https://someone.github.io/", ["tenant", null]],
    ["https://support.reddithelp.com/hc/en-us", ["help", "reddit"]],
    // the classic mistakes of matching by substring or undotted suffix
    ["https://roku.com/", ["unknown", null]],
    ["https://mapbox.com/", ["unknown", null]],
    ["https://box.com.au/", ["unknown", null]],
    ["https://notgoogle.com/", ["unknown", null]],
    ["https://google.com.evil.example/", ["look-alike", "google"]],
    ["https://help.united.com/legal/terms", ["official", "united-airlines"]],
    ["https://help.united.com/en-us/privacy", ["official", "united-airlines"]],
    ["https://help.united.com/articles/terms", ["help", "united-airlines"]],
    ["https://help.united.com/en/login", ["official", "united-airlines"]],
    ["https://example.org/", ["unknown", null]],
    ["about:blank", ["unknown", null]],
    ["file:///C:/x/verizon.com.html", ["unknown", null]],
  ])("%s", async (url, wanted) => {
    expect(await known(url)).toEqual(wanted);
  });
});

describe("look-alikes", () => {
  test.each<[string, (string | null)[]]>([
    ["https://support.zoom.us.support-team.example/", ["look-alike", "zoom"]],
    ["https://zoom-support.com/account/login", ["look-alike", "zoom"]],
    ["https://googlecustomerservice.org/phone-number", ["look-alike", "google"]],
    ["https://support.goog1e.com/contact", ["look-alike", "google"]],
    ["https://support.gogole.com/contact", ["look-alike", "google"]],
    ["https://support.xn--ggle-0nda.com/", ["look-alike", "google"]],
    ["https://help.paypall.com/", ["look-alike", "paypal"]],
    ["https://support.paypal.co/", ["look-alike", "paypal"]],
    ["https://paypal.support/", ["look-alike", "paypal"]],
    ["https://paypal.com-billing-update.example/", ["look-alike", "paypal"]],
    ["https://medium.com/@paypalsupport/number", ["look-alike", "paypal"]],
    ["https://google-resolution-department-support.web.app/", ["look-alike", "google"]],
    ["https://united-airlines-customer-service.com/", ["look-alike", "united-airlines"]],
    ["https://support.retlclit.com/", ["unknown", null]],
    ["https://support.redclit.com/", ["look-alike", "reddit"]],
    ["https://support.zom.us/", ["look-alike", "zoom"]],
    ["https://proxy.example/browse?u=https%3A%2F%2Fsupport.paypal.com%2F", ["look-alike", "paypal"]],
    ["https://any.example/https://www.paypal.com/help", ["look-alike", "paypal"]],
    ["https://support.paypal.help/", ["look-alike", "paypal"]],
    ["https://paypal-helpline-number.freshdesk.com/support/home", ["look-alike", "paypal"]],
    ["https://sites.google.com/view/paypal-customer-service-number", ["look-alike", "paypal"]],
    ["https://support-zoom-us.translate.goog/hc/en-us", ["look-alike", "zoom"]],
    ["https://web.archive.org/web/2020/https://support.zoom.us/", ["look-alike", "zoom"]],
    ["https://www.google.com/url?q=https://support.zoom.us/x", ["look-alike", "zoom"]],
    ["https://support.paypal.com@phish.example/", ["look-alike", "paypal"]],
    ["https://user:pw@phish.example/", ["unknown", null]],
    ["https://phish.example/support.paypal.com/hc", ["look-alike", "paypal"]],
    ["file:///C:/Users/x/Downloads/paypal.com.html", ["look-alike", "paypal"]],
    ["data:text/html,<a href=https://www.paypal.com/>", ["look-alike", "paypal"]],
    ["file:///home/x/notes.html", ["unknown", null]],
    // silence: a name alone, a near-miss alone, an innocent word
    ["https://paypall.com/", ["unknown", null]],
    ["https://paypal.design/contact", ["unknown", null]],
    ["https://box.studio/contact", ["unknown", null]],
    ["https://support.boxing.com/", ["unknown", null]],
    ["https://support.patron.example/", ["unknown", null]],
    ["https://calling.example/help", ["unknown", null]],
    ["https://support.zom.com/", ["unknown", null]],
    ["https://app.example/share?url=https%3A%2F%2Fsupport.paypal.com%2F", ["unknown", null]],
    ["https://app.example/proxy?url=https%3A%2F%2Fwww.paypal.com%2Fshop", ["unknown", null]],
    ["https://support.paypal.de/", ["unknown", null]],
    ["https://united-domains.de/support", ["unknown", null]],
    ["https://cloud.box-makers.example/help", ["unknown", null]],
    ["https://zoommagazine.example/", ["unknown", null]],
    ["https://support.zoo.example/", ["unknown", null]],
    ["https://help.unitedkingdom.example/", ["unknown", null]],
  ])("%s", async (url, wanted) => {
    expect(await known(url)).toEqual(wanted);
  });
});

describe("properties", () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,11}$/);

  test("appended labels never make it theirs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom("tiktok.com", "support.google.com", "paypal.com"), label, async (host, tail) => {
        const [page] = await known(`https://${host}.${tail}.example/support`);
        expect(["help", "official"]).not.toContain(page);
      }),
    );
  });

  test("prepended letters never make it theirs", async () => {
    await fc.assert(
      fc.asyncProperty(label, async (prefix) => {
        const [page] = await known(`https://${prefix}tiktok.com/support`);
        expect(["help", "official"]).not.toContain(page);
      }),
    );
  });

  test("case, default port, trailing dot and credentials never change the answer", async () => {
    const urls = [
      "https://support.google.com/accounts",
      "https://www.tiktok.com/support",
      "https://other.zendesk.com/hc",
      "https://example.org/",
    ];
    for (const url of urls) {
      const { host, pathname } = new URL(url);
      const wanted = await known(url);
      for (const same of [
        `https://${host.toUpperCase()}${pathname}`,
        `https://${host}:443${pathname}`,
        `https://${host}.${pathname}`,
        `https://user:pw@${host}${pathname}`,
        `${url}?utm=1`,
      ])
        expect([same, ...(await known(same))]).toEqual([same, ...wanted]);
    }
  });

  test("never throws, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.webUrl({ withFragments: true, withQueryParameters: true })),
        async (url) => (await recognize(url, dataset)).page !== undefined,
      ),
    );
  });
});
