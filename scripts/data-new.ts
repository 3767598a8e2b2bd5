/** Writes the skeleton of a record: `npm run data:new -- example.com`. */
import { existsSync, writeFileSync } from "node:fs";
import { parse } from "tldts";
import { readRecords } from "../data/build/records.ts";

const [given = ""] = process.argv.slice(2);
const { domain, domainWithoutSuffix } = parse(given, { allowPrivateDomains: true });

/** @throws Error with one sentence when there can be no such record */
function skeleton(): { path: URL; text: string } {
  if (!domain || !domainWithoutSuffix) throw new Error(`"${given}" is no domain: give one such as example.com`);
  const owner = [...readRecords().platforms].find(([, record]) => record.domains.includes(domain));
  if (owner) throw new Error(`${domain} is already in data/platforms/${owner[0]}.json`);
  const slug = domainWithoutSuffix.replace(/[^a-z0-9-]/g, "-");
  const path = new URL(`../data/platforms/${slug}.json`, import.meta.url);
  if (existsSync(path))
    throw new Error(`data/platforms/${slug}.json is there already, for another domain: name the file yourself`);
  const record = {
    $schema: "../schema.json",
    name: { en: domainWithoutSuffix },
    category: "other",
    countries: ["WW"],
    domains: [domain],
    help: [],
    examples: { help: [], not: [`https://www.${domain}/`] },
    contacts: [],
    sources: {},
  };
  return { path, text: `${JSON.stringify(record, null, 2)}\n` };
}

try {
  const { path, text } = skeleton();
  writeFileSync(path, text);
  console.log(
    `data/platforms/${path.pathname.split("/").at(-1)} is there: fill in what you can prove, then npm run data:check`,
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
