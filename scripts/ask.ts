/**
 * One answer, as the extension would show it: `npm run -s ask -- INPUT [--json] [--now ISO] [--tz ZONE] [--country CC]
 * [--lang L] [--topic T] [--audience A] [--abilities A,B]`, `--jsonl` for one input a line on stdin, `--page FILE --url URL` for a saved page.
 * INPUT is a URL, a telephone number, an e-mail address or a name. Bad input: one line on stderr, exit 2.
 */
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { type Answer, answer, type Question } from "../data/answer.ts";
import { compiled } from "../data/build/compiled.ts";
import { ABILITIES } from "../data/choose.ts";
import { openDataset } from "../data/dataset.ts";
import type { Cues } from "../data/scan.ts";
import { AUDIENCES, TOPICS } from "../data/words.ts";
import { answerText } from "./ask/answer-text.ts";
import { cuesOf } from "./ask/cues-of.ts";

/** Input that cannot be answered; its message is one clear sentence. */
class BadInput extends Error {}

const { files, meta } = compiled();
const dataset = openDataset(meta, async (path) => {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return JSON.parse(text);
});

const oneOf = <T extends string>(words: readonly T[], value: string | undefined, what: string): T | undefined => {
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (!found) throw new BadInput(`${what} "${value}" is not one of ${words.join(", ")}`);
  return found;
};

interface Options {
  input?: string;
  page?: string;
  url?: string;
  now?: string;
  tz?: string;
  country?: string;
  lang?: string;
  topic?: string;
  audience?: string;
  abilities?: string;
}

/** Turns options into a question. @throws BadInput */
async function question(options: Options): Promise<Question> {
  const now = options.now === undefined ? Date.now() : Date.parse(options.now);
  if (!Number.isFinite(now)) throw new BadInput(`--now "${options.now}" is no ISO time`);
  const tz = options.tz ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    new Intl.DateTimeFormat("en", { timeZone: tz });
  } catch {
    throw new BadInput(`--tz "${tz}" is no IANA time zone`);
  }
  if (options.country !== undefined && !/^[A-Z]{2}$/i.test(options.country))
    throw new BadInput(`--country "${options.country}" is no two-letter ISO country code`);
  let cues: Cues | undefined;
  if (options.page !== undefined) {
    if (!options.url) throw new BadInput("--page needs --url, the address the page was saved from");
    try {
      cues = await cuesOf(readFileSync(options.page, "utf8"), options.url);
    } catch (error) {
      throw new BadInput(
        `the page "${options.page}" cannot be read: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  const input = options.page === undefined ? options.input : options.url;
  if (input === undefined || input.trim() === "")
    throw new BadInput("nothing was asked: give a URL, a telephone number, an e-mail address or a name");
  return {
    input,
    cues,
    now,
    tz,
    country: options.country?.toUpperCase(),
    language: options.lang ?? "en",
    topic: oneOf(TOPICS, options.topic, "topic"),
    audience: oneOf(AUDIENCES, options.audience, "audience"),
    abilities: options.abilities?.split(",").flatMap((one) => oneOf(ABILITIES, one.trim(), "ability") ?? []),
  };
}

/** One line of --jsonl: plain text, or an object with the options' names. @throws BadInput */
function parseLine(line: string): Options {
  if (!line.trimStart().startsWith("{")) return { input: line };
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    throw new BadInput("the line begins with { but is no JSON");
  }
  const out: Record<string, string> = {};
  for (const [key, value] of Object.entries(parsed as object)) {
    if (value === null || typeof value === "object") continue;
    out[key] = String(value);
  }
  return out;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean" },
      jsonl: { type: "boolean" },
      page: { type: "string" },
      url: { type: "string" },
      now: { type: "string" },
      tz: { type: "string" },
      country: { type: "string" },
      lang: { type: "string" },
      topic: { type: "string" },
      audience: { type: "string" },
      abilities: { type: "string" },
    },
  });
  if (!values.jsonl) {
    const result = await answer(await question({ ...values, input: positionals.join(" ") || undefined }), dataset);
    process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : await answerText(result, dataset));
    return;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    let result: Answer | { input: string; error: string };
    try {
      result = await answer(await question({ ...values, ...parseLine(line) }), dataset);
    } catch (error) {
      result = { input: line.slice(0, 200), error: error instanceof Error ? error.message : String(error) };
    }
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof BadInput) && (error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS") !== true)
    throw error;
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
