import { describe, expect, test } from "vitest";
import { checks } from "../../data/checks/index.ts";
import type { PlatformRecord } from "../../data/schema.ts";
import { platformRecord } from "./fixture.ts";

type Contact = PlatformRecord["contacts"][number];
const contact = (more: Partial<Contact>): Contact => ({
  id: "a",
  channel: "phone",
  value: "1-800-555-0100",
  evidence: ["official"],
  ...more,
});

/** What all checks say of a record, as `check pointer`. The fixture's unused sources are not the point here. */
const told = (record: PlatformRecord, others: Record<string, PlatformRecord> = {}) => {
  const all = new Map(Object.entries({ acme: record, ...others }));
  return checks
    .flatMap((check) => check.run("acme", record, all).map((finding) => `${check.id} ${finding.pointer}`))
    .filter((line) => !line.startsWith("evidence /sources/"));
};

test("a good record is left alone", () => {
  expect(told(platformRecord([contact({})]))).toEqual([]);
});

describe("each rule finds its fault", () => {
  test.each<[string, PlatformRecord, string]>([
    [
      "evidence that is no source",
      platformRecord([contact({ evidence: ["nobody"] })]),
      "evidence /contacts/0/evidence",
    ],
    [
      "a route through no contact",
      platformRecord([contact({})], {
        routes: [{ id: "r", contact: "b", steps: [{ do: { en: "x" } }], evidence: ["official"] }],
      }),
      "references /routes/0/contact",
    ],
    [
      "a contact id used twice",
      platformRecord([contact({}), contact({ value: "1-800-555-0101" })]),
      "references /contacts/1/id",
    ],
    ["a sister that is not there", platformRecord([], { related: ["bolt"] }), "references /related/0"],
    [
      "a domain that is no registrable one",
      platformRecord([], { domains: ["acme.com", "www.acme.org"] }),
      "domains /domains/1",
    ],
    [
      "a source that is not the platform's own",
      platformRecord([], { domains: ["acme.org"], help: [], examples: { help: [], not: ["https://acme.org/"] } }),
      "official /sources/official/kind",
    ],
    [
      "a help address on a vendor's shared host",
      platformRecord([], { help: [{ url: "https://zendesk.com/*" }] }),
      "examples /help/0/url",
    ],
    [
      "every tenant of a vendor",
      platformRecord([], { help: [{ url: "https://*.zendesk.com/*" }] }),
      "examples /help/0/url",
    ],
    [
      "a help address on another's domain",
      platformRecord([], { help: [{ url: "https://help.bolt.com/*" }] }),
      "examples /help/0/url",
    ],
    [
      "an example no pattern fits",
      platformRecord([], { examples: { help: ["https://www.acme.com/x"], not: ["https://www.acme.com/"] } }),
      "examples /examples/help/0",
    ],
    [
      "a counter-example that fits",
      platformRecord([], { examples: { help: ["https://help.acme.com/a"], not: ["https://help.acme.com/b"] } }),
      "examples /examples/not/0",
    ],
    [
      "no e-mail address",
      platformRecord([contact({ channel: "email", value: "feedbackacme.com" })]),
      "values /contacts/0/value",
    ],
    [
      "a search result",
      platformRecord([contact({ channel: "web-form", value: "https://www.acme.com/search?q=help" })]),
      "values /contacts/0/value",
    ],
    ["a number only blogs state", platformRecord([contact({ evidence: ["blog"] })]), "values /contacts/0/value"],
    [
      "a number the plan does not know",
      platformRecord([contact({ value: "1-000-555-0100" })]),
      "numbers /contacts/0/value",
    ],
    [
      "a premium number not said to be one",
      platformRecord([contact({ value: "+44 906 123 4567", countries: ["GB"] })]),
      "numbers /contacts/0/value",
    ],
    [
      "hours that do not parse",
      platformRecord([contact({ hours: { rule: "nine to five", tz: "UTC", evidence: ["official"] } })]),
      "hours /contacts/0/hours/rule",
    ],
    [
      "a zone that is none",
      platformRecord([contact({ hours: { rule: "24/7", tz: "Mars/Olympus", evidence: ["official"] } })]),
      "hours /contacts/0/hours/tz",
    ],
    [
      "a hidden character",
      platformRecord([contact({ label: { en: "Cus\u202etomers" } })]),
      "text /contacts/0/label/en",
    ],
    ["markup", platformRecord([contact({ label: { en: "<b>Customers</b>" } })]), "text /contacts/0/label/en"],
    ["a Chinese platform without Chinese", platformRecord([], { countries: ["CN"] }), "text /name"],
  ])("%s", (_, record, wanted) => {
    expect(told(record)).toContain(wanted);
  });

  test("one number under two unrelated platforms, not under sisters", () => {
    const other = platformRecord([contact({})], {
      domains: ["bolt.com"],
      help: [],
      examples: { help: [], not: ["https://bolt.com/"] },
    });
    expect(told(platformRecord([contact({})]), { bolt: other })).toContain("shared-number /contacts/0/value");
    expect(told(platformRecord([contact({})], { related: ["bolt"] }), { bolt: other })).not.toContain(
      "shared-number /contacts/0/value",
    );
  });

  test("one domain under two platforms", () => {
    expect(told(platformRecord([]), { bolt: platformRecord([]) })).toContain("domains /domains/0");
  });
});
