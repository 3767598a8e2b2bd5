import { describe, expect, test } from "vitest";
import { compileDataset } from "../../data/build/compiled.ts";
import { describeFinding, findings } from "../../data/build/findings.ts";
import { readRecords } from "../../data/build/records.ts";
import { openDataset } from "../../data/dataset.ts";
import { recognize } from "../../data/recognize-page.ts";

const records = readRecords();
const { files, meta } = compileDataset(records);
const dataset = openDataset(meta, async (path) => JSON.parse(files.get(path) ?? "null"));

test("every record keeps schema and checks", () => {
  expect(findings(records).map(describeFinding)).toEqual([]);
});

test("there are records", () => {
  expect(records.platforms.size).toBeGreaterThanOrEqual(40);
});

describe.each([...records.platforms])("%s", (slug, record) => {
  test("its own addresses are recognized, against every other record", async () => {
    for (const url of record.examples.help) {
      const { page, about } = await recognize(url, dataset);
      expect([url, page, about]).toEqual([url, "help", slug]);
    }
    for (const url of record.examples.not) {
      const { page, about } = await recognize(url, dataset);
      expect([url, page === "help" && about === slug]).toEqual([url, false]);
    }
  });

  test("what is compiled has proof for every fact", async () => {
    const platform = await dataset.platform(slug);
    expect(platform?.slug).toBe(slug);
    for (const { proof, hours, waits } of platform?.contacts ?? [])
      for (const fact of [proof, ...(hours ? [hours.proof] : []), ...waits.map((wait) => wait.proof)]) {
        expect(fact.by.length).toBeGreaterThan(0);
        for (const id of fact.by) expect(platform?.sources[id]).toBeDefined();
      }
  });
});
