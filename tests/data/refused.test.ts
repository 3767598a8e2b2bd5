import { expect, test } from "vitest";
import { readRecords } from "../../data/build/records.ts";
import refused from "../../data/refused.json" with { type: "json" };
import { refusedSchema } from "../../data/schema.ts";

test("what was refused says why, has no record, and points to records that are there", () => {
  const { platforms, escalation } = readRecords();
  for (const [slug, { into }] of Object.entries(refusedSchema.parse(refused))) {
    expect([slug, platforms.has(slug) || escalation.has(slug)]).toEqual([slug, false]);
    if (into) expect([slug, platforms.has(into)]).toEqual([slug, true]);
  }
});
