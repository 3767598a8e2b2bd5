import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DELTA, DOUYIN, HOSTS, TENANT, TIKTOK, UNKNOWN } from "../browser/pages.ts";
import { launchFirefox } from "./firefox.ts";
import { expect, test } from "./fixtures.ts";

test("a person's whole walk makes no request of the extension to the network", async ({ launch }) => {
  test.setTimeout(120_000);
  const browser = await launch({ hosts: HOSTS });
  for (const [url, text] of [
    [TIKTOK, /^Best way to a person/m],
    [DOUYIN, /^Best way to a person/m],
    [TENANT, "The real way to a person"],
    [UNKNOWN, "This page is not in the list"],
    [DELTA, /^Best way to a person/m],
  ] as const) {
    await browser.go(url);
    const popup = await browser.openPopup();
    await popup.waitForText(text);
    // the foot comes last
    await popup.waitForText("Check a number");
  }
  const popup = await browser.openPopup();
  await popup.waitForText("Check a number");
  await popup.click("button", /^Copy number$/);
  await popup.waitForText("Copied");
  await popup.type("number to check", "95152");
  await popup.waitForText("95152 is a proved contact of Douyin.");
  await popup.click("button", /^Guide me$/);
  await (await browser.sidebar()).waitForText("Delta Air Lines");
  for (const [path, text] of [
    ["options.html", "What is kept"],
    ["welcome.html", "What it never does"],
  ] as const) {
    await browser.goToOwn(path);
    await expect.poll(() => browser.evaluate("return document.body.innerText")).toContain(text);
  }
  expect(await browser.close()).toEqual([]);
});

const LEAKS = {
  start: "https://leak.example/from-the-background",
  page: "https://leak.example/from-the-page",
  image: "https://leak.example/image.png",
};

const LEAKING = {
  "manifest.json": JSON.stringify({
    manifest_version: 3,
    name: "Leaking",
    version: "1",
    background: { scripts: ["background.js"] },
    action: {},
    browser_specific_settings: { gecko: { id: "leaking@human-route.example" } },
  }),
  "background.js": `fetch("${LEAKS.start}").catch(() => null);`,
  "page.html": `<!doctype html><html lang="en"><title>Leaking</title><img alt="" src="${LEAKS.image}"><script src="page.js"></script></html>`,
  "page.js": `addEventListener("load", () => fetch("${LEAKS.page}").catch(() => null).then(() => { document.title = "Asked"; }));`,
};

test("the proof works: what a leaking extension asks for is told, from its first moment on", async () => {
  const extension = mkdtempSync(join(tmpdir(), "human-route-leaking-"));
  try {
    for (const [name, text] of Object.entries(LEAKING)) writeFileSync(join(extension, name), text);
    const browser = await launchFirefox({ extension, hosts: { "https://leak.example/*": "<!doctype html>" } });
    try {
      await browser.goToOwn("page.html");
      await expect.poll(() => browser.evaluate("return document.title")).toBe("Asked");
    } finally {
      await browser.close();
    }
    expect((await browser.close()).sort()).toEqual(Object.values(LEAKS).sort());
  } finally {
    rmSync(extension, { recursive: true, force: true, maxRetries: 5 });
  }
});
