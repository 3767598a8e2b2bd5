import type { SourceKind, Trust } from "./words.ts";

/** One statement of a value: by what kind of source, and by which publisher (copies share one). */
export interface Statement {
  kind: SourceKind;
  publisher: string;
}

const isOfficial = (s: Statement) => s.kind === "official" || s.kind === "regulator";
const isIndependent = (s: Statement) => s.kind === "press" || s.kind === "directory";

const publishers = (statements: readonly Statement[]) => new Set(statements.map((s) => s.publisher));

/** Trust of one value from those who state it, before other values are looked at (product.md, trust ladder). */
export function trustAlone(statements: readonly Statement[]): "verified" | "corroborated" | "reported" {
  if (statements.some(isOfficial)) return "verified";
  return publishers(statements.filter(isIndependent)).size >= 2 ? "corroborated" : "reported";
}

/**
 * Whether two different values for the same channel, audience, topic and country unsettle each other.
 * A publisher that states both does not disagree with itself (it lists two lines). An official value is never
 * unsettled by unofficial ones, nor is one that two independent publishers state by one that has only blogs or
 * articles behind it: that one circulates, and is shown as such.
 */
export function disagree(mine: readonly Statement[], theirs: readonly Statement[]): boolean {
  const own = trustAlone(mine);
  if (own === "verified") return false;
  const others = publishers(theirs);
  if ([...publishers(mine)].some((p) => others.has(p))) return false;
  return own === "reported" || theirs.some((s) => isOfficial(s) || isIndependent(s));
}

/** Trust of a value given the values it competes with. */
export function trust(mine: readonly Statement[], rivals: readonly (readonly Statement[])[]): Trust {
  return rivals.some((theirs) => disagree(mine, theirs)) ? "disputed" : trustAlone(mine);
}
