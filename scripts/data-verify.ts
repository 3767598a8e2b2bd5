/**
 * Looks whether each contact's value still stands on the page that is named for it:
 * `npm run data:verify [-- --shard i/n] [--only SLUG …] [--limit N] [--out FILE] [--apply] [--fresh] [--no-browser]`.
 * Writes results (JSON lines), the `read` dates they allow and a report on the rest to .cache/verify/; `--apply` writes the
 * dates into the records. `--from FILE …` reports on earlier results, such as those of all shards, and fetches nothing.
 * An interrupted run goes on with the same command, unless `--fresh`. Bad options: one line on stderr, exit 2.
 */
import { join } from "node:path";
import { readRecords } from "../data/build/records.ts";
import pkg from "../package.json" with { type: "json" };
import { BadOption } from "./verify/bad-option.ts";
import { openRenderer } from "./verify/open-renderer.ts";
import { readOptions } from "./verify/read-options.ts";
import { runVerify } from "./verify/run-verify.ts";

const NAME = "HumanRouteVerify";
const RENDER_TIMEOUT = 30_000;

const root = join(import.meta.dirname, "..");
const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env;
// whoever wonders about the visits finds out whose they are
const home = server && repository ? `; +${server}/${repository}` : "";
const agent = `${NAME}/${pkg.version} (looks whether contact facts still stand on their source${home})`;
const stop = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());

try {
  process.exitCode = await runVerify(readOptions(process.argv.slice(2)), {
    records: readRecords(),
    data: join(root, "data"),
    cache: join(root, ".cache", "verify"),
    day: new Date().toISOString().slice(0, 10),
    name: NAME,
    agent,
    signal: stop.signal,
    openRenderer: () => openRenderer(agent, RENDER_TIMEOUT),
    say: console.log,
  });
} catch (error) {
  if (!(error instanceof BadOption)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
