/** What the dataset holds: `npm run data:report [-- --json | --write]` (prints, or writes data/REPORT.md). */
import { writeFileSync } from "node:fs";
import { readRecords } from "../data/build/records.ts";
import { reportOf } from "../data/build/report.ts";
import { reportMarkdown } from "../data/build/report-markdown.ts";

const report = reportOf(readRecords());
const mode = process.argv[2];
if (mode === "--json") console.log(JSON.stringify(report, null, 2));
else if (mode === "--write") writeFileSync(new URL("../data/REPORT.md", import.meta.url), reportMarkdown(report));
else if (mode === undefined) console.log(reportMarkdown(report));
else {
  console.error(`"${mode}" is neither --json nor --write`);
  process.exitCode = 2;
}
