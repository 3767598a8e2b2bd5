import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostAndParents, parseAddress } from "../../data/host.ts";

describe("parseAddress", () => {
  test.each<[string, string | null]>([
    ["https://support.google.com/accounts", "support.google.com"],
    ["HTTPS://Support.Google.COM/", "support.google.com"],
    ["https://support.google.com./x", "support.google.com"],
    ["http://example.com/", "example.com"],
    ["https://user:pw@acme.com/", "acme.com"],
    ["https://acme.com@evil.example/", "evil.example"],
    ["https://bücher.example/", "xn--bcher-kva.example"],
    ["https://support.hp.com。phish.example/", "support.hp.com.phish.example"],
    ["https://example.com:8443/", null],
    ["https://example.com:443/", "example.com"],
    ["https://127.0.0.1/", null],
    ["https://[::1]/", null],
    ["https://localhost/", null],
    ["ftp://example.com/", null],
    ["file:///C:/x/support.deezer.com.html", null],
    ["about:blank", null],
    ["about:srcdoc", null],
    ["data:text/html,<title>citi</title>", null],
    ["javascript:alert(1)", null],
    ["blob:https://example.com/x", null],
    ["view-source:https://example.com/", null],
    ["chrome-extension://abc/popup.html", null],
    ["https://", null],
    ["", null],
    ["not a url", null],
    [`https://example.com/${"a".repeat(1_000_000)}`, "example.com"],
  ])("%.60s → %s", (url, host) => {
    expect(parseAddress(url)?.host ?? null).toBe(host);
  });

  test("never throws", () => {
    fc.assert(
      fc.property(
        fc.string(),
        (text) => parseAddress(text) === null || parseAddress(text)?.host.includes(".") === true,
      ),
    );
    fc.assert(fc.property(fc.webUrl(), (url) => parseAddress(url) !== undefined));
  });
});

test("hostAndParents walks whole labels", () => {
  expect([...hostAndParents("a.b.example.com")]).toEqual(["a.b.example.com", "b.example.com", "example.com", "com"]);
});
