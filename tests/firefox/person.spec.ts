import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { waitFor } from "../../scripts/machine/wait-for.ts";
import { beginCase, bringIn, endCase, findCase, type Hands, PROBLEMS, takeAlong } from "../browser/journey.ts";
import { DOUYIN, HOSTS, UNITED } from "../browser/pages.ts";
import type { RealFirefox } from "./firefox.ts";
import { expect, test } from "./fixtures.ts";
import type { Surface } from "./surface.ts";

const ADDRESS: Record<string, string> = { douyin: DOUYIN, "united-airlines": UNITED };

/** Hands at the sidebar of Firefox. */
const handsAt = (browser: RealFirefox, sidebar: Surface): Hands => ({
  press: (role, name) => sidebar.click(role, name),
  fill: (label, text) => sidebar.type(label, text),
  upload: (label, path) => sidebar.upload(label, path),
  download: async (button) => {
    const before = readdirSync(browser.downloads);
    await sidebar.click("button", button);
    // Firefox takes the name with an empty file before the contents come
    return waitFor("the download", () => {
      const come = readdirSync(browser.downloads).filter((one) => !before.includes(one));
      const [name = ""] = come;
      const path = join(browser.downloads, name);
      const text = come.length === 1 ? readFileSync(path, "utf8") : "";
      return text !== "" && { name, path, text };
    });
  },
  text: () => sidebar.text(),
  readClipboard: () => browser.readClipboard(),
});

/** When the next reminder comes, or null. */
const alarm = (sidebar: Surface) =>
  sidebar.evaluate(
    "return window.wrappedJSObject.browser.alarms.get('reminders').then((set) => set ? set.scheduledTime : null)",
  );

for (const problem of PROBLEMS)
  test(`a person with ${problem.name}: from the popup to the closed case, with a restart and a move to another browser`, async ({
    launch,
    profile,
  }) => {
    test.setTimeout(240_000);
    const first = await launch({ hosts: HOSTS, profile });
    await first.openSidebar();
    await first.closeSidebar();
    await first.go(ADDRESS[problem.slug] ?? "");
    const popup = await first.openPopup();
    await popup.waitForText(problem.name);
    await popup.evaluate(
      `const topic = document.querySelector("select");
       topic.value = arguments[0];
       topic.dispatchEvent(new Event("change", { bubbles: true }));`,
      problem.topic,
    );
    await popup.click("button", new RegExp(`^${problem.opens}$`));
    const sidebar = await first.sidebar();
    const hands = handsAt(first, sidebar);
    await beginCase(hands, problem);
    await hands.press("button", /^Remind me$/);
    await sidebar.waitForText("You will be reminded when it is due.");
    await expect.poll(() => alarm(sidebar)).toBeGreaterThan(Date.now());
    await first.close();

    const second = await launch({ hosts: HOSTS, profile });
    const again = await second.openSidebar();
    const handsAgain = handsAt(second, again);
    await findCase(handsAgain, problem);
    // Firefox forgets alarms when it ends: it was set anew
    await again.waitForText("You will be reminded when it is due.");
    await expect.poll(() => alarm(again)).toBeGreaterThan(Date.now());
    const file = await takeAlong(handsAgain, problem);
    await endCase(handsAgain, problem);
    await expect.poll(() => alarm(again)).toBe(null);

    const third = await launch({ hosts: HOSTS });
    await bringIn(handsAt(third, await third.openSidebar()), problem, file);
  });
