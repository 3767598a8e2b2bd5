import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { compiled } from "../../data/build/compiled.ts";
import { SIZE_BUDGETS } from "./budgets.ts";
import { codeBytes } from "./code-bytes.ts";
import type { BenchRow } from "./row.ts";
import { startBytes } from "./start-bytes.ts";

/** Sizes of what was built. */
export function sizeRows(root: string): BenchRow[] {
  const data = readdirSync(join(root, "data"), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const zipped = data.reduce(
    (sum, { parentPath, name }) => sum + deflateRawSync(readFileSync(join(parentPath, name))).length,
    0,
  );
  const row = (what: string, value: number, budget: number, how: string): BenchRow => ({
    what,
    value,
    unit: "B",
    budget,
    how,
  });
  return [
    row("popup: code at its start", startBytes(root, "popup.html"), SIZE_BUDGETS.popup, "minified"),
    row("side panel: code at its start", startBytes(root, "sidepanel.html"), SIZE_BUDGETS.panel, "minified"),
    row("script that runs in pages", statSync(join(root, "recognize.js")).size, SIZE_BUDGETS.contentScript, "minified"),
    row("all code", codeBytes(root), SIZE_BUDGETS.code, "scripts, styles and pages, minified"),
    row(
      "data of one platform",
      zipped / compiled().meta.platforms,
      SIZE_BUDGETS.platformZipped,
      `zipped; ${compiled().meta.platforms} platforms`,
    ),
  ];
}
