/**
 * What the extension knows of a platform at run time: the record with its trust worked out, its hours made into tables
 * and its numbers made ready to dial. Made by data/build/compile.ts, read by everything else.
 */
import type { Hours } from "./hours.ts";
import type { LocalText, PlatformRecord, Source } from "./schema.ts";
import type {
  Audience,
  Category,
  Channel,
  Cost,
  Need,
  NumberKind,
  Person,
  Role,
  Statistic,
  Topic,
  Trust,
  WaitUnit,
  WithheldAs,
} from "./words.ts";

/** How far a fact is proved: trust, the newest day its sources bear, and who states it. */
export interface Proof {
  trust: Trust;
  /** YYYY-MM-DD of the newest published or captured source of the deciding rank, or null: undated. */
  date: string | null;
  /** Ids in `sources`, the deciding ones first. */
  by: string[];
}

export interface Scope {
  audience?: Audience[];
  topics?: Topic[];
  countries?: string[];
}

export interface Phone {
  kind: NumberKind;
  /** What one dials in the country. */
  home: string;
  /** E.164, or null when it cannot be dialled from abroad. */
  abroad: string | null;
  country: string | null;
}

export interface Wait {
  min?: number;
  max?: number;
  unit: WaitUnit;
  statistic: Statistic;
  n?: number;
  of?: "person" | "answer";
  note?: LocalText;
  proof: Proof;
}

export interface Contact extends Scope {
  id: string;
  channel: Channel;
  value: string;
  label?: LocalText;
  role: Role;
  phone?: Phone;
  languages?: string[];
  hours?: Hours & { rule: string; note?: LocalText; proof: Proof };
  waits: Wait[];
  person?: Person;
  cost?: Cost;
  requires: LocalText[];
  /** What of it people lose, as far as the requirements tell. */
  needs?: Need[];
  note?: LocalText;
  proof: Proof;
}

type RouteRecord = NonNullable<PlatformRecord["routes"]>[number];
type StepRecord = RouteRecord["steps"][number];
export interface Step extends Omit<StepRecord, "say"> {
  /** Words to say or type; `roman` is how they are read, in Latin letters, for Chinese and Korean. */
  say?: NonNullable<StepRecord["say"]> & { roman?: string };
}
export interface Route extends Scope {
  id: string;
  contact: string;
  title?: LocalText;
  requires: LocalText[];
  needs?: Need[];
  steps: Step[];
  proof: Proof;
}

export interface Withheld extends Scope {
  channel: Channel;
  value: string;
  as: WithheldAs;
  why: LocalText;
  instead?: string;
  phone?: Phone;
  by: string[];
}

export interface HelpPage extends Scope {
  url: string;
}

export interface Platform {
  slug: string;
  name: LocalText;
  aliases: string[];
  category: Category;
  countries: string[];
  domains: string[];
  related: string[];
  /** Pages to start from, without wildcards. */
  start: HelpPage[];
  contacts: Contact[];
  routes: Route[];
  none: (Scope & { channel: Channel; note?: LocalText; proof: Proof })[];
  attachments: (Omit<NonNullable<PlatformRecord["attachments"]>[number], "evidence"> & { proof: Proof })[];
  deadlines: (Omit<NonNullable<PlatformRecord["deadlines"]>[number], "evidence"> & { proof: Proof })[];
  tips: (Scope & { text: LocalText; proof: Proof })[];
  withheld: Withheld[];
  escalation: string[];
  sources: Record<string, Source>;
}
