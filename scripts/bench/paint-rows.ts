import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import type { Compiled } from "../../data/build/compiled.ts";
import { launchChromium } from "../real-browser/launch-chromium.ts";
import { type BenchRow, median } from "./row.ts";
import { synthetic } from "./synthetic.ts";

const LOADS = 15;
const [SMALL, LARGE] = [1_000, 100_000];
const HELP = "https://help.platform9.com/";
const STATIC =
  "<!doctype html><html lang=en><meta charset=utf-8><title>Static</title><link rel=stylesheet href=/STYLE><body class=popup><h1>Static</h1><p>Best way to a person</p><button>Copy number</button></body></html>";

/** A copy of the built extension with another dataset in it, and a static page to compare with. */
function variant(built: string, { files, meta }: Compiled): string {
  const root = mkdtempSync(join(tmpdir(), "human-route-bench-"));
  cpSync(built, root, { recursive: true });
  rmSync(join(root, "data"), { recursive: true });
  for (const [path, contents] of files) {
    mkdirSync(dirname(join(root, "data", path)), { recursive: true });
    writeFileSync(join(root, "data", path), contents);
  }
  // the worker would register 100,000 addresses with the browser, which is not what is measured
  writeFileSync(join(root, "data/icon.json"), "[]");
  let patched = 0;
  for (const name of readdirSync(join(root, "chunks"))) {
    const path = join(root, "chunks", name);
    const source = readFileSync(path, "utf8");
    const changed = source.replace(/\{date:[^{}]*?suffixes:\[[^\]]*\]\}/, () => JSON.stringify(meta));
    if (changed !== source) patched++;
    writeFileSync(path, changed);
  }
  if (patched !== 1) throw new Error(`what the bundle knows of the dataset was found in ${patched} places`);
  const style = readdirSync(join(root, "assets")).find((name) => name.endsWith(".css")) ?? "";
  writeFileSync(join(root, "static.html"), STATIC.replace("STYLE", `assets/${style}`));
  return root;
}

/** First contentful paint, and the frame in which the answer stood, in milliseconds from the start of the load. */
async function paints(
  page: Page,
  url: string,
  answer: boolean,
): Promise<{ first: number; answered: number; heap: number }> {
  await page.goto(url);
  const marks = await page.evaluate(
    (wanted) =>
      new Promise<{ first: number; answered: number; heap: number }>((done) => {
        const look = () => {
          const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
          const there = !wanted || performance.getEntriesByName("answer")[0];
          if (paint === undefined || !there) return requestAnimationFrame(look);
          const heap = (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;
          done({
            first: paint,
            answered: wanted ? (performance.getEntriesByName("answer")[0]?.startTime ?? 0) : paint,
            heap,
          });
        };
        look();
      }),
    answer,
  );
  return marks;
}

/** The popup's paints against a static page in the same interleaved run, with 1,000 and with 100,000 platforms. */
export async function paintRows(built: string): Promise<BenchRow[]> {
  const variants = [SMALL, LARGE].map((platforms) => variant(built, synthetic(platforms)));
  const figures: Record<string, number[]> = {};
  const note = (name: string, value: number) => {
    figures[name] = [...(figures[name] ?? []), value];
  };
  const browsers = await Promise.all(
    variants.map((extension) => launchChromium({ extension, hosts: { [HELP]: "<title>Help</title>" } })),
  );
  try {
    const setups = [];
    for (const browser of browsers) {
      const tab = await browser.tabId(await browser.open(HELP));
      const page = await browser.context.newPage();
      // marks the frame in which the best way's badge stands; the popup itself is not changed for it
      await page.addInitScript(() => {
        const look = () => {
          if (document.querySelector("main h2, main .best")) requestAnimationFrame(() => performance.mark("answer"));
          else requestAnimationFrame(look);
        };
        addEventListener("DOMContentLoaded", look);
      });
      setups.push({ browser, page, tab });
    }
    for (let load = 0; load < LOADS; load++)
      for (const [i, { browser, page, tab }] of setups.entries()) {
        const size = i === 0 ? "small" : "large";
        const fixed = await paints(page, browser.url("static.html"), false);
        const popup = await paints(page, browser.url(`popup.html?tab=${tab}`), true);
        note(`static ${size}`, fixed.first);
        note(`first ${size}`, popup.first);
        note(`answer ${size}`, popup.answered);
      }
  } finally {
    for (const browser of browsers) await browser.close();
    for (const root of variants) rmSync(root, { recursive: true, force: true });
  }
  const of = (name: string) => median(figures[name] ?? []);
  const how = `static ${of("static small").toFixed(0)} ms, first ${of("first small").toFixed(0)} ms, answer ${of("answer small").toFixed(0)} ms; ${LOADS} loads each`;
  return [
    {
      what: "popup as a tab: first paint, against static HTML",
      value: of("first small") / of("static small"),
      unit: "×",
      budget: 1.1,
      how,
    },
    {
      what: "popup as a tab: answer painted, against static HTML",
      value: of("answer small") / of("static small"),
      unit: "×",
      budget: 1.5,
      how,
    },
    {
      what: "answer painted with 100,000 platforms, against 1,000",
      value: of("answer large") / of("answer small"),
      unit: "×",
      budget: 1.1,
      how: `${of("answer large").toFixed(0)} ms against ${of("answer small").toFixed(0)} ms`,
    },
  ];
}
