import { describe, expect, test } from "vitest";
import { answer } from "../../data/answer.ts";
import { kindOf } from "../../data/kind-of.ts";
import { cuesOf } from "../../scripts/ask/cues-of.ts";
import { bodyRecord, datasetOf, NOW, platformRecord } from "./fixture.ts";

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
const SCAM =
  "Dear Acme customer, call +1 (855) 555-0123 or 1-800-555-0100, write to acme@mail.example, see https://acme.com.desk.example/help";
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

  test("a page that was read: numbers, addresses and what contradicts", async () => {
    const url = "https://care.zohodesk.com/portal";
    const cues = await cuesOf(
      '<title>Acme customer service</title><body><p>Call 1-800-555-0199, not 1-800-555-0100</p><a href="mailto:acme@mail.example">us</a><a href="https://t.me/acme">us</a></body>',
      url,
    );
    const found = await ask(url, { cues });
    expect(found).toMatchObject({
      page: "look-alike",
      reason: "speaks-as",
      platform: "acme",
      about: "acme",
      numbers: [
        { raw: "1-800-555-0199", e164: null, verdict: "unknown", platform: null, count: 1, where: ["text"] },
        { raw: "1-800-555-0100", e164: "+18005550100", verdict: "theirs", platform: "acme", count: 1, where: ["text"] },
      ],
      emails: [{ raw: "acme@mail.example", verdict: "unknown", platform: null, count: 1, where: ["link"] }],
      handles: [{ raw: "t.me/acme", verdict: "unknown", platform: null, count: 1, where: ["link"] }],
      best: { contact: "line" },
    });
    expect(found.warnings.map(({ code }) => code)).toEqual(["speaks-as", "number", "email", "handle-unproved"]);
  });

  test("a page of an unknown site that speaks of a platform is nobody's, with the platform's ways", async () => {
    const url = "https://blog.example/";
    const cues = await cuesOf("<title>Acme customer service</title><body><p>1-800-555-0100</p></body>", url);
    expect(await ask(url, { cues })).toMatchObject({
      page: "unknown",
      reason: "speaks-of",
      platform: null,
      about: "acme",
      numbers: [{ verdict: "theirs" }],
      warnings: [],
      best: { contact: "line" },
    });
  });

  test("data for search engines that disagrees is called out", async () => {
    const cues = await cuesOf(
      '<title>Contact</title><body><p>Call 1-800-555-0100</p><script type="application/ld+json">{"telephone":"+1-800-555-0199"}</script></body>',
      "https://help.acme.com/a",
    );
    const { page, warnings } = await ask("https://help.acme.com/a", { cues });
    expect([page, warnings.map(({ code }) => code)]).toEqual(["help", ["data-disagrees"]]);
  });

  test("an address with a company's name for its user is a page that passes itself off, not a mailbox", async () => {
    expect(await ask("https://help.acme.com@phish.example/")).toMatchObject({
      kind: "url",
      page: "look-alike",
      reason: "credentials",
      about: "acme",
    });
  });

  test("an e-mail address says whose it is", async () => {
    expect(await ask("help@acme.com")).toMatchObject({
      kind: "email",
      platform: "acme",
      emails: [{ raw: "help@acme.com", verdict: "reported", platform: "acme" }],
    });
  });

  test("a whole message: in whose name it speaks, and what of it is theirs", async () => {
    const { kind, platform, numbers, emails, warnings, best } = await ask(SCAM);
    expect([kind, platform, best?.contact]).toEqual(["name", "acme", "line"]);
    expect(numbers.map(({ e164, verdict }) => [e164, verdict])).toEqual([
      ["+18555550123", "unknown"],
      ["+18005550100", "theirs"],
    ]);
    expect(emails.map(({ verdict }) => verdict)).toEqual(["unknown"]);
    expect(warnings.map(({ code }) => code)).toEqual(["look-alike", "unknown", "unknown"]);
  });

  test("an authority's number is said to be its own", async () => {
    const known = datasetOf({}, { office: bodyRecord("12315") });
    expect(await answer({ input: "12315", now: NOW, tz: "UTC", language: "en" }, known)).toMatchObject({
      name: "Office of Complaints",
      platform: null,
      trust: "verified",
      numbers: [{ verdict: "theirs", platform: null }],
      warnings: [],
    });
  });

  test("a message says whose each number in it is, and in whose name it speaks", async () => {
    const message = "Dear Acme customer, your account is locked. Call ☎️ 1-800-555-0100 or +1 (800) 555-0123 now!";
    expect(await ask(message)).toMatchObject({
      kind: "name",
      platform: "acme",
      numbers: [
        { verdict: "theirs", platform: "acme" },
        { e164: "+18005550123", verdict: "unknown", platform: null },
      ],
      warnings: [{ code: "unknown" }],
      best: { contact: "line" },
    });
    expect(await ask("Call +1 (800) 555-0123 tomorrow about the parcel")).toMatchObject({
      platform: null,
      numbers: [{ e164: "+18005550123", verdict: "unknown" }],
      best: null,
    });
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
