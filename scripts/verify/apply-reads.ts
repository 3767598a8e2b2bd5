import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../../data/schema.ts";
import type { Renewal } from "./renewals.ts";

/**
 * Writes the day of the look into each source that was seen live and in full.
 * @param folder the folder that holds `platforms/` and `escalation/`
 * @returns how many sources were written
 */
export function applyReads(renewals: readonly Renewal[], folder: string): number {
  let written = 0;
  for (const [record, list] of Map.groupBy(renewals, ({ record }) => record)) {
    const path = join(folder, `${record}.json`);
    const json = JSON.parse(readFileSync(path, "utf8")) as { sources: Record<string, Source> };
    let changed = false;
    for (const { source: id, url, read, held } of list) {
      const source = json.sources[id];
      if (held.length > 0 || source?.url !== url || (source.copy === "live" && source.read >= read)) continue;
      Object.assign(source, { read, copy: "live" });
      changed = true;
      written++;
    }
    if (changed) writeFileSync(path, `${JSON.stringify(json, null, 2)}\n`);
  }
  return written;
}
