import { parseArgs } from "node:util";
import { BadOption } from "./bad-option.ts";
import type { Shard } from "./pages-of.ts";

/** What the command line asks for. */
export interface Options {
  shard: Shard;
  /** Slugs to look at; empty means all. */
  only: string[];
  /** How many pages at most, or null. */
  limit: number | null;
  /** Files of results to report on in place of looking. */
  from: string[];
  /** File for the results, or null for the usual one. */
  out: string | null;
  apply: boolean;
  /** Whether an interrupted run is forgotten. */
  fresh: boolean;
  /** Whether pages made by scripts are opened in a browser. */
  browser: boolean;
}

const OPTIONS = {
  shard: { type: "string" },
  only: { type: "string", multiple: true },
  limit: { type: "string" },
  from: { type: "string", multiple: true },
  out: { type: "string" },
  apply: { type: "boolean" },
  fresh: { type: "boolean" },
  "no-browser": { type: "boolean" },
} as const;

/**
 * Reads the command line.
 * @throws BadOption
 */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const only = [...(values.only ?? [])];
  const from = [...(values.from ?? [])];
  if (only.length > 0 && from.length > 0) throw new BadOption("--only and --from cannot be combined");
  const list = only.length > 0 ? only : from.length > 0 ? from : null;
  if (positionals.length > 0 && list === null)
    throw new BadOption(`"${positionals[0]}" belongs to no option: did you mean --only ${positionals[0]}?`);
  list?.push(...positionals);
  if (from.length > 0)
    for (const name of ["shard", "limit", "fresh", "no-browser"] as const)
      if (values[name] !== undefined) throw new BadOption(`--${name} means nothing with --from, which fetches nothing`);
  if (values.out === "") throw new BadOption("--out needs the name of a file");
  return {
    shard: shard(values.shard),
    only,
    limit: limit(values.limit),
    from,
    out: values.out ?? null,
    apply: values.apply ?? false,
    fresh: values.fresh ?? false,
    browser: !values["no-browser"],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // the first sentence says what is wrong, the others how to write what nobody means here
    throw new BadOption((error.message.split(/\. |\n/)[0] ?? "").replace(/\.$/, ""));
  }
}

function shard(value: string | undefined): Shard {
  if (value === undefined) return { index: 1, of: 1 };
  const [index = 0, of = 0] = /^\d{1,4}\/\d{1,4}$/.test(value) ? value.split("/").map(Number) : [];
  if (index < 1 || index > of) throw new BadOption(`--shard "${value}" is not i/n with i from 1 to n, such as 1/8`);
  return { index, of };
}

function limit(value: string | undefined): number | null {
  if (value === undefined) return null;
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new BadOption(`--limit "${value}" is no whole number above 0`);
  return Number(value);
}
