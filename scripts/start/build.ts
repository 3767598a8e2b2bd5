import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Where the build for Chromium lands. */
export const BUILT = ".output/chrome-mv3";

const SOURCES = ["entrypoints", "components", "data", "public", "wxt.config.ts", "package-lock.json"];

/** Builds the extension for Chromium unless the build is newer than everything it is made of; says whether it is there. */
export function build(): boolean {
  const built = newest(join(BUILT, "manifest.json"));
  if (built > Math.max(...SOURCES.map(newest))) return true;
  console.log("Building the extension …");
  const { status, stdout, stderr } = spawnSync("npm run -s build", { shell: true, encoding: "utf8" });
  if (status !== 0) console.error(stdout + stderr);
  return status === 0;
}

/** The time of the newest change in a file or folder; 0 when it is not there. */
function newest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  // A folder changes when a file in it comes or goes.
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
