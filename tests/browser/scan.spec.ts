import type { Page } from "@playwright/test";
import type { RealChromium } from "../../scripts/real-browser/chromium.ts";
import { expect, test } from "./fixtures.ts";

const LARGE = "https://large.example/";
const MANY = "https://many.example/";
const DEEP = "https://deep.example/";
const LINE = "https://line.example/";
const BYTES = 5_000_000;

/** Prose with a number now and then, and one at the very end. */
function large(): string {
  const part = `<p>${"Words of a help page that say nothing of any number at all. ".repeat(8)}</p><p>Call 1-800-555-0199 or (020) 7946 0018, order 123-4567890.</p><td>1,234</td>`;
  return `<!doctype html><meta charset="utf-8"><title>Large</title><body>${part.repeat(Math.ceil(BYTES / part.length))}<p>Call 1-800-555-0100</p></body>`;
}

const HOSTS = {
  [LARGE]: large(),
  [MANY]: "<!doctype html><title>Many</title><body></body>",
  [DEEP]: "<!doctype html><title>Deep</title><body></body>",
  // five million characters without the end of a line, and digits all over
  [LINE]: `<!doctype html><title>Line</title><body><p>${"1 23-45 call 6 ".repeat(BYTES / 15)}</p></body>`,
};

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time of the processor, whatever else the machine does meanwhile; microseconds. */
  tdur?: number;
  args: { data?: { url?: string } };
}

/** Whether one event happened within another. */
const within = (inner: TraceEvent, outer: TraceEvent) =>
  inner.pid === outer.pid && inner.tid === outer.tid && inner.ts >= outer.ts && inner.ts < outer.ts + (outer.dur ?? 0);

/** Scans a page as a click does: what was found, and the tasks of the page's own thread meanwhile that took over 50 ms. */
async function scanned(browser: RealChromium, page: Page) {
  const tabId = await browser.tabId(page);
  const worker = await browser.worker();
  const chromium = page.context().browser();
  if (!chromium) throw new Error("no browser to trace");
  await chromium.startTracing(page, { categories: ["toplevel", "devtools.timeline", "v8"] });
  const cues = await worker.evaluate(async (id) => {
    const [frame] = await chrome.scripting.executeScript({ target: { tabId: id }, files: ["/recognize.js"] });
    return frame?.result as unknown as { numbers: { digits: string }[]; cut: boolean };
  }, tabId);
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse((await chromium.stopTracing()).toString());
  const scripts = traceEvents.filter(({ args }) => args.data?.url?.endsWith("/recognize.js"));
  const [script] = scripts;
  if (!script) throw new Error("the script is not in the trace");
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && pid === script.pid && tid === script.tid)
    .filter(({ ts, tdur, dur }) => ts + (dur ?? 0) >= script.ts && (tdur ?? dur ?? 0) > 50_000)
    // what the browser itself does with the page, drawing above all, is not ours
    .map((task) => ({
      ms: Math.round((task.tdur ?? 0) / 1000),
      what: [
        ...new Set(
          traceEvents
            .filter((one) => one !== task && within(one, task) && (one.tdur ?? 0) > 5_000)
            .map(({ name }) => name),
        ),
      ],
    }))
    .filter(({ what }) =>
      what.some((name) => /FunctionCall|EvaluateScript|RunMicrotasks|TimerFire|V8\.|v8\./.test(name)),
    );
  return {
    digits: new Set(cues.numbers.map((found) => found.digits)),
    cut: cues.cut,
    tasks,
    numbers: cues.numbers.length,
  };
}

test("a page of 5 MB is read to its end with no task over 50 ms", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const { digits, cut, tasks } = await scanned(browser, await browser.open(LARGE));
  expect(cut).toBe(false);
  expect([...digits]).toEqual(expect.arrayContaining(["18005550199", "02079460018", "18005550100"]));
  expect(tasks).toEqual([]);
});

test("5 MB in one line as well", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const { cut, tasks, numbers } = await scanned(browser, await browser.open(LINE));
  expect([cut, numbers <= 2000]).toEqual([false, true]);
  expect(tasks).toEqual([]);
});

test("a page of more than a million nodes is read up to the bound, in slices", async ({ launch }) => {
  test.setTimeout(180_000);
  const browser = await launch({ hosts: HOSTS });
  const page = await browser.open(MANY);
  await page.evaluate(() => {
    const first = document.body.appendChild(document.createElement("p"));
    first.textContent = "Call 1-800-555-0199";
    for (let i = 0; i < 1100; i++) {
      const group = document.createElement("div");
      group.innerHTML = "<b>1</b>".repeat(500);
      document.body.append(group);
    }
    const last = document.body.appendChild(document.createElement("p"));
    last.textContent = "Call 1-800-555-0100";
  });
  const { digits, cut, tasks } = await scanned(browser, page);
  expect([cut, digits.has("18005550199"), digits.has("18005550100")]).toEqual([true, true, false]);
  expect(tasks).toEqual([]);
});

test("deep nesting and nested shadow roots are read", async ({ launch }) => {
  const browser = await launch({ hosts: HOSTS });
  const page = await browser.open(DEEP);
  await page.evaluate(() => {
    const nest = (depth: number, hidden: boolean, text: string) => {
      let at: Element = document.body.appendChild(document.createElement("div"));
      // what is laid out may not be much deeper: Chromium itself gives up on it
      at.toggleAttribute("hidden", hidden);
      for (let i = 0; i < depth; i++) at = at.appendChild(document.createElement("div"));
      at.textContent = text;
    };
    nest(2000, false, "Call 1-800-555-0199");
    nest(20_000, true, "Call 1-800-555-0188");
    let root: ParentNode & Node = document.body;
    for (let i = 0; i < 50; i++) {
      const host = root.appendChild(document.createElement("x-host"));
      root = host.attachShadow({ mode: "open" });
    }
    root.appendChild(document.createElement("p")).textContent = "Call 1-800-555-0100";
  });
  const { digits, cut } = await scanned(browser, page);
  expect([cut, [...digits].sort()]).toEqual([false, ["18005550100", "18005550188", "18005550199"]]);
});
