import { describe, expect, test } from "vitest";
import { parseAddress } from "../../data/host.ts";
import { matchesPath, parsePattern } from "../../data/pattern.ts";

const matches = (pattern: string, url: string) => {
  const address = parseAddress(url);
  return address !== null && matchesPath(parsePattern(pattern).path, address);
};

describe("matchesPath", () => {
  test.each<[string, string, boolean]>([
    ["https://h.com/*", "https://h.com/", true],
    ["https://h.com/*", "https://h.com/a/b?c", true],
    ["https://h.com/help", "https://h.com/help", true],
    ["https://h.com/help", "https://h.com/help/", true],
    ["https://h.com/help/", "https://h.com/help", true],
    ["https://h.com/help", "https://h.com/helpful", false],
    ["https://h.com/help", "https://h.com/help?x=1#y", true],
    ["https://h.com/help/*", "https://h.com/help", false],
    ["https://h.com/*/help/*", "https://h.com/en/help/a", true],
    ["https://h.com/*/help/*", "https://h.com/help/a", false],
    ["https://h.com/p?id=*", "https://h.com/p?id=3", true],
    ["https://h.com/p?id=*", "https://h.com/p", false],
    ["https://h.com/#/help*", "https://h.com/#/help/1", true],
    ["https://h.com/#/help*", "https://h.com/#/other", false],
    ["https://h.com/a*b*c", "https://h.com/aXbYc", true],
    ["https://h.com/a*b*c", "https://h.com/aXcYb", false],
    ["https://h.com/ab*ba", "https://h.com/aba", false],
  ])("%s on %s: %s", (pattern, url, wanted) => {
    expect(matches(pattern, url)).toBe(wanted);
  });

  test("is linear on hostile paths", () => {
    const path = "a".repeat(8000);
    const started = performance.now();
    matchesPath(`/${"*a".repeat(200)}b`, { path: `/${path}`, query: "", hash: "" });
    expect(performance.now() - started).toBeLessThan(500);
  });
});
