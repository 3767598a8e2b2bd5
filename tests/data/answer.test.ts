import { describe, expect, test } from "vitest";
import { answer, kindOf } from "../../data/answer.ts";
import { datasetOf, NOW, platformRecord } from "./fixture.ts";

const dataset = datasetOf({
  acme: platformRecord([
    {
      id: "line",
      channel: "phone",
      value: "1-800-555-0100",
      hours: { rule: "Mo-Fr 09:00-17:00", tz: "America/New_York", evidence: ["official"] },
      evidence: ["official"],
    },
    { id: "mail", channel: "email", value: "help@acme.com", evidence: ["blog"] },
  ]),
});
const ask = (input: string, more: object = {}) =>
  answer({ input, now: NOW, tz: "UTC", language: "en", ...more }, dataset);

test.each<[string, string]>([
  ["https://acme.com/", "url"],
  ["acme.com/help", "url"],
  ["about:blank", "url"],
  ["+1 800 555 0100", "phone"],
  ["【𝟙—(812)⇶ 223⇶ 9376 】", "phone"],
  ["(888) 371-1058 [USA]", "phone"],
  ["95152", "phone"],
  ["help@acme.com", "email"],
  ["Acme", "name"],
  ["抖音", "name"],
  ["12306 railway", "name"],
  ["...", "name"],
])("%s is a %s", (input, kind) => {
  expect(kindOf(input)).toBe(kind);
});

describe("answers", () => {
  test("a help page gives the best way with trust, freshness and next opening", async () => {
    expect(await ask("https://help.acme.com/a")).toMatchObject({
      kind: "url",
      platform: "acme",
      page: "help",
      trust: "verified",
      freshness: "fresh",
      best: {
        contact: "line",
        channel: "phone",
        trust: "verified",
        open: "closed",
        opensAt: "2026-11-20T14:00:00.000Z",
        wait: null,
        steps: [],
      },
      contacts: [{ id: "line" }, { id: "mail", trust: "reported" }],
    });
  });

  test("a number says whose it is", async () => {
    expect(await ask("1-800-555-0100")).toMatchObject({
      kind: "phone",
      platform: "acme",
      trust: "verified",
      numbers: [{ verdict: "theirs", e164: "+18005550100" }],
    });
    expect(await ask("1-800-555-0199")).toMatchObject({ platform: null, numbers: [{ verdict: "unknown" }] });
  });

  test("a number planted in a genuine address is called out", async () => {
    const { page, numbers, warnings } = await ask("https://help.acme.com/search?q=call%201-800-555-0199");
    expect(page).toBe("help");
    expect(numbers).toMatchObject([{ verdict: "unknown", where: ["url"] }]);
    expect(warnings.map(({ code }) => code)).toEqual(["number"]);
  });

  test("a name finds the platform, an unknown one nobody", async () => {
    expect(await ask("acme")).toMatchObject({ kind: "name", platform: "acme" });
    expect(await ask("nobody at all")).toMatchObject({
      platform: null,
      best: null,
      warnings: [{ code: "no-such-platform" }],
    });
  });

  test.each([
    "",
    "\u0000",
    "🦊",
    "https://",
    "a".repeat(100_000),
    "@",
    "+",
    "javascript:alert(1)",
    "%%%",
    "https://acme.com/%E0%A4%A",
  ])("%.20s is answered without a throw", async (input) => {
    expect((await ask(input)).input.length).toBeLessThanOrEqual(2000);
  });
});
