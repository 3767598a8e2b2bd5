import type { ContactRecord, PlatformRecord, Source } from "../../data/schema.ts";

/** A record for tests: contacts as they are written, each with one source of its own at the given address. */
export function recordOf(
  contacts: readonly (Partial<ContactRecord> & { url: string })[],
  more: Partial<PlatformRecord> = {},
): PlatformRecord {
  const sources: Record<string, Source> = {};
  return {
    name: { en: "Example" },
    category: "other",
    countries: ["US"],
    domains: ["example.com"],
    help: [],
    examples: { help: [], not: ["https://example.com/"] },
    contacts: contacts.map(({ url, ...contact }, i) => {
      const id = Object.keys(sources).find((known) => sources[known]?.url === url) ?? `s${i}`;
      sources[id] ??= {
        url,
        title: "A page",
        publisher: "Example",
        kind: "official",
        published: null,
        captured: null,
        read: "2026-01-02",
        copy: "stored",
      };
      return { id: `c${i}`, channel: "phone", value: "+1 800 358 6527", evidence: [id], ...contact };
    }),
    sources,
    ...more,
  };
}
