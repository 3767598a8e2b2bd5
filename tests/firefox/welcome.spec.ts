import { HOSTS, UNKNOWN } from "../browser/pages.ts";
import { expect, test } from "./fixtures.ts";

const SHOWN = `return [...win.gBrowser.tabs].map((tab) => tab.linkedBrowser.currentURI.spec)
  .filter((address) => address.endsWith("/welcome.html")).length`;

/** Installs the same extension over itself, as an update does: Firefox closes its pages, and its background begins anew. */
const UPDATE = `
const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
const addon = await AddonManager.getAddonByID(given[0]);
await addon.reload();
while (policyOf(given[0])?.extension.backgroundState !== "running") await sleep(20);
`;

test("the welcome page is shown once, after the installation, and does not come to the front", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  await expect.poll(() => browser.privileged(SHOWN)).toBe(1);
  expect(await browser.privileged("return win.gBrowser.currentURI.spec")).not.toContain("welcome.html");

  await browser.go(UNKNOWN);
  await browser.privileged(UPDATE, browser.id);
  // when the popup answers, what the background does at its start is done
  await (await browser.openPopup()).waitForText("This page is not in the list");
  expect(await browser.privileged(SHOWN)).toBe(0);
});

test("it says what is read, what never happens, and why each permission is there", async ({ launch }) => {
  const browser = await launch();
  await browser.goToOwn("welcome.html");
  const headings = () =>
    browser.evaluate("return [...document.querySelectorAll('h1, h2')].map((one) => one.innerText)");
  await expect
    .poll(headings)
    .toEqual([
      "Welcome to Human Route",
      "How to use it",
      "What it reads",
      "What it never does",
      "Permissions in plain words",
      "How the data is proved",
    ]);
  const named = (await browser.evaluate(
    "return [...document.querySelectorAll('dt')].map((one) => one.innerText)",
  )) as string[];
  expect(named).toEqual(expect.arrayContaining(["activeTab", "scripting", "storage"]));
  // what only other browsers ask for is not spoken of
  expect(named).not.toContain("declarativeContent");
});
