import type { Imitation } from "../data/look-alike.ts";
import type { Platform } from "../data/platform.ts";
import type { Recognition } from "../data/recognize.ts";
import type { NamedNumber } from "./core/page-findings.ts";
import { local, sentences, t, uiLanguage } from "./core/t.ts";
import { word } from "./core/word.ts";
import { Fill } from "./fill.tsx";

export interface PageWarningProps {
  recognition: Recognition;
  platform: Platform;
  /** Numbers on the page that contradict, the worst first. */
  wrong: readonly NamedNumber[];
  /** Whether it has no innocent use. */
  grave: boolean;
}

/** What contradicts on this page: a number that is not theirs, or the page itself. One box, one sentence first. */
export function PageWarning({ recognition: { page, reason }, platform, wrong, grave }: PageWarningProps) {
  const [worst] = wrong;
  const name = local(platform.name).text;
  const imitates = page === "look-alike";
  if (!worst && !imitates) return null;
  const proved = platform.contacts.filter(
    ({ phone, proof }) => phone && /verified|corroborated/.test(proof.trust),
  ).length;
  const more = wrong.length > 2 ? t("numbersMore", wrong.length - 1) : wrong.length > 1 ? t("numbersOneMore") : "";
  return (
    <section class={grave ? "note stop" : "note"}>
      {worst ? (
        <>
          <h2>
            <Fill message={worst.verdict === "withdrawn" ? "numberWithdrawn" : "numberNotTheirs"} values={[name]}>
              <bdi dir="ltr">{worst.raw}</bdi>
            </Fill>
          </h2>
          <p>{sentences(...about(worst, name, proved), more)}</p>
        </>
      ) : (
        <>
          <h2>{t("pageNotTheirs", name)}</h2>
          <p>{word("why", reason as Imitation["reason"])}</p>
        </>
      )}
    </section>
  );
}

/** What is known of the number, how often it stands there, and where. */
function about({ verdict, owner, count, where }: NamedNumber, name: string, proved: number): string[] {
  const places = new Intl.ListFormat(uiLanguage()).format(where.map((place) => word("where", place)));
  const known =
    verdict === "false"
      ? t("numberPlanted")
      : verdict === "withdrawn"
        ? ""
        : owner
          ? t("numberOf", local(owner).text)
          : proved > 0
            ? t("numberMatchesNone", name, proved)
            : t("numberUnproved", name);
  return [known, t(count === 1 ? "standsOnce" : "standsTimes", count, places)];
}
