import type { Imitation } from "../data/look-alike.ts";
import type { Platform } from "../data/platform.ts";
import type { Recognition } from "../data/recognize.ts";
import type { NamedNumber } from "./core/page-findings.ts";
import { local, t, uiLanguage } from "./core/t.ts";
import { word } from "./core/word.ts";
import { Fill } from "./fill.tsx";

export interface PageWarningProps {
  recognition: Recognition;
  platform: Platform;
  /** Numbers on the page that contradict, the worst first. */
  wrong: readonly NamedNumber[];
}

/** Imitations that have no innocent use. */
const TRICKS = new Set<Recognition["reason"]>(["credentials", "imitates-host", "look-alike-letters", "near-miss"]);

/** What contradicts on this page: a number that is not theirs, or the page itself. One box, one sentence first. */
export function PageWarning({ recognition: { page, reason }, platform, wrong }: PageWarningProps) {
  const [worst] = wrong;
  const name = local(platform.name).text;
  const imitates = page === "look-alike";
  if (!worst && !imitates) return null;
  const proved = platform.contacts.filter(({ phone, proof }) => phone && /verified|corroborated/.test(proof.trust)).length;
  return (
    <section class={worst || TRICKS.has(reason) ? "note stop" : "note"}>
      {worst ? (
        <>
          <h2>
            <Fill message={worst.verdict === "withdrawn" ? "numberWithdrawn" : "numberNotTheirs"} values={[name]}>
              <bdi dir="ltr">{worst.raw}</bdi>
            </Fill>
          </h2>
          <p>
            {worst.verdict === "false" && `${t("numberPlanted")} `}
            {worst.verdict === "unknown" &&
              `${worst.owner ? t("numberOf", local(worst.owner).text) : proved > 0 ? t("numberMatchesNone", name, proved) : t("numberUnproved", name)} `}
            {t(
              worst.count === 1 ? "standsOnce" : "standsTimes",
              worst.count,
              new Intl.ListFormat(uiLanguage()).format(worst.where.map((where) => word("where", where))),
            )}
            {wrong.length > 1 && ` ${t(wrong.length === 2 ? "numbersOneMore" : "numbersMore", wrong.length - 1)}`}
          </p>
        </>
      ) : (
        <h2>{t("pageNotTheirs", name)}</h2>
      )}
      {imitates && <p>{word("why", reason as Imitation["reason"])}</p>}
    </section>
  );
}
