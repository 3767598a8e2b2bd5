import { type FactKind, freshness } from "../../data/freshness.ts";
import type { Proof } from "../../data/platform.ts";
import type { Source } from "../../data/schema.ts";
import { day } from "./day.ts";
import { t } from "./t.ts";

export type Sources = Record<string, Source>;

/** How far a fact is proved, in words and in the form of its mark. */
export interface TrustWords {
  text: string;
  tone: "proved" | "plain" | "doubt";
  /** A full check mark only for what is verified and fresh. */
  mark: "full" | "outline" | null;
}

/** Who states it: the publisher of the deciding source. */
export const publisherOf = ({ by }: Proof, sources: Sources): string => sources[by[0] ?? ""]?.publisher ?? "";

/** How old its word is, in words. */
export function dateWords({ date }: Proof, kind: FactKind, now: number): string {
  if (date === null) return t("dateUnknown");
  return freshness(date, kind, now) === "old"
    ? t("lastSeen", day(date, "month"))
    : day(date, kind === "contact" ? "day" : "month");
}

/**
 * The words of product.md for a proof.
 * @param short without who says so
 */
export function trustWords(proof: Proof, sources: Sources, kind: FactKind, now: number, short: boolean): TrustWords {
  const date = dateWords(proof, kind, now);
  const fresh = freshness(proof.date, kind, now) === "fresh";
  switch (proof.trust) {
    case "verified": {
      const who = publisherOf(proof, sources);
      const text = short
        ? [t("trustVerifiedShort"), ...(fresh ? [] : [date])].join(" · ")
        : t(fresh ? "trustVerified" : "trustVerifiedOld", who, date);
      return { text, tone: "proved", mark: fresh ? "full" : "outline" };
    }
    case "corroborated":
      return {
        text: [agree(proof, sources), ...(short && fresh ? [] : [date])].join(" · "),
        tone: "proved",
        mark: null,
      };
    case "reported":
      return { text: reported(proof), tone: "doubt", mark: null };
    case "disputed":
      return { text: t("trustDisputed"), tone: "doubt", mark: null };
    case "withdrawn":
      return { text: t("trustWithdrawn"), tone: "plain", mark: null };
    case "false":
      return { text: t("trustFalse"), tone: "plain", mark: null };
  }
}

/** The same for a fact beside the value (hours, wait), in a few words. */
export function proofWords(proof: Proof, sources: Sources, kind: FactKind, now: number): string {
  const who =
    proof.trust === "verified"
      ? publisherOf(proof, sources)
      : proof.trust === "corroborated"
        ? agree(proof, sources)
        : reported(proof);
  return `${who} · ${dateWords(proof, kind, now)}`;
}

const reported = ({ by }: Proof) => (by.length === 1 ? t("trustReportedOne") : t("trustReportedMany", by.length));

function agree({ by }: Proof, sources: Sources): string {
  const publishers = new Set(
    by.flatMap((id) => (/press|directory/.test(sources[id]?.kind ?? "") ? [sources[id]?.publisher] : [])),
  );
  return publishers.size > 2 ? t("trustAgreeMany", publishers.size) : t("trustAgreeTwo");
}
