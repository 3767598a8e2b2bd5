import { BasicCrawler, Configuration, Log, LogLevel, NonRetryableError } from "@crawlee/basic";
import { decodeBody } from "./decode-body.ts";
import type { Fact } from "./facts-of.ts";
import { FetchFailed } from "./fetch-failed.ts";
import { type Fetched, fetchPage } from "./fetch-page.ts";
import { HostTurns } from "./host-turns.ts";
import type { Entry } from "./journal.ts";
import { judgePage } from "./judge-page.ts";
import { looksBlocked } from "./looks-blocked.ts";
import type { Renderer } from "./open-renderer.ts";
import { PageMemory } from "./page-memory.ts";
import type { Page } from "./pages-of.ts";
import { readContent } from "./read-content.ts";
import type { Result, Verdict } from "./result.ts";
import { RobotsRules } from "./robots-rules.ts";

export interface CrawlOptions {
  /** The day that the results bear. */
  day: string;
  /** The name to which hosts may address rules. */
  name: string;
  /** What is said in full to every host. */
  agent: string;
  memory: PageMemory;
  renderer: Renderer | null;
  /** Is told of each page as soon as it is judged. */
  write: (entry: Entry) => void;
  signal?: AbortSignal;
  /** Between two requests to one host, in milliseconds. */
  delay?: number;
  /** For one answer, in milliseconds. */
  timeout?: number;
  /** Further attempts after one that failed. */
  retries?: number;
  /** Before the first further attempt, in milliseconds; doubles each time. */
  backOff?: number;
}

/** Pages on their way at once, each from another host where there are as many. */
const AT_ONCE = 16;
const DELAY = 2_000;
const TIMEOUT = 30_000;
const RETRIES = 3;
const BACK_OFF = 5_000;
/** A host that asks to be left alone for longer is left alone until the next run. */
const MAX_AFTER = 120_000;
/** Waiting for one's turn at a busy host is no failure. */
const PATIENCE_S = 12 * 3600;
/** Less text than this is a frame that scripts fill. */
const SHELL = 600;
const READABLE = /^(?:text\/|application\/(?:xhtml\+xml|xml|json|ld\+json|javascript)|$)/i;

/** A host that does not want this page to be read by machines. */
class Refused extends NonRetryableError {}

/**
 * Visits pages politely and judges each. The queue, the number at once and the further attempts are crawlee's; when a
 * host may be asked, and for what, is decided here.
 */
export async function crawl(pages: readonly Page[], options: CrawlOptions): Promise<void> {
  const { day, name, agent, memory, renderer, write, signal } = options;
  const { delay = DELAY, timeout = TIMEOUT, retries = RETRIES, backOff = BACK_OFF } = options;
  const turns = new HostTurns(delay, signal);
  const get = (url: string, before: (url: string) => Promise<void>, headers = {}): Promise<Fetched> =>
    fetchPage(url, { agent, timeout, signal, headers, before });
  const robots = new RobotsRules(name, (url) => get(url, (hop) => turns.take(new URL(hop).host)), retries);
  const permitted = async (url: string) => {
    const rules = await robots.of(url);
    if (!rules.allowed) throw new Refused("robots.txt");
    await turns.take(new URL(url).host, rules.delay);
  };
  const byAddress = new Map(pages.map((page) => [page.address, page]));
  const pageOf = (address: string) => byAddress.get(address) ?? { address, facts: [] };
  const tell = (page: Page, verdicts: readonly Verdict[], mark?: Entry["mark"]) =>
    write({
      address: page.address,
      results: page.facts.flatMap((fact, i) => (verdicts[i] ? [resultOf(fact, verdicts[i], day)] : [])),
      ...(mark === undefined ? {} : { mark }),
    });
  const all = (page: Page, verdict: Verdict) => page.facts.map(() => verdict);

  const visit = async (page: Page): Promise<void> => {
    const got = await get(page.address, permitted, memory.headers(page));
    const { status, url, type } = got;
    if (status === 304) return tell(page, all(page, { status: "stands", why: "not modified" }));
    if (status === 404 || status === 410) return tell(page, all(page, { status: "gone", why: `HTTP ${status}` }), null);
    if ([401, 403, 451].includes(status)) return tell(page, all(page, { status: "refused", why: `HTTP ${status}` }));
    if (status < 200 || status > 299) return tell(page, all(page, { status: "error", why: `HTTP ${status}` }));
    if (!READABLE.test(type))
      return tell(page, all(page, { status: "image-only", why: type.split(";")[0] ?? "" }), null);
    const content = await readContent(decodeBody(got.body, type), url);
    if (looksBlocked(content)) return tell(page, all(page, { status: "refused", why: "a barrier against machines" }));
    const verdicts = judgePage(content, url, page.facts);
    if (!content.scripted || verdicts.every(stood)) {
      const same = verdicts.every(({ status }) => status === "stands");
      return tell(page, verdicts, same ? PageMemory.mark(page, got.etag, got.modified, day) : null);
    }
    if (renderer === null) {
      const shell = content.text.length < SHELL;
      return tell(
        page,
        verdicts.map((v) =>
          shell && !stood(v) ? { status: "error", why: "made by scripts, and no browser here" } : v,
        ),
        null,
      );
    }
    await permitted(url);
    const rendered = await renderer.render(url);
    const after = await readContent(rendered.html, rendered.url);
    if (looksBlocked(after)) return tell(page, all(page, { status: "refused", why: "a barrier against machines" }));
    const seen = judgePage(after, rendered.url, page.facts);
    // what stood in the page as it was sent stands, even if a script took it away for this visitor;
    // and no mark: what the server sends says nothing about what scripts bring
    tell(
      page,
      verdicts.map((verdict, i) => (stood(verdict) ? verdict : (seen[i] ?? verdict))),
      null,
    );
  };

  const crawler = new BasicCrawler(
    {
      minConcurrency: AT_ONCE,
      maxConcurrency: AT_ONCE,
      maxRequestRetries: retries,
      requestHandlerTimeoutSecs: PATIENCE_S,
      useSessionPool: false,
      log: new Log({ level: LogLevel.OFF }),
      statisticsOptions: { persistenceOptions: { enable: false } },
      async requestHandler({ request }) {
        try {
          await visit(pageOf(request.uniqueKey));
        } catch (error) {
          const hopeless =
            signal?.aborted || !(error instanceof FetchFailed) || (error.after !== null && error.after > MAX_AFTER);
          if (hopeless) request.noRetry = true;
          throw error;
        }
      },
      errorHandler({ request }, error) {
        const after = error instanceof FetchFailed ? error.after : null;
        turns.pause(new URL(request.url).host, after ?? backOff * 2 ** request.retryCount);
      },
      failedRequestHandler({ request }, error) {
        if (signal?.aborted) return;
        const page = pageOf(request.uniqueKey);
        if (error instanceof Refused) tell(page, all(page, { status: "refused", why: error.message }));
        else if (error instanceof FetchFailed)
          tell(page, all(page, { status: error.status === 429 ? "refused" : "error", why: error.message }));
        else tell(page, all(page, { status: "error", why: `could not be read: ${error.message}`.slice(0, 160) }));
      },
    },
    // the journal is what is kept: crawlee's own storage stays in memory
    new Configuration({ persistStorage: false, purgeOnStart: false }),
  );
  signal?.addEventListener("abort", () => crawler.stop(), { once: true });
  if (pages.length > 0) await crawler.run(pages.map(({ address }) => ({ url: address, uniqueKey: address })));
}

const stood = ({ status, found }: Verdict): boolean => status === "stands" || (status === "moved" && found === true);

const resultOf = ({ record, slug, contact, fact, source, url, look }: Fact, verdict: Verdict, day: string): Result => ({
  record,
  slug,
  contact,
  fact,
  source,
  url,
  value: look.value,
  day,
  ...verdict,
});
