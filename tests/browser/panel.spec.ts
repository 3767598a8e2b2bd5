import { expect, test } from "./fixtures.ts";
import { DOUYIN, HOSTS, TIKTOK } from "./pages.ts";

test("opened from the popup, the panel holds the route; what is done survives a restart of the browser", async ({
  launch,
  profile,
}) => {
  const first = await launch({ hosts: HOSTS, profile });
  const panel = await first.openPanelFromPopup(await first.openPopup(await first.open(TIKTOK)), undefined);
  await expect(panel.getByRole("heading", { level: 1 })).toContainText("TikTok");
  const steps = panel.getByRole("checkbox");
  await expect(steps.first()).toBeVisible();
  const count = await steps.count();
  await steps.first().click();
  await expect(steps.first()).toBeChecked();
  await expect
    .poll(() =>
      panel.evaluate(() => chrome.storage.local.get("done").then(({ done }) => Object.values(done ?? {}).flat())),
    )
    .toEqual([0]);
  await first.close();

  const second = await launch({ hosts: HOSTS, profile });
  const again = await second.asTab("sidepanel.html");
  await expect(again.getByRole("checkbox").first()).toBeChecked();
  await expect(again.getByRole("checkbox")).toHaveCount(count);
});

test("it follows the platform in hand", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const panel = await browser.openPanelFromPopup(await browser.openPopup(await browser.open(TIKTOK)));
  await expect(panel.getByRole("heading", { level: 1 })).toContainText("TikTok");
  const popup = await browser.openPopup(await browser.open(DOUYIN));
  await popup.getByRole("button", { name: "Guide me" }).first().click();
  await expect(panel.getByRole("heading", { level: 1 })).toContainText("Douyin");
});

test("with nothing in hand it says how to start", async ({ launch }) => {
  const browser = await launch();
  const panel = await browser.asTab("sidepanel.html");
  await expect(panel.getByText("No way in hand yet")).toBeVisible();
  // the frame of the HTML is gone once there is something to show
  await expect(panel.getByRole("banner")).toHaveCount(1);
});
