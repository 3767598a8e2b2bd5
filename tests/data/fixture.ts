import { compileDataset } from "../../data/build/compiled.ts";
import { type Dataset, openDataset } from "../../data/dataset.ts";
import type { ContactRecord, EscalationRecord, PlatformRecord } from "../../data/schema.ts";

/** Sources by what they are: tests say `evidence: ["official"]`. */
const SOURCES: PlatformRecord["sources"] = {
  official: {
    url: "https://www.acme.com/contact",
    title: "Contact us",
    publisher: "Acme",
    kind: "official",
    published: "2026-09-01",
    read: "2026-11-20",
    copy: "stored",
  },
  undated: {
    url: "https://www.acme.com/old",
    title: "Contact us",
    publisher: "Acme",
    kind: "official",
    read: "2026-11-20",
    copy: "stored",
  },
  press: {
    url: "https://news.example/acme",
    title: "Acme's line",
    publisher: "News",
    kind: "press",
    published: "2026-08-01",
    read: "2026-11-20",
    copy: "stored",
  },
  directory: {
    url: "https://list.example/acme",
    title: "Acme",
    publisher: "List",
    kind: "directory",
    captured: "2026-07-01",
    read: "2026-11-20",
    copy: "stored",
  },
  other: {
    url: "https://second.example/acme",
    title: "Acme",
    publisher: "Second",
    kind: "directory",
    captured: "2026-07-01",
    read: "2026-11-20",
    copy: "stored",
  },
  blog: {
    url: "https://blog.example/acme",
    title: "Call Acme",
    publisher: "Blog",
    kind: "blog",
    published: "2026-10-01",
    read: "2026-11-20",
    copy: "stored",
  },
};

/** The instant that tests take for now: 2026-11-20 12:00 in London, a Friday. */
export const NOW = Date.parse("2026-11-20T12:00:00Z");

/** A platform record for tests, with all the sources above. */
export const platformRecord = (contacts: ContactRecord[], more: Partial<PlatformRecord> = {}): PlatformRecord => ({
  name: { en: "Acme" },
  category: "shopping",
  countries: ["US"],
  domains: ["acme.com"],
  help: [{ url: "https://help.acme.com/*" }],
  examples: { help: ["https://help.acme.com/a"], not: ["https://www.acme.com/"] },
  contacts,
  sources: SOURCES,
  ...more,
});

/** A body with one telephone number, for tests. */
export const bodyRecord = (value: string): EscalationRecord => ({
  name: { en: "Office of Complaints" },
  kind: "regulator",
  countries: ["CN"],
  domains: ["acme.com"],
  contacts: [{ id: "line", channel: "phone", value, number: "short-code", evidence: ["official"] }],
  evidence: ["official"],
  sources: SOURCES,
});

/** A dataset of the given records, compiled as the real one is. */
export function datasetOf(
  platforms: Record<string, PlatformRecord>,
  bodies: Record<string, EscalationRecord> = {},
): Dataset {
  const { files, meta } = compileDataset({
    platforms: new Map(Object.entries(platforms)),
    escalation: new Map(Object.entries(bodies)),
    rights: new Map(),
  });
  return openDataset(meta, async (path) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`no file ${path}`);
    return JSON.parse(text);
  });
}
