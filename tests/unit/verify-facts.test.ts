import { describe, expect, test } from "vitest";
import { factsOf } from "../../scripts/verify/facts-of.ts";
import { lookFor } from "../../scripts/verify/look-for.ts";
import { pagesOf } from "../../scripts/verify/pages-of.ts";
import { readAddress } from "../../scripts/verify/read-address.ts";
import { samePage } from "../../scripts/verify/same-page.ts";
import { recordOf } from "./verify-record.ts";

const look = (channel: string, value: string, more: object = {}) =>
  lookFor({ countries: ["US"] }, { id: "x", channel, value, evidence: ["s"], ...more } as Parameters<
    typeof lookFor
  >[1]);

describe("what one looks for", () => {
  test("a number in all its forms, an address, a link", () => {
    expect(look("phone", "(800) 358-6527")).toMatchObject({
      kind: "number",
      country: "US",
      phone: { home: "8003586527", abroad: "+18003586527" },
    });
    expect(look("email", "Help@Example.com")?.kind).toBe("email");
    expect(look("chat", "https://example.com/chat")?.kind).toBe("link");
  });
  test("codes that no numbering plan lists", () => {
    expect(look("relay", "711")).toMatchObject({ kind: "number", phone: { home: "711", abroad: null } });
    expect(look("messaging", "*121*6#")).toMatchObject({ phone: { home: "*121*6#" } });
  });
  test("nothing for what no machine can find", () => {
    expect(look("in-app", "Me → Settings → Help")).toBeNull();
    expect(look("messaging", "WeChat: Example")).toBeNull();
    expect(look("post", "1 Example Street")).toBeNull();
  });
});

describe("where a source is read", () => {
  const commit = "0a29c3d6feee53b02e73204a3dbd312eafe56629";
  test.each([
    ["https://example.com/help?a=1#phone", "https://example.com/help?a=1"],
    [
      "https://github.com/owner/name/blob/master/a/b.json",
      "https://raw.githubusercontent.com/owner/name/master/a/b.json",
    ],
    // these cannot change: seeing them again proves nothing
    [`https://github.com/owner/name/blob/${commit}/a.json`, null],
    ["https://web.archive.org/web/2020/https://example.com/", null],
    ["seed:012", null],
    ["ftp://example.com/", null],
  ])("%s", (url, address) => expect(readAddress(url)).toBe(address));
});

test("facts are the values and hours that a proving source states", () => {
  const record = recordOf([
    {
      url: "https://example.com/a",
      hours: { rule: "24/7", tz: "America/New_York", evidence: ["s0"] },
      evidence: ["s0", "s1"],
    },
    { url: "https://blog.example.net/b", channel: "in-app", value: "Me → Help" },
  ]);
  const facts = (kind: "official" | "blog") => {
    if (record.sources.s1) record.sources.s1.kind = kind;
    return factsOf({ platforms: new Map([["example", record]]), escalation: new Map() }).map(
      ({ record: file, contact, fact, source }) => `${file} ${contact} ${fact} ${source}`,
    );
  };
  expect(facts("official")).toEqual([
    "platforms/example c0 value s0",
    "platforms/example c0 value s1",
    "platforms/example c0 hours s0",
  ]);
  expect(facts("blog")).toEqual(["platforms/example c0 value s0", "platforms/example c0 hours s0"]);
});

describe("pages", () => {
  const urls = ["a.com/1", "a.com/2", "www.a.com/3", "b.com/1", "c.com/1", "c.com/1#x", "d.org/1"];
  const records = {
    platforms: new Map([["example", recordOf(urls.map((url) => ({ url: `https://${url}` })))]]),
    escalation: new Map(),
  };
  const addresses = (...args: Parameters<typeof pagesOf>) => pagesOf(...args).map(({ address }) => address.slice(8));

  test("are each visited once, and sites take turns", () => {
    expect(addresses(factsOf(records))).toEqual(["a.com/1", "b.com/1", "c.com/1", "d.org/1", "a.com/2", "www.a.com/3"]);
    expect(pagesOf(factsOf(records))[2]?.facts).toHaveLength(2);
  });

  test("fall into shards whole, site by site", () => {
    const shards = [1, 2, 3].map((index) => addresses(factsOf(records), { index, of: 3 }));
    expect(shards.flat().sort()).toEqual(addresses(factsOf(records)).sort());
    expect(shards.filter((shard) => shard.some((address) => address.includes("a.com")))).toHaveLength(1);
  });
});

describe("a redirect leads to the same page", () => {
  const from = "http://www.example.com/Help/index.html?id=5&utm_source=x";
  test.each(["https://example.com/help/?id=5", "https://example.com/help?id=5&lang=en"])("%s", (to) =>
    expect(samePage(from, to)).toBe(true),
  );
  test.each([
    "https://example.com/help",
    "https://example.com/en/help?id=5",
    "https://help.example.com/help?id=5",
    "https://example.com/",
  ])("not %s", (to) => expect(samePage(from, to)).toBe(false));
});
