/** What a numbering plan says of a number by its digits alone: what it costs, and what it can be. It proves nobody's. */
export const PLAN_KINDS = [
  "freephone",
  "basic-rate",
  "shared-cost",
  "premium",
  "personal",
  "relay",
  "emergency",
  "carrier",
  "anti-fraud",
  "public-service",
  "regional",
  "large-firm",
  "rented-block",
  "receives-only",
  "sms-only",
  "genuine-outbound",
  "advertising",
] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

export interface PlanWord {
  kind: PlanKind;
  /** Country of the plan (ISO 3166-1 alpha-2), or null for world-wide numbers. */
  country: string | null;
  /** The plan that says so. */
  plan: string;
}

/** One range of a plan, as `numbering-plan.json` has it. */
export interface PlanRule {
  country: string | null;
  /** Country calling code (ITU-T E.164). */
  code: string;
  /** Beginnings of the national number, without trunk prefix. */
  prefix: string[];
  /** Digits of the national number. */
  length: number[];
  kind: PlanKind;
  plan: string;
}

/**
 * What the numbering plan says of a number.
 * @param digits ASCII digits, `+` and country code in front for an international number
 * @param country where a number without `+` is dialled (ISO 3166-1 alpha-2), or null: then no national plan is asked
 * @param rules `dataset.plan()`
 * @returns null when the plan says nothing of it that we know
 */
export function planWord(digits: string, country: string | null, rules: readonly PlanRule[]): PlanWord | null {
  const international = digits.startsWith("+") ? digits.slice(1) : null;
  let best: PlanRule | null = null;
  let longest = -1;
  for (const rule of rules) {
    if (international === null && rule.country !== country) continue;
    const national =
      international === null
        ? digits.replace(/^0/, "")
        : international.startsWith(rule.code)
          ? international.slice(rule.code.length)
          : null;
    if (national === null) continue;
    // North American numbers are dialled with their own country code in front
    const number =
      rule.code === "1" && national.length === 11 && national.startsWith("1") ? national.slice(1) : national;
    if (!rule.length.includes(number.length)) continue;
    for (const prefix of rule.prefix)
      if (number.startsWith(prefix) && prefix.length > longest) {
        best = rule;
        longest = prefix.length;
      }
  }
  return best && { kind: best.kind, country: best.country, plan: best.plan };
}
