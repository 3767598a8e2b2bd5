import { expect, test } from "@playwright/test";
import { crawl } from "../../scripts/verify/crawl.ts";
import { factsOf } from "../../scripts/verify/facts-of.ts";
import { openRenderer } from "../../scripts/verify/open-renderer.ts";
import { PageMemory } from "../../scripts/verify/page-memory.ts";
import { pagesOf } from "../../scripts/verify/pages-of.ts";
import type { Result } from "../../scripts/verify/result.ts";
import { recordOf } from "../unit/verify-record.ts";
import { playSite } from "../unit/verify-site.ts";

const shell = (script: string) =>
  `<!doctype html><title>Contact</title><div id="root"></div><script>const root = document.getElementById("root");${script}</script>`;

test("facts on pages made by scripts are found in a real browser", async ({ browserName: _ }, info) => {
  const site = await playSite({
    "/fetched": shell("fetch('/api').then(r => r.text()).then(t => root.textContent = t)"),
    "/api": "Call 1-800-358-6527",
    "/shadow": shell("root.attachShadow({mode: 'open'}).innerHTML = '<p>Call 1-800-358-6527'"),
    "/changed": shell("root.textContent = 'Call 1-800-358-9999'"),
    "/picture": shell("root.innerHTML = '<img src=/hotline.png width=600 height=80>'"),
    "/sent-on": shell("location.replace('/fetched')"),
  });
  const renderer = openRenderer("TestBot/1", 20_000);
  const results: Result[] = [];
  try {
    const paths = ["/fetched", "/shadow", "/changed", "/picture", "/sent-on"];
    const record = recordOf(paths.map((path) => ({ url: site.origin + path })));
    await crawl(pagesOf(factsOf({ platforms: new Map([["example", record]]), escalation: new Map() })), {
      day: "2026-03-04",
      name: "TestBot",
      agent: "TestBot/1",
      memory: new PageMemory(info.outputPath("pages.json")),
      renderer,
      write: (entry) => results.push(...entry.results),
      delay: 0,
    });
  } finally {
    await renderer?.close();
    await site.close();
  }
  const said = results.map(({ url, status, to, found, instead }) => [
    new URL(url).pathname,
    { status, to, found, instead },
  ]);
  expect(Object.fromEntries(said)).toEqual({
    "/fetched": { status: "stands" },
    "/shadow": { status: "stands" },
    "/changed": { status: "changed", instead: ["1-800-358-9999"] },
    "/picture": { status: "image-only" },
    "/sent-on": { status: "moved", to: `${site.origin}/fetched`, found: true },
  });
  // pictures are not fetched, and the browser says whose it is
  expect(site.times("/hotline.png")).toBe(0);
  expect(site.asked.every(({ headers }) => headers["user-agent"]?.includes("TestBot/1"))).toBe(true);
});
