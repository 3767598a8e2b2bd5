import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RealChromium } from "../../scripts/real-browser/chromium.ts";
import { launchChromium } from "../../scripts/real-browser/launch-chromium.ts";
import { grantHosts } from "../../scripts/real-browser/profile.ts";
import { test as base, EXTENSION, expect } from "./fixtures.ts";
import { HOSTS, TIKTOK, UNKNOWN } from "./pages.ts";

/** An installed copy of the extension, of which a new version can be put in its place. */
interface Installed {
  readonly folder: string;
  /** Writes a version into the folder; the older one knows no help page. */
  write(version: "0.0.1" | "0.0.2"): void;
}

const test = base.extend<{ installed: Installed }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs off this pattern
  installed: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "human-route-update-"));
    const write = (version: string) => {
      cpSync(EXTENSION, folder, { recursive: true });
      const manifest = JSON.parse(readFileSync(join(EXTENSION, "manifest.json"), "utf8"));
      writeFileSync(join(folder, "manifest.json"), JSON.stringify({ ...manifest, version }));
      if (version !== "0.0.1") return;
      writeFileSync(join(folder, "data/icon.json"), "[]");
      writeFileSync(join(folder, "data/watch.json"), '["https://old.example/*"]');
    };
    await use({ folder, write });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** How many conditions light the icon. */
const conditions = async (browser: RealChromium) =>
  (await browser.worker()).evaluate(
    () =>
      new Promise<number>((done) =>
        chrome.declarativeContent.onPageChanged.getRules((rules) =>
          done(rules.reduce((sum, { conditions }) => sum + (conditions?.length ?? 0), 0)),
        ),
      ),
  );

const version = async (browser: RealChromium) =>
  (await browser.worker()).evaluate(() => chrome.runtime.getManifest().version);

const welcomes = (browser: RealChromium) =>
  browser.context.pages().filter((page) => page.url() === browser.url("welcome.html")).length;

test("an update with tabs open: what was kept is there, the icon has the new list, and nobody is welcomed twice", async ({
  installed,
}) => {
  installed.write("0.0.1");
  const icon = { "https://www.tiktok.com/favicon.ico": { type: "image/png", body: "" } };
  const browser = await launchChromium({ extension: installed.folder, hosts: { ...HOSTS, ...icon } });
  try {
    await expect.poll(() => welcomes(browser)).toBe(1);
    await expect.poll(() => version(browser)).toBe("0.0.1");
    expect(await conditions(browser)).toBe(0);
    const tab = await browser.open(TIKTOK);
    const heard: string[] = [];
    tab.on("pageerror", (error) => heard.push(String(error)));
    tab.on("console", (message) => heard.push(message.text()));
    const popup = await browser.openPopup(tab);
    await popup.getByRole("combobox", { name: "as" }).selectOption("creator");
    const panel = await browser.openPanelFromPopup(popup);
    await panel.getByRole("checkbox").first().click();
    await expect(panel.getByRole("checkbox").first()).toBeChecked();

    installed.write("0.0.2");
    const worker = await browser.worker();
    // the worker ends under it
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => null);
    await expect.poll(() => version(browser).catch(() => null)).toBe("0.0.2");
    await expect.poll(() => conditions(browser)).toBeGreaterThan(1000);

    const again = await browser.openPopup(tab);
    await expect(again.getByRole("heading", { level: 1 })).toHaveText("TikTok");
    await expect(again.getByRole("combobox", { name: "as" })).toHaveValue("creator");
    // the page in the tab can still be read
    await expect(again.getByRole("combobox", { name: "I need help with" })).toHaveValue("account-locked");
    const panelAgain = await browser.openPanelFromPopup(again);
    await expect(panelAgain.getByRole("checkbox").first()).toBeChecked();
    expect(welcomes(browser)).toBe(0);
    expect(heard).toEqual([]);
  } finally {
    expect(await browser.close()).toEqual([]);
  }
});

test("watching goes on after an update, on the help pages of the new list", async ({ installed, profile }) => {
  const launch = () => launchChromium({ extension: installed.folder, hosts: HOSTS, profile });
  const watched = async (browser: RealChromium) =>
    (await browser.worker()).evaluate(async () => {
      const [script] = await chrome.scripting.getRegisteredContentScripts({ ids: ["watch"] });
      return script?.matches ?? [];
    });
  try {
    installed.write("0.0.1");
    const first = await launch();
    await first.worker();
    await first.close();
    grantHosts(profile, first.id, ["https://*/*"]);

    const second = await launch();
    const options = await second.asTab("options.html");
    await options.getByRole("button", { name: "Turn on" }).click();
    await expect.poll(() => watched(second)).toEqual(["https://old.example/*"]);
    await second.close();

    installed.write("0.0.2");
    const third = await launch();
    try {
      await expect.poll(() => version(third)).toBe("0.0.2");
      await expect.poll(async () => (await watched(third)).length).toBeGreaterThan(1000);
      expect(await watched(third)).not.toContain("https://old.example/*");
      await expect.poll(() => conditions(third)).toBeGreaterThan(1000);
      const page = await third.open(TIKTOK);
      const tab = await third.tabId(page);
      const title = async () => (await third.worker()).evaluate((tabId) => chrome.action.getTitle({ tabId }), tab);
      await expect.poll(title).toBe("Human Route: a way to a person is known here");
      await page.goto(UNKNOWN);
      await expect.poll(title).toBe("Human Route");
    } finally {
      expect(await third.close()).toEqual([]);
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
