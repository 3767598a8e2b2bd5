import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRecords } from "../../data/build/records.ts";
import { reportOf } from "../../data/build/report.ts";
import { reportMarkdown } from "../../data/build/report-markdown.ts";
import { platformRecord } from "./fixture.ts";

test("data/REPORT.md is what the records give (npm run data:report -- --write)", () => {
  expect(readFileSync(new URL("../../data/REPORT.md", import.meta.url), "utf8")).toBe(
    reportMarkdown(reportOf(readRecords())),
  );
});

test("counts what it says it counts", () => {
  const nothing = { escalation: new Map(), rights: new Map(), retired: new Map(), broken: [] };
  const report = reportOf({
    ...nothing,
    platforms: new Map([
      ["a", platformRecord([{ id: "p", channel: "phone", value: "1-800-555-0100", evidence: ["official"] }])],
      ["b", platformRecord([{ id: "p", channel: "phone", value: "1-800-555-0100", evidence: ["undated"] }])],
      [
        "c",
        platformRecord([
          { id: "p", channel: "email", value: "dpo@acme.com", role: "data-protection", evidence: ["official"] },
        ]),
      ],
      ["d", platformRecord([{ id: "p", channel: "email", value: "x@acme.com", evidence: ["nobody"] }])],
    ]),
  });
  expect(report).toMatchObject({
    platforms: 4,
    contacts: 4,
    verifiedHuman: 2,
    verifiedFresh: 1,
    factsWithoutEvidence: 1,
    sharedNumbers: 2,
  });
});
