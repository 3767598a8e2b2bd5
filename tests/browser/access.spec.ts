import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./fixtures.ts";
import { DELTA, DOUYIN, HOSTS, TENANT, TIKTOK, UNKNOWN } from "./pages.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

for (const dark of [false, true])
  test(`no surface breaks an accessibility rule (${dark ? "dark" : "light"})`, async ({ launch }) => {
    test.setTimeout(120_000);
    const browser = await launch({ hosts: HOSTS, dark });
    const surfaces = ["options.html", "welcome.html", "sidepanel.html"];
    for (const url of [TIKTOK, DOUYIN, DELTA, TENANT, UNKNOWN])
      surfaces.push(`popup.html?tab=${await browser.tabId(await browser.open(url))}`);
    for (const surface of surfaces) {
      const page = await browser.asTab(surface);
      await page.setViewportSize({ width: 384, height: 600 });
      await expect(page.getByRole("heading").first()).toBeVisible();
      for (const details of await page.locator("details").all())
        await details.evaluate((d) => d.setAttribute("open", ""));
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(violations.map(({ id, nodes }) => [surface, id, nodes[0]?.html])).toEqual([]);
      await page.close();
    }
  });

test("at 200 % and 384 px nothing runs out of the popup sideways", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  for (const url of [TIKTOK, DOUYIN, DELTA]) {
    const tab = await browser.tabId(await browser.open(url));
    const page = await browser.asTab(`popup.html?tab=${tab}`);
    await page.setViewportSize({ width: 384, height: 600 });
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(384);
    await page.close();
  }
});
