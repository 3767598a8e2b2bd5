import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { type CrawlOptions, crawl } from "../../scripts/verify/crawl.ts";
import { factsOf } from "../../scripts/verify/facts-of.ts";
import type { Entry } from "../../scripts/verify/journal.ts";
import type { Renderer } from "../../scripts/verify/open-renderer.ts";
import { PageMemory } from "../../scripts/verify/page-memory.ts";
import { pagesOf } from "../../scripts/verify/pages-of.ts";
import { readOptions } from "../../scripts/verify/read-options.ts";
import { runVerify } from "../../scripts/verify/run-verify.ts";
import { recordOf } from "./verify-record.ts";
import { playSite, type Route, type Site } from "./verify-site.ts";

// a machine that is busy with other tests is no failure
vi.setConfig({ testTimeout: 30_000 });

const NUMBER = "+1 800 358 6527";
const TEXT = `<p>${"Our people answer questions about orders, returns and accounts. ".repeat(12)}</p>`;
const GOOD = `<!doctype html><title>Contact</title>${TEXT}<p>Call 1-800-358-6527`;
const DAY = "2026-03-04";

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

async function play(routes: Readonly<Record<string, Route>>): Promise<Site> {
  const site = await playSite(routes);
  ends.push(() => site.close());
  return site;
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "verify-"));
  ends.push(() => rmSync(path, { recursive: true }));
  return path;
}

const send =
  (status: number, body = "", headers: Record<string, string> = {}): Route =>
  (response) =>
    response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);

/** Records with one contact a path. */
const recordsAt = (addresses: readonly string[]) => ({
  platforms: new Map([["example", recordOf(addresses.map((url) => ({ url, value: NUMBER })))]]),
  escalation: new Map(),
});

const FAST = { delay: 0, retries: 1, backOff: 10, timeout: 20_000 };

/** Visits addresses; what became of each, by its path. */
async function visit(addresses: readonly string[], more: Partial<CrawlOptions> = {}) {
  const entries: Entry[] = [];
  await crawl(pagesOf(factsOf(recordsAt(addresses))), {
    day: DAY,
    name: "TestBot",
    agent: "TestBot/1 (a test)",
    memory: new PageMemory(join(folder(), "pages.json")),
    renderer: null,
    write: (entry) => entries.push(entry),
    ...FAST,
    ...more,
  });
  const verdicts = entries.flatMap(({ address, results }) =>
    results.map(({ status, to, found, instead, why }) => [
      new URL(address).pathname,
      {
        status,
        ...(to ? { to: new URL(to).pathname, found } : {}),
        ...(instead ? { instead } : {}),
        ...(why ? { why } : {}),
      },
    ]),
  );
  return { entries, verdicts: Object.fromEntries(verdicts) as Record<string, object> };
}

test("each way a page can answer gets its own result", async () => {
  let busy = 0;
  const site = await play({
    "/good": GOOD,
    "/moved": send(301, "", { location: "/new" }),
    "/new": GOOD,
    "/home": send(302, "", { location: "/" }),
    "/": `<title>Home</title>${TEXT}`,
    "/slash": send(301, "", { location: "/slash/" }),
    "/slash/": GOOD,
    "/changed": `${TEXT}<p>Call 1-800-358-9999`,
    "/missing": TEXT,
    "/gone": send(410),
    "/forbidden": send(403, "go away"),
    "/login": send(401),
    "/broken": send(500),
    "/busy": (response) => {
      if (++busy === 1) response.writeHead(503, { "retry-after": "0" }).end();
      else response.writeHead(200, { "content-type": "text/html" }).end(GOOD);
    },
    "/limited": send(429, "", { "retry-after": "86400" }),
    "/picture": "<!doctype html><title>Contact</title><h1>Contact</h1><img src='hotline.png' width='600' height='80'>",
    "/file.pdf": send(200, "%PDF", { "content-type": "application/pdf" }),
    "/barrier": "<title>Just a moment...</title><p>Checking your browser",
    "/circle": send(302, "", { location: "/circle" }),
    "/shell": "<!doctype html><title>App</title><div id=root></div><script src=/app.js></script>",
  });
  const paths =
    "good moved home slash changed missing gone never forbidden login broken busy limited picture file.pdf barrier circle shell";
  const { verdicts, entries } = await visit(paths.split(" ").map((path) => `${site.origin}/${path}`));
  expect(verdicts).toEqual({
    "/good": { status: "stands" },
    "/moved": { status: "moved", to: "/new", found: true },
    "/home": { status: "moved", to: "/", found: false },
    "/slash": { status: "stands" },
    "/changed": { status: "changed", instead: ["1-800-358-9999"] },
    "/missing": { status: "missing" },
    "/gone": { status: "gone", why: "HTTP 410" },
    "/never": { status: "gone", why: "HTTP 404" },
    "/forbidden": { status: "refused", why: "HTTP 403" },
    "/login": { status: "refused", why: "HTTP 401" },
    "/broken": { status: "error", why: "HTTP 500" },
    "/busy": { status: "stands" },
    "/limited": { status: "refused", why: "HTTP 429" },
    "/picture": { status: "image-only" },
    "/file.pdf": { status: "image-only", why: "application/pdf" },
    "/barrier": { status: "refused", why: "a barrier against machines" },
    "/circle": { status: "error", why: "more than 8 redirects" },
    "/shell": { status: "error", why: "made by scripts, and no browser here" },
  });
  expect(site.times("/robots.txt")).toBe(1);
  expect(site.times("/broken")).toBe(2);
  // who asks to be left alone for a day is not asked again, and a refusal is not knocked at
  expect(site.times("/limited")).toBe(1);
  expect(site.times("/forbidden")).toBe(1);
  expect(new Set(site.asked.map(({ headers }) => headers["user-agent"]))).toEqual(new Set(["TestBot/1 (a test)"]));
  expect(entries[0]?.results[0]).toMatchObject({ record: "platforms/example", source: "s0", value: NUMBER, day: DAY });
});

test("a server that is too slow is an error; one that answers in time is not", async () => {
  const site = await play({ "/slow": () => {}, "/robots.txt": send(404) });
  const { verdicts } = await visit([`${site.origin}/slow`], { timeout: 300, retries: 0 });
  expect(verdicts).toEqual({ "/slow": { status: "error", why: "no answer within 0.3 s" } });
});

test("robots.txt is kept to, also where a redirect leads", async () => {
  const site = await play({
    "/robots.txt": "User-agent: *\nDisallow: /private\n\nUser-agent: OtherBot\nDisallow: /",
    "/private/help": GOOD,
    "/door": send(302, "", { location: "/private/help" }),
    "/open": GOOD,
  });
  const named = await play({ "/robots.txt": "User-agent: testbot\nDisallow: /", "/help": GOOD });
  const silent = await play({ "/robots.txt": send(500), "/lost": GOOD });
  const { verdicts } = await visit([
    ...["/private/help", "/door", "/open"].map((path) => site.origin + path),
    `${named.origin}/help`,
    `${silent.origin}/lost`,
  ]);
  expect(verdicts).toEqual({
    "/private/help": { status: "refused", why: "robots.txt" },
    "/door": { status: "refused", why: "robots.txt" },
    "/open": { status: "stands" },
    "/help": { status: "refused", why: "robots.txt" },
    // a host that cannot say what it allows allows nothing
    "/lost": { status: "error", why: "HTTP 500" },
  });
  expect(site.times("/private/help")).toBe(0);
  expect(silent.times("/lost")).toBe(0);
});

test("a host is asked no oftener than it should be", async () => {
  const site = await play({
    "/robots.txt": "User-agent: *\nCrawl-delay: 0.2",
    "/a": GOOD,
    "/b": GOOD,
    "/c": GOOD,
  });
  const started = Date.now();
  await visit(
    ["/a", "/b", "/c"].map((path) => site.origin + path),
    { delay: 50 },
  );
  // counted from the start, so that a request that was long on its way makes no gap look short; timers may be 1 ms early
  const waited = site.asked.map(({ at }) => at - started);
  expect(waited).toHaveLength(4);
  expect(waited[1]).toBeGreaterThanOrEqual(49);
  expect(waited[2]).toBeGreaterThanOrEqual(248);
  expect(waited[3]).toBeGreaterThanOrEqual(447);
});

test("a page on which all stood is asked for again only if it changed", async () => {
  const site = await play({
    "/tagged": (response, headers) => {
      if (headers["if-none-match"] === '"v1"') response.writeHead(304).end();
      else response.writeHead(200, { "content-type": "text/html", etag: '"v1"' }).end(GOOD);
    },
    "/empty": (response) => response.writeHead(200, { "content-type": "text/html", etag: '"v1"' }).end(TEXT),
  });
  const memory = new PageMemory(join(folder(), "pages.json"));
  const addresses = ["/tagged", "/empty"].map((path) => site.origin + path);
  const first = await visit(addresses, { memory });
  for (const { address, mark } of first.entries) if (mark !== undefined) memory.set(address, mark);
  const second = await visit(addresses, { memory });
  expect(first.verdicts["/tagged"]).toEqual({ status: "stands" });
  expect(second.verdicts).toEqual({
    "/tagged": { status: "stands", why: "not modified" },
    "/empty": { status: "missing" },
  });
  const conditional = site.asked.filter(({ headers }) => headers["if-none-match"] !== undefined);
  expect(conditional.map(({ path }) => path)).toEqual(["/tagged"]);
});

test("an empty shell is opened in a browser, a page that tells is not", async () => {
  const site = await play({
    "/shell": "<!doctype html><title>App</title><div id=root></div><script src=/app.js></script>",
    "/scripted": `${GOOD}<script src=/app.js></script>`,
    "/plain": TEXT,
  });
  const opened: string[] = [];
  const renderer: Renderer = {
    async render(url) {
      opened.push(new URL(url).pathname);
      return { html: GOOD, url };
    },
    async close() {},
  };
  const { verdicts } = await visit(
    ["/shell", "/scripted", "/plain"].map((path) => site.origin + path),
    { renderer },
  );
  expect(opened).toEqual(["/shell"]);
  expect(verdicts).toEqual({
    "/shell": { status: "stands" },
    "/scripted": { status: "stands" },
    "/plain": { status: "missing" },
  });
});

test("pages in another encoding are read", async () => {
  const gbk = Buffer.from([0xbf, 0xcd, 0xb7, 0xfe, 0xb5, 0xe7, 0xbb, 0xb0]); // 客服电话
  const body = Buffer.concat([Buffer.from("<meta charset=gbk><p>"), gbk, Buffer.from(" 95152")]);
  const site = await play({
    "/gbk": (response) => response.writeHead(200, { "content-type": "text/html" }).end(body),
  });
  const record = recordOf([{ url: `${site.origin}/gbk`, value: "95152", number: "short-code" }], { countries: ["CN"] });
  const entries: Entry[] = [];
  await crawl(pagesOf(factsOf({ platforms: new Map([["example", record]]), escalation: new Map() })), {
    day: DAY,
    name: "TestBot",
    agent: "TestBot/1",
    memory: new PageMemory(join(folder(), "pages.json")),
    renderer: null,
    write: (entry) => entries.push(entry),
    ...FAST,
  });
  expect(entries[0]?.results[0]?.status).toBe("stands");
});

test("an interrupted run goes on where it was, and a finished one begins anew", async () => {
  const stop = new AbortController();
  const paths = ["/1", "/2", "/3", "/4"];
  const site = await play(
    Object.fromEntries(
      paths.map((path) => [
        path,
        // only the first page comes before the interruption
        (response) => {
          if (path === "/1" || stop.signal.aborted) response.writeHead(200, { "content-type": "text/html" }).end(GOOD);
        },
      ]),
    ),
  );
  const cache = folder();
  const said: string[] = [];
  const run = (signal?: AbortSignal) =>
    runVerify(readOptions(["--no-browser"]), {
      records: recordsAt(paths.map((path) => site.origin + path)),
      data: cache,
      cache,
      day: DAY,
      name: "TestBot",
      agent: "TestBot/1",
      openRenderer: () => null,
      say: (line) => {
        said.push(line);
        if (line.startsWith("[1/4]")) stop.abort();
      },
      ...FAST,
      ...(signal ? { signal } : {}),
    });
  expect(await run(stop.signal)).toBe(130);
  expect(said.at(-1)).toBe("interrupted after 1 of 4 pages: the same command goes on from there");
  expect(await run()).toBe(0);
  expect(said).toContain("4 pages, 3 of them still to be looked at");
  expect(said).toContain("4 stands, 0 changed, 0 missing, 0 moved, 0 gone, 0 refused, 0 error, 0 image-only");
  expect(site.times("/1")).toBe(1);
  expect(await run()).toBe(0);
  expect(site.times("/1")).toBe(2);
});
