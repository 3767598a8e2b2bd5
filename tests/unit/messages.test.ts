import fc from "fast-check";
import { expect, test } from "vitest";
import { isCues, isMoved } from "../../components/core/messages.ts";

const cues = {
  url: "https://a.example/",
  canonical: null,
  lang: "en",
  title: "t",
  headings: ["h"],
  numbers: [{ raw: "12345", digits: "12345", before: "call ", after: "", where: "text", count: 1 }],
  addresses: [["help@a.example", 1]],
  links: [["tel:12345", 2]],
  data: ['{"telephone":"12345"}'],
  cut: false,
};

test("cues pass", () => {
  expect(isCues({ kind: "cues", cues })).toBe(true);
});

test.each<[string, unknown]>([
  ["nothing", null],
  ["a text", "cues"],
  ["another kind", { kind: "other", cues }],
  ["no cues", { kind: "cues" }],
  ["a title too long", { kind: "cues", cues: { ...cues, title: "t".repeat(10_000) } }],
  ["too many numbers", { kind: "cues", cues: { ...cues, numbers: Array(10_000).fill(cues.numbers[0]) } }],
  ["numbers that are none", { kind: "cues", cues: { ...cues, numbers: [null] } }],
  ["numbers without what stands before", { kind: "cues", cues: { ...cues, numbers: [{ raw: "1", digits: "1" }] } }],
  ["counts that are none", { kind: "cues", cues: { ...cues, links: [["tel:12345", "2"]] } }],
  ["data without end", { kind: "cues", cues: { ...cues, data: ["x".repeat(1_000_000)] } }],
  ["headings that are no texts", { kind: "cues", cues: { ...cues, headings: [{}] } }],
  ["a prototype in the way", JSON.parse('{"kind":"cues","__proto__":{"cues":{}}}')],
])("%s does not", (_, message) => {
  expect(isCues(message)).toBe(false);
});

test("a page that moved says only that", () => {
  expect([isMoved({ kind: "moved" }), isMoved({ kind: "cues" }), isMoved(null), isCues({ kind: "moved" })]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("the guards never throw", () => {
  fc.assert(
    fc.property(
      fc.anything(),
      (message) => typeof isCues(message) === "boolean" && typeof isMoved(message) === "boolean",
    ),
  );
});
