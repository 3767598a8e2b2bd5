import type { Contact, Proof, Scope } from "./platform.ts";
import type { EscalationRecord, LocalText, RightRecord, Source } from "./schema.ts";

/** A body to turn to, as the extension uses it. */
export interface Escalation {
  slug: string;
  name: LocalText;
  kind: EscalationRecord["kind"];
  countries: string[];
  categories?: EscalationRecord["categories"];
  topics?: Scope["topics"];
  after?: EscalationRecord["after"];
  before?: EscalationRecord["before"];
  cost?: EscalationRecord["cost"];
  conditions: LocalText[];
  bring: LocalText[];
  contacts: Contact[];
  proof: Proof;
  sources: Record<string, Source>;
}

/** An entitlement, as the extension uses it. */
export interface Right extends Omit<RightRecord, "$schema" | "evidence"> {
  slug: string;
  proof: Proof;
}
