import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { wantedDomains } from "../../data/build/brands.ts";
import type { AllRecords } from "../../data/build/records.ts";
import { applyReads } from "./apply-reads.ts";
import { BadOption } from "./bad-option.ts";
import { type CrawlOptions, crawl } from "./crawl.ts";
import { driftReport } from "./drift-report.ts";
import { factsOf } from "./facts-of.ts";
import { type Entry, Journal } from "./journal.ts";
import type { Renderer } from "./open-renderer.ts";
import { PageMemory } from "./page-memory.ts";
import { type Page, pagesOf } from "./pages-of.ts";
import type { Options } from "./read-options.ts";
import { renewals } from "./renewals.ts";
import { type Result, STATUSES } from "./result.ts";

/** What a run needs from outside. */
export interface Surroundings extends Omit<CrawlOptions, "memory" | "renderer" | "write"> {
  records: Pick<AllRecords, "platforms" | "escalation">;
  /** Folder of the records' files. */
  data: string;
  /** Folder for what is kept from run to run. */
  cache: string;
  openRenderer: () => Renderer | null;
  /** Shows one line. */
  say: (line: string) => void;
}

/** So many pages without one answer mean that it is not the pages. */
const MANY = 40;

/**
 * Looks at the pages, or reads earlier results, and writes results, report and, when asked, the records.
 * @returns the exit code: 0 when it was done, whatever was found; 1 when nothing answers; 130 when interrupted
 * @throws BadOption
 */
export async function runVerify(options: Options, around: Surroundings): Promise<number> {
  const { records, say } = around;
  for (const slug of options.only)
    if (!records.platforms.has(slug) && !records.escalation.has(slug))
      throw new BadOption(`"${slug}" is no record of data/platforms or data/escalation`);
  const out = options.out ?? join(around.cache, `${nameOf(options)}.jsonl`);
  const results = options.from.length > 0 ? options.from.flatMap(readResults) : await look(options, around, out);
  if (typeof results === "number") return results;

  const stem = out.replace(/\.jsonl$/, "");
  const proposed = renewals(records, results);
  const ready = proposed.filter(({ held }) => held.length === 0);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, lines(results));
  writeFileSync(`${stem}.reads.jsonl`, lines(ready.map(({ held, ...renewal }) => renewal)));
  writeFileSync(`${stem}.md`, driftReport(results, proposed, rankOf(records)));

  const count = (status: string) => results.filter((result) => result.status === status).length;
  say(STATUSES.map((status) => `${count(status)} ${status}`).join(", "));
  const shown = relative(process.cwd(), stem);
  say(`results: ${shown}.jsonl · report: ${shown}.md`);
  if (options.apply)
    say(
      `${applyReads(proposed, around.data)} sources dated anew in ${basename(around.data)}/; next: npm run data:report -- --write`,
    );
  else say(`${ready.length} sources can be dated anew: --apply writes what ${shown}.reads.jsonl proposes`);
  return 0;
}

/** Visits the pages that no earlier, interrupted run has visited; gives the exit code when it is interrupted again. */
async function look(options: Options, around: Surroundings, out: string): Promise<Result[] | number> {
  const { records, cache, say, signal } = around;
  const rank = rankOf(records);
  const facts = factsOf(records, (slug) => options.only.length === 0 || options.only.includes(slug));
  const pages = pagesOf(
    facts.sort((a, b) => rank(a.slug) - rank(b.slug)),
    options.shard,
  ).slice(0, options.limit ?? undefined);
  const journalPath = `${out}.part`;
  if (options.fresh) rmSync(journalPath, { force: true });
  const journal = new Journal(journalPath, workOf(pages));
  const left = pages.filter(({ address }) => !journal.done(address));
  say(`${pages.length} pages${left.length < pages.length ? `, ${left.length} of them still to be looked at` : ""}`);

  const { index, of } = options.shard;
  const memory = new PageMemory(join(cache, of > 1 ? `pages-${index}of${of}.json` : "pages.json"));
  const renderer = options.browser ? around.openRenderer() : null;
  const offline = new AbortController();
  let told = 0;
  let failed = 0;
  const write = (entry: Entry) => {
    journal.add(entry);
    if (entry.results.every(({ status }) => status === "error")) failed++;
    const news = [...new Set(entry.results.map(({ status }) => status))].join(", ");
    say(`[${++told}/${left.length}] ${news} ${entry.address}`);
    if (told === MANY && failed === MANY) offline.abort();
  };
  try {
    const stop = AbortSignal.any([offline.signal, ...(signal ? [signal] : [])]);
    await crawl(left, { ...around, memory, renderer, write, signal: stop });
  } finally {
    await renderer?.close();
  }
  if (offline.signal.aborted) {
    say(`none of the first ${MANY} pages answered: is this machine connected?`);
    return 1;
  }
  if (signal?.aborted) {
    say(`interrupted after ${told} of ${left.length} pages: the same command goes on from there`);
    return 130;
  }
  for (const { address, mark } of journal.entries) if (mark !== undefined) memory.set(address, mark);
  memory.save();
  journal.remove();
  return journal.entries.flatMap(({ results }) => results).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ record, contact, fact, source }: Result) => `${record} ${contact} ${fact} ${source}`;
const lines = (items: readonly object[]) => items.map((item) => `${JSON.stringify(item)}\n`).join("");

function nameOf({ shard, only, limit }: Options): string {
  const some = only.length > 0 || limit !== null;
  return ["results", ...(shard.of > 1 ? [`${shard.index}of${shard.of}`] : []), ...(some ? ["some"] : [])].join("-");
}

/** Names a piece of work by all that is looked for, so that records edited meanwhile are looked at again. */
function workOf(pages: readonly Page[]): string {
  const facts = pages.flatMap((page) =>
    page.facts.map(({ record, contact, fact, source, url, look }) => [record, contact, fact, source, url, look.value]),
  );
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}

function readResults(path: string): Result[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new BadOption(`--from "${path}" cannot be read`);
  }
  return text
    .split("\n")
    .filter(Boolean)
    .map((line, i) => {
      try {
        const result = JSON.parse(line) as Result;
        if (STATUSES.includes(result.status) && result.record && result.source) return result;
      } catch {
        // told below, together with JSON that is no result
      }
      throw new BadOption(`--from "${path}" has no result in line ${i + 1}`);
    });
}

/** The place of a record in the wanted list. */
function rankOf({ platforms }: Surroundings["records"]): (slug: string) => number {
  const wanted = new Map(wantedDomains().map((domain, i) => [domain, i]));
  const ranks = new Map(
    [...platforms].map(([slug, { domains }]) => [slug, Math.min(...domains.map((d) => wanted.get(d) ?? wanted.size))]),
  );
  return (slug) => ranks.get(slug) ?? wanted.size;
}
