import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseRecord } from "../../data/build/records.ts";
import { schemaJson } from "../../data/build/schema-json.ts";
import { platformSchema } from "../../data/schema.ts";
import { platformRecord } from "./fixture.ts";

test("schema.json is what schema.ts says (npm run data:schema)", () => {
  expect(readFileSync(new URL("../../data/schema.json", import.meta.url), "utf8")).toBe(schemaJson());
});

describe("a file that breaks the schema is told with pointer and suggestion", () => {
  const parse = (change: object) =>
    parseRecord("platforms/acme", JSON.stringify({ ...platformRecord([]), ...change }), platformSchema);
  test("a good one parses", () => {
    expect(parse({})).toHaveProperty("record");
  });
  test.each<[string, object, string]>([
    ["unknown key", { phones: [] }, ""],
    ["unknown category", { category: "shops" }, "/category"],
    ["a contact without evidence", { contacts: [{ id: "a", channel: "phone", value: "1" }] }, "/contacts/0/evidence"],
    [
      "a javascript: link",
      {
        sources: {
          s: { url: "javascript:alert(1)", title: "t", publisher: "p", kind: "blog", read: "2026-11-20", copy: "live" },
        },
      },
      "/sources/s/url",
    ],
    [
      "a bad date",
      {
        sources: {
          s: { url: "https://a.example/", title: "t", publisher: "p", kind: "blog", read: "20 Nov", copy: "live" },
        },
      },
      "/sources/s/read",
    ],
    ["no English name", { name: { de: "Acme" } }, "/name/en"],
  ])("%s", (_, change, pointer) => {
    expect(parse(change)).toContainEqual(expect.objectContaining({ slug: "platforms/acme", pointer }));
  });
  test("broken JSON", () => {
    expect(parseRecord("platforms/acme", "{", platformSchema)).toMatchObject([
      { pointer: "", message: expect.stringContaining("not JSON") },
    ]);
  });
});
