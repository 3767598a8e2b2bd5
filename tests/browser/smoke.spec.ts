import { HELP_PAGE, HELP_PAGES } from "../../scripts/stand-in/help-pages.ts";
import { expect, test } from "./fixtures.ts";

test("the popup opens on a help page and names the platform", async ({ launch }) => {
  const browser = await launch({ hosts: HELP_PAGES });
  const popup = await browser.openPopup(await browser.open(HELP_PAGE));
  await expect(popup.getByRole("heading", { name: "TikTok" }).first()).toBeVisible();
});
