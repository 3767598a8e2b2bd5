import type { Page } from "@playwright/test";
import type { RealChromium } from "../../scripts/real-browser/chromium.ts";
import { expect, test } from "./fixtures.ts";
import { FICTION } from "./pages.ts";

const html = (title: string, body: string, head = "") =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
const DESK = "https://care2938.zohodesk.com/portal";
const CLAIM = "https://care2939.zohodesk.com/portal";
const CALM = "https://some-blog.example/calm";
const DOUBT = "https://some-blog.example/doubt";
const DATA = "https://some-shop.example/";
const OWN = "https://www.delta.com/us/en/need-help/overview";
const HOSTS = {
  [DESK]: html("United Airlines customer service number", `<h1>Un1ted® Airlines</h1><p>Call ${FICTION}</p>`.repeat(2)),
  [CLAIM]: html("United Airlines customer support", "<p>Log in</p>"),
  [CALM]: html("How I reached United Airlines customer service", "<footer>Our office: 020 7946 0018</footer>"),
  [DOUBT]: html("United Airlines phone number", `<p>United Airlines customer service: ${FICTION}</p>`),
  [DATA]: html(
    "Joe's shop",
    "<p>Call 020 7946 0018</p>",
    '<script type="application/ld+json">{"@type":"Store","telephone":"+44 20 7946 0999"}</script>',
  ),
  [OWN]: html(
    "Need help?",
    `<h1>Contact us</h1><p>Call 1-800-221-1212, hotel partner ${FICTION}, article 360012345678</p>`,
  ),
};

/** The popup on a page, and what icon and title of its tab say once the page has been read. */
async function on(browser: RealChromium, url: string, at = url) {
  const page = await browser.open(at);
  const popup = await browser.openPopup(page);
  const titled = async () =>
    (await browser.worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getTitle(tab?.id === undefined ? {} : { tabId: tab.id });
    });
  return { page, popup, titled, header: popup.getByRole("banner") };
}

const neverTheirs = async (popup: Page) => {
  await expect(popup.getByRole("banner")).not.toContainText(/✓|official site|help page/);
};

test("a tenant in a platform's name with a number that is not theirs", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const { popup, titled, header } = await on(browser, DESK);
  await expect(header.getByRole("heading")).toHaveText("Not United Airlines");
  await expect(header).toContainText("a page on zohodesk.com");
  await expect(popup.locator(".note.stop")).toContainText(`${FICTION} is not a United Airlines number.`);
  await expect(popup.locator(".note.stop")).toContainText(
    /It matches none of United Airlines’s \d+ proved numbers\. It stands 2 times/,
  );
  await expect(popup.getByText("The real way to a person")).toBeVisible();
  await neverTheirs(popup);
  await expect.poll(titled).toBe("Human Route: warning, a number on this page is not a number of United Airlines");
});

test("a tenant in a platform's name without a number: caution, nothing red", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const { popup, titled, header } = await on(browser, CLAIM);
  await expect(header.getByRole("heading")).toHaveText("Not United Airlines");
  await expect(popup.locator("main > .note")).toContainText(
    "It speaks in the name of United Airlines on a site where anybody can put pages.",
  );
  await expect(popup.locator(".stop")).toHaveCount(0);
  await expect.poll(titled).toBe("Human Route: caution, anybody can put pages on this site");
});

test("an unknown site that speaks of a platform: said calmly, never called theirs", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const { popup, titled, header } = await on(browser, CALM);
  await expect(header.getByRole("heading")).toHaveText("Speaks of United Airlines");
  await expect(header).toContainText("not listed as their site · some-blog.example");
  await expect(popup.getByText("That says nothing against it.")).toBeVisible();
  await expect(popup.getByText(/^(Best way to a person|Nothing is open now|Proved only for)/)).toBeVisible();
  await expect(popup.locator(".stop, .doubt.mark")).toHaveCount(0);
  await neverTheirs(popup);
  expect(await titled()).toBe("Human Route");
});

test("a number given out as theirs on an unknown site: caution", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const { popup, titled } = await on(browser, DOUBT);
  await expect(popup.locator("main > .note")).toContainText(`${FICTION} is not known as a United Airlines number.`);
  await expect(popup.locator("main > .note")).toContainText(
    /It matches none of United Airlines’s \d+ proved numbers\./,
  );
  await expect(popup.locator(".stop")).toHaveCount(0);
  await neverTheirs(popup);
  await expect.poll(titled).toBe("Human Route: caution, a number on this page is not known as one of United Airlines");
});

test("a genuine page with its own and others' numbers is silent; one put into its address is not", async ({
  launch,
}) => {
  const browser = await launch({ hosts: HOSTS });
  const own = await on(browser, OWN);
  await expect(own.popup.getByRole("button", { name: "Mark the numbers on the page" })).toBeVisible();
  await expect(own.popup.locator("main > .note")).toHaveCount(0);
  await expect(own.header).toContainText("✓ help page");
  await expect.poll(own.titled).toBe("Human Route: a way to a person is known here");
  await own.popup.close();

  const planted = await on(browser, OWN, `${OWN}?q=call%20${encodeURIComponent(FICTION)}%20support`);
  await expect(planted.popup.locator(".note.stop")).toContainText(
    "Somebody put it into the address of this genuine page.",
  );
  await expect
    .poll(planted.titled)
    .toBe("Human Route: warning, a number on this page is not a number of Delta Air Lines");
});

test("data for search engines that names another number than the page", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const { popup } = await on(browser, DATA);
  await expect(popup.locator("main > .note")).toContainText("For search engines this page names other numbers.");
  await expect(popup.locator("main > .note")).toContainText("+44 20 7946 0999");
  await expect(popup.locator(".stop")).toHaveCount(0);
});
