import { bucket } from "../../data/bucket.ts";
import { openDataset } from "../../data/dataset.ts";
import { parseAddress } from "../../data/host.ts";
import { recognizeOwn } from "../../data/recognize.ts";
import { indexNames, search } from "../../data/search.ts";
import { siteOf } from "../../data/site.ts";
import { type BenchRow, median } from "./row.ts";
import { synthetic } from "./synthetic.ts";

const PLATFORMS = 100_000;
const ROUNDS = 9;
const URLS = 20_000;

/** Microseconds a call takes, median over rounds. */
function each(calls: number, run: (i: number) => unknown): number {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    for (let i = 0; i < calls; i++) run(i);
    rounds.push(((performance.now() - started) * 1000) / calls);
  }
  return median(rounds);
}

/** Recognition of one URL and search while typing, with 100,000 platforms. */
export async function lookupRows(): Promise<BenchRow[]> {
  const { files, meta } = synthetic(PLATFORMS);
  const dataset = openDataset(meta, async (path) => JSON.parse(files.get(path) ?? "null"));
  const words = await dataset.words();
  const urls = Array.from(
    { length: URLS },
    (_, i) => `https://help.platform${((i * 7919) % (PLATFORMS * 2)).toString(36)}.com/articles/${i}`,
  );
  const entries = await Promise.all(urls.map((url) => dataset.hosts(new URL(url).hostname)));
  const suffixes = new Set(meta.suffixes);
  const urlOnly = each(URLS, (i) => new URL(urls[i] ?? "").hostname);
  const whole = each(URLS, (i) => {
    const address = parseAddress(urls[i] ?? "");
    if (address) bucket(siteOf(address.host, suffixes), meta.hostFiles);
    return recognizeOwn(address, entries[i] ?? null, words);
  });
  const index = indexNames(await dataset.names());
  const queries = ["p", "pl", "platform z", "platform zz", "alias99", "nothing like it"];
  const key = each(queries.length, (i) => search(index, queries[i] ?? "")) / 1000;
  return [
    {
      what: "recognize one URL beyond new URL()",
      value: whole - urlOnly,
      unit: "µs",
      budget: 1,
      how: `${PLATFORMS} platforms; new URL() ${urlOnly.toFixed(2)} µs`,
    },
    { what: "search, one key", value: key, unit: "ms", budget: 8, how: `${PLATFORMS} names` },
  ];
}
