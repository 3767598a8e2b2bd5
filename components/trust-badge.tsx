import type { ComponentChildren } from "preact";
import type { Proof } from "../data/platform.ts";
import { t } from "./core/t.ts";
import { type Sources, trustWords } from "./core/trust-words.ts";
import { SourceList } from "./source-list.tsx";

interface Props {
  proof: Proof;
  sources: Sources;
  now: number;
  /** What else is shown when it is unfolded. */
  children?: ComponentChildren;
}

/** How far a contact is proved, in words; unfolds to the sources. */
export function TrustBadge({ proof, sources, now, children }: Props) {
  const { text, tone, mark } = trustWords(proof, sources, "contact", now);
  return (
    <details class="proof">
      <summary class={`chip ${tone}`} title={t("showSources")}>
        {mark && (
          <i class={`check ${mark}`} aria-hidden="true">
            ✓
          </i>
        )}
        {text}
      </summary>
      <div class="proof-body">
        {children}
        <SourceList ids={proof.by} sources={sources} />
      </div>
    </details>
  );
}
