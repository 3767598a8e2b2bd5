import { grantHosts } from "../../scripts/real-browser/profile.ts";
import { expect, test } from "./fixtures.ts";
import { FICTION, HOSTS, TIKTOK, UNKNOWN } from "./pages.ts";

const PLANTED = `https://www.tiktok.com/support?q=call%20${encodeURIComponent(FICTION)}`;

test("watching is off until it is turned on, then warns before the click, and only on known hosts", async ({
  launch,
  profile,
}) => {
  const hosts = { ...HOSTS, "https://www.tiktok.com/*": HOSTS[TIKTOK] };
  // the browser's prompt cannot be answered by a script: the leave is put where the browser keeps it
  const first = await launch({ hosts, profile });
  await first.worker();
  const { id } = first;
  await first.close();
  grantHosts(profile, id, ["https://*/*"]);

  const browser = await launch({ hosts, profile });
  const registered = async () =>
    (await browser.worker()).evaluate(() =>
      chrome.scripting.getRegisteredContentScripts().then((all) => all.map((script) => script.id)),
    );
  expect(await registered()).toEqual([]);
  const options = await browser.asTab("options.html");
  await options.getByRole("button", { name: "Turn on" }).click();
  await expect(options.getByText("Help pages are watched.").first()).toBeVisible();
  await expect.poll(registered).toEqual(["watch"]);

  const page = await browser.open(PLANTED);
  const tab = await browser.tabId(page);
  const title = async () => (await browser.worker()).evaluate((tabId) => chrome.action.getTitle({ tabId }), tab);
  await expect.poll(title).toBe("Human Route: warning, a number on this page is not a number of TikTok");
  await page.goto(UNKNOWN);
  await expect.poll(title).toBe("Human Route");
  // a worker may load nothing late: what it takes to follow an address within the address is there already
  await page.goto(`${PLANTED}&u=https%3A%2F%2Fwww.tiktok.com%2Fsupport`);
  await expect.poll(title).toBe("Human Route: warning, a number on this page is not a number of TikTok");

  // a page that goes on without loading anew
  const go = (path: string, text: string) =>
    page.evaluate(
      ([to = "", said = ""]) => {
        history.pushState(null, "", to);
        document.body.textContent = said;
      },
      [path, text],
    );
  await go("/support/faq", "Nothing here");
  await expect.poll(title).toBe("Human Route: a way to a person is known here");
  await go(new URL(PLANTED).pathname + new URL(PLANTED).search, "Nothing here");
  await expect.poll(title).toBe("Human Route: warning, a number on this page is not a number of TikTok");
  await go("/@someone", "Nothing here");
  await expect.poll(title).toBe("Human Route");

  await options.bringToFront();
  await options.getByRole("button", { name: "Turn off" }).click();
  await expect(options.getByText("Pages are read only when you click the icon.").first()).toBeVisible();
  await expect.poll(registered).toEqual([]);
});
