import { describe, expect, test } from "vitest";
import { compilePlatform } from "../../data/build/compile-platform.ts";
import { compileDataset } from "../../data/build/compiled.ts";
import { readRecords } from "../../data/build/records.ts";
import { type CallFacts, callFacts } from "../../data/call-facts.ts";
import type { Escalation } from "../../data/escalate.ts";
import rules from "../../data/numbering-plan.json" with { type: "json" };
import type { PlanRule } from "../../data/numbering-plan.ts";
import type { ContactRecord } from "../../data/schema.ts";
import { platformRecord } from "./fixture.ts";

const { files } = compileDataset({ ...readRecords(), platforms: new Map() });
const bodies = JSON.parse(files.get("escalation.json") ?? "{}") as Record<string, Escalation>;
const known = { bodies, plan: rules as PlanRule[] };

const line = (id: string, value: string, country: string, more: Partial<ContactRecord> = {}): ContactRecord => ({
  id,
  channel: "phone",
  value,
  countries: [country],
  evidence: ["official"],
  ...more,
});

const contacts: ContactRecord[] = [
  line("us", "+1 415 555 0132", "US"),
  line("us-free", "1-800-555-0199", "US"),
  line("us-premium", "+1 900 555 0123", "US"),
  line("us-mobile", "*611", "US", { number: "short-code" }),
  line("us-text", "26266", "US", { number: "short-code", channel: "messaging" }),
  line("us-carrier", "611", "US", { number: "short-code" }),
  line("gb", "+44 20 7946 0018", "GB"),
  line("gb-03", "0300 123 9123", "GB"),
  line("gb-0800", "0800 023 4567", "GB"),
  line("gb-084", "0845 600 1234", "GB"),
  line("gb-09", "0909 879 0000", "GB"),
  line("gb-070", "+44 70 0000 0000", "GB", { dial: { home: "07000000000", abroad: "+447000000000" } }),
  line("de", "+49 30 1234567", "DE"),
  line("cn", "95152", "CN", { number: "short-code" }),
  line("cn-both", "95583", "CN", { number: "short-code", dial: { home: "95583", abroad: "+861095583" } }),
  line("cn-400", "400-820-8820", "CN", { dial: { home: "4008208820", abroad: "+864008208820" } }),
  line("world", "+800 1234 5678", "US", { dial: { home: "+80012345678", abroad: "+80012345678" } }),
  line("au", "+61 2 9374 4000", "AU"),
  line("nz", "+64 9 555 0100", "NZ", { dial: { home: "095550100", abroad: "+6495550100" } }),
  line("ca", "+1 604 555 0132", "CA"),
  line("told", "+49 30 7654321", "DE", { cost: "local" }),
  { id: "mail", channel: "email", value: "help@acme.com", evidence: ["official"] },
  { id: "rumour", channel: "chat", value: "https://chat.example/", evidence: ["blog"] },
  line("press-desk", "+1 415 555 0177", "US", { role: "press" }),
];
const platform = compilePlatform("acme", platformRecord(contacts));

function facts(id: string, country: string | null): CallFacts {
  const contact = platform.contacts.find((one) => one.id === id);
  const found = contact && callFacts(contact, platform, known, { country });
  if (!found) throw new Error(`${id} is no number`);
  return found;
}

describe("what a call costs", () => {
  test.each<[string, string | null, CallFacts["cost"], CallFacts["costBy"], boolean]>([
    ["us-free", "US", "free", "plan", false],
    ["us-premium", "US", "premium", "plan", true],
    ["us", "US", "unknown", null, false],
    ["us", null, "unknown", null, false],
    ["us", "GB", "international", null, false],
    ["us-free", "DE", "international", null, true],
    ["gb-03", "GB", "national", "plan", false],
    ["gb-0800", "GB", "free", "plan", false],
    ["gb-084", "GB", "shared", "plan", true],
    ["gb-09", "GB", "premium", "plan", true],
    ["gb-070", "GB", "premium", "plan", true],
    ["told", "DE", "local", "record", false],
    ["told", "AT", "international", null, false],
    ["us-carrier", "US", "unknown", null, false],
  ])("%s from %s: %s", (id, country, cost, costBy, warn) => {
    expect(facts(id, country)).toMatchObject({ cost, costBy, warn });
  });
});

describe("from abroad", () => {
  test.each<[string, CallFacts["fromAbroad"]]>([
    ["us", "yes"],
    ["de", "yes"],
    ["gb-03", "yes"],
    ["us-free", "unknown"],
    ["gb-084", "unknown"],
    ["gb-09", "unknown"],
    ["cn-400", "unknown"],
    ["cn", "no"],
    ["us-mobile", "no"],
    ["cn-both", "yes"],
  ])("%s: %s", (id, fromAbroad) => {
    expect(facts(id, null).fromAbroad).toBe(fromAbroad);
  });
  test("what does not work there is not offered to be dialled, and something else is", () => {
    const { dial, href, instead } = facts("cn", "FR");
    expect([dial, href]).toEqual([null, null]);
    expect(instead[0]).toBe("us");
    expect(instead).not.toContain("rumour");
    expect(instead).not.toContain("press-desk");
    expect(instead).not.toContain("us-free");
    expect(instead.length).toBeLessThanOrEqual(3);
  });
  test("a short code with a number for abroad: that one", () => {
    expect(facts("cn-both", "FR")).toMatchObject({ dial: "+861095583", href: "tel:+861095583", instead: [] });
    expect(facts("cn-both", "CN")).toMatchObject({ dial: "95583", href: "tel:95583" });
  });
});

describe("how it is dialled", () => {
  test("a service code in a link keeps its signs", () => {
    const star = compilePlatform("acme", platformRecord([line("ussd", "*121*6#", "IN", { number: "short-code" })]));
    const [contact] = star.contacts;
    expect(contact && callFacts(contact, star, known, { country: "IN" })).toMatchObject({
      dial: "*121*6#",
      href: "tel:*121*6%23",
      needsMobile: true,
    });
  });
  test.each<[string, boolean]>([
    ["us-mobile", true],
    ["us-carrier", true],
    ["us-text", true],
    ["cn", false],
    ["us", false],
  ])("%s needs a mobile telephone: %s", (id, needsMobile) => {
    expect(facts(id, "US").needsMobile).toBe(needsMobile);
  });
  test("an address is no number", () => {
    const mail = platform.contacts.find(({ id }) => id === "mail");
    expect(mail && callFacts(mail, platform, known, { country: "US" })).toBeNull();
  });
});

describe("for people who use a relay service", () => {
  const calls = (id: string, country: string | null) =>
    facts(id, country).relay.map(({ body, contact, form, dial, give }) => [body, contact.id, form, dial, give]);

  test.each<[string, string | null, unknown[]]>([
    ["us", "US", ["relay-us-711", "711", "ask", "711", "4155550132"]],
    ["ca", "CA", ["relay-ca-mrs", "711", "ask", "711", "6045550132"]],
    ["gb", "GB", ["relay-gb", "text", "before", "1800102079460018", null]],
    ["gb-03", "GB", ["relay-gb", "text", "before", "1800103001239123", null]],
    ["au", "AU", ["relay-au-nrs", "tty", "ask", "133677", "0293744000"]],
    ["nz", "NZ", ["relay-nz", "tty", "ask", "08004713713", "095550100"]],
    ["de", "DE", ["relay-de-tess", "app", "own-way", null, "0301234567"]],
    ["gb", null, ["relay-gb", "text", "before", "1800102079460018", null]],
    ["us", "CA", ["relay-ca-mrs", "711", "ask", "711", "+14155550132"]],
  ])("%s from %s", (id, country, expected) => {
    expect(calls(id, country)).toContainEqual(expected);
  });
  test("what stands in front of a number is not put in front of a foreign one", () => {
    expect(calls("us", "GB").map(([, , form]) => form)).toEqual(["own-way"]);
  });
  test("lines for hearing callers and for callers from abroad are left out", () => {
    expect(calls("gb", "GB").map(([, id]) => id)).not.toContain("voice");
    expect(calls("au", "AU").map(([, id]) => id)).not.toContain("abroad");
    expect(calls("nz", "NZ").map(([, id]) => id)).toEqual(["tty"]);
  });
  test("no service in the records, none made up", () => {
    expect([calls("us", "FR"), calls("us", "XX")]).toEqual([[], []]);
  });
  test("a number that cannot be dialled cannot be relayed", () => {
    expect(calls("cn", "US")).toEqual([]);
  });
  test("each relay service of the records is known here, and only those", () => {
    const services = Object.values(bodies).filter(({ kind }) => kind === "relay");
    for (const { slug, countries } of services)
      for (const country of countries) {
        const one = compilePlatform("acme", platformRecord([line("n", "+1 415 555 0132", "US")]));
        const [contact] = one.contacts;
        const relay = contact ? (callFacts(contact, one, known, { country })?.relay ?? []) : [];
        // Britain's prefix and its app; the others give the number to the service
        expect([slug, relay.some(({ body }) => body === slug)]).toEqual([slug, true]);
      }
  });
});
