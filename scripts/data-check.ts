/**
 * Tells what is wrong with the records and how to mend it: `npm run data:check [-- SLUG …]`.
 * Prints `file pointer: message → suggestion`, one finding a line; exit 1 when there is any.
 */
import { describeFinding, findings } from "../data/build/findings.ts";
import { readRecords } from "../data/build/records.ts";

const slugOf = (file: string) => file.replace(/^.*\//, "").replace(/\.json$/, "");

const wanted = process.argv.slice(2).map(slugOf);
const records = readRecords();
const { platforms, escalation, rights, broken } = records;
const found = findings(records, (file) => wanted.length === 0 || wanted.includes(slugOf(file)));
const lines = found.map(describeFinding);
for (const slug of wanted)
  if (![platforms, escalation, rights].some((kind) => kind.has(slug)) && !broken.some((f) => slugOf(f.slug) === slug))
    lines.push(`data/platforms/${slug}.json: no such record`);
for (const line of lines) console.log(line);
console.log(
  `${wanted.length || platforms.size + escalation.size + rights.size} records looked at, ${lines.length} findings`,
);
process.exitCode = lines.length > 0 ? 1 : 0;
