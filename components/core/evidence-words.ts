import type { AttachmentRule, AttachmentVerdict } from "../../data/attachment-rule.ts";
import { lengthText } from "../../data/case-text.ts";
import { EvidenceError } from "./evidence/evidence-error.ts";
import { sentences, t, uiLanguage } from "./t.ts";
import { word } from "./word.ts";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A size as the language writes it, with at most one digit behind the point. */
export function bytesText(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return new Intl.NumberFormat(uiLanguage(), {
    style: "unit",
    unit: UNITS[step],
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}

/** A kind of file in few letters: JPEG, MP4. */
export const kindText = (type: string): string => (type.split("/")[1] ?? type).replace(/^x-/, "").toUpperCase();

/** What a rule says, in a line. */
export function ruleText({ accepts, refuses, maxBytes, maxSeconds }: AttachmentRule): string {
  const list = new Intl.ListFormat(uiLanguage(), { type: "disjunction" });
  const kinds = (types: readonly string[]) => list.format(types.map(kindText));
  return [
    accepts ? t("evRuleTakes", kinds(accepts)) : "",
    refuses ? t("evRuleRefuses", kinds(refuses)) : "",
    maxBytes ? t("evRuleBytes", bytesText(maxBytes)) : "",
    maxSeconds ? t("evRuleSeconds", lengthText(maxSeconds, uiLanguage())) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/**
 * A verdict in a line: by which rule, why, and what to do instead.
 * @param instead whether to say that: where another rule takes the file, nobody needs it
 */
export function verdictText(
  rule: AttachmentRule,
  { verdict, obstacles, remedies }: AttachmentVerdict,
  instead: boolean,
): string {
  const said = t(verdict === "fits" ? "evFits" : verdict === "unsure" ? "evUnsure" : "evFitsNot");
  const why = obstacles.map((one) => word("obstacle", one)).join(", ");
  const line = why ? t("evBecause", said, why) : said;
  return sentences(
    t("evVerdict", ruleText(rule), line),
    ...(instead ? remedies.map((one) => word("remedy", one)) : []),
  );
}

/** Why a piece of evidence could not be made, in the reader's language. */
export function evidenceFault(error: unknown): string {
  if (error instanceof EvidenceError) return word("evFault", error.fault);
  console.error(error);
  return t("evFault_cannot_read");
}
