import { describe, expect, test } from "vitest";
import { HELP_PAGE, HELP_PAGES } from "../../scripts/stand-in/help-pages.ts";
import { address } from "../../scripts/start/address.ts";

describe("the address that npm start opens", () => {
  test.each([
    ["https://www.tiktok.com/support", "https://www.tiktok.com/support"],
    ["tiktok.com/support?x=1", "https://tiktok.com/support?x=1"],
    ["http://example.com", "http://example.com/"],
  ])("%s", (typed, url) => expect(address(typed)).toBe(url));

  test.each(["", "not a url", "file:///etc/passwd", "javascript:alert(1)", "https://", "about:blank"])(
    "is not %j",
    (typed) => expect(address(typed)).toBeNull(),
  );
});

test("the stand-ins are pages in a language, with their own address and a headline", () => {
  expect(Object.keys(HELP_PAGES)).toContain(HELP_PAGE);
  for (const [url, html] of Object.entries(HELP_PAGES)) {
    expect(html).toMatch(/<html lang="[a-z]{2}/);
    expect(html).toContain(`<link rel="canonical" href="${url}">`);
    expect(html).toMatch(/<h1>.+<\/h1>/);
  }
});
