import { type Compiled, compileDataset } from "../../data/build/compiled.ts";
import type { PlatformRecord } from "../../data/schema.ts";

/** A record of common size for a made-up platform. */
const record = (i: number): PlatformRecord => ({
  name: { en: `Platform ${i.toString(36)}` },
  aliases: [`alias${i}`],
  category: "shopping",
  countries: ["US"],
  domains: [`platform${i.toString(36)}.com`],
  help: [{ url: `https://help.platform${i.toString(36)}.com/*` }],
  examples: { help: [], not: [] },
  contacts: Array.from({ length: 3 }, (_, n) => ({
    id: `c${n}`,
    channel: "email" as const,
    value: `desk${n}@platform${i.toString(36)}.com`,
    label: { en: `Desk number ${n}` },
    waits: [
      {
        min: 1,
        max: 3,
        unit: "d" as const,
        statistic: "own-promise" as const,
        of: "answer" as const,
        evidence: ["s1"],
      },
    ],
    evidence: ["s1"],
  })),
  sources: {
    s1: {
      url: `https://www.platform${i.toString(36)}.com/contact`,
      title: "Contact us",
      publisher: `Platform ${i}`,
      kind: "official",
      published: "2026-09-01",
      read: "2026-11-20",
      copy: "stored",
    },
  },
});

/** A compiled dataset of so many made-up platforms. */
export const synthetic = (platforms: number): Compiled =>
  compileDataset({
    platforms: new Map(Array.from({ length: platforms }, (_, i) => [`p${i.toString(36)}`, record(i)])),
    escalation: new Map(),
    rights: new Map(),
  });
