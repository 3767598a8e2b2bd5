/**
 * Sizes and times against the budgets: `npm run bench [-- --json]`. Build first (`npm run build`). Times are medians of
 * interleaved runs on this machine and mean something only as ratios to each other; nothing here fails a test.
 */
import { existsSync } from "node:fs";
import { lookupRows } from "./bench/lookup-rows.ts";
import { paintRows } from "./bench/paint-rows.ts";
import { type BenchRow, benchLine } from "./bench/row.ts";
import { scanRows } from "./bench/scan-rows.ts";
import { sizeRows } from "./bench/size-rows.ts";
import { MissingError } from "./machine/ensure.ts";

const BUILT = ".output/chrome-mv3";

try {
  if (!existsSync(`${BUILT}/manifest.json`))
    throw new MissingError("There is no build to measure: run npm run build first.");
  const rows: BenchRow[] = [
    ...sizeRows(BUILT),
    ...(await lookupRows()),
    ...(await paintRows(BUILT)),
    ...(await scanRows(BUILT)),
  ];
  if (process.argv.includes("--json")) console.log(JSON.stringify(rows, null, 2));
  else for (const row of rows) console.log(benchLine(row));
} catch (error) {
  if (!(error instanceof MissingError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
