import type { Contact } from "../data/platform.ts";
import { t } from "./core/t.ts";
import { type Sources, trustWords } from "./core/trust-words.ts";
import { Lazy } from "./lazy.tsx";
import type { SmallPrintProps } from "./small-print.tsx";
import type { SourceListProps } from "./source-list.tsx";

interface Props {
  contact: Contact;
  sources: Sources;
  now: number;
  /** In a row: without who says so, which the unfolded sources tell; the small print is unfolded as well. */
  short?: boolean;
}

const loadSources = () => import("./source-list.tsx").then(({ SourceList }) => SourceList);
const loadSmallPrint = () => import("./small-print.tsx").then(({ SmallPrint }) => SmallPrint);

/** How far a contact is proved, in words; unfolds to the sources. */
export function TrustBadge({ contact, sources, now, short = false }: Props) {
  const { text, tone, mark } = trustWords(contact.proof, sources, "contact", now, short);
  const print: SmallPrintProps = { contact, sources };
  const list: SourceListProps = { ids: contact.proof.by, sources };
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
        {short ? <Lazy load={loadSmallPrint} props={print} /> : <Lazy load={loadSources} props={list} />}
      </div>
    </details>
  );
}
