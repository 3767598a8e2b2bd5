import type { Platform } from "../data/platform.ts";
import type { PageReading, ReadValue } from "../data/read-page.ts";
import type { Recognition } from "../data/recognize.ts";
import { local, type MessageKey, sentences, t, uiLanguage } from "./core/t.ts";
import { word } from "./core/word.ts";
import { DataNote } from "./data-note.tsx";
import { Fill } from "./fill.tsx";

export interface PageWarningProps {
  recognition: Recognition;
  platform: Platform;
  /** What the page says; null until it is read. */
  reading: PageReading | null;
  /** Whether it has no innocent use. */
  grave: boolean;
}

/** Reasons that a warning gives; the others never lead to one. */
type Why = Extract<
  Recognition["reason"],
  | "speaks-as"
  | "redirect"
  | "copy"
  | "credentials"
  | "imitates-host"
  | "imitates-name"
  | "look-alike-letters"
  | "near-miss"
  | "other-ending"
>;

/** What is to be said against this page, or of its saying whose it is: one box, one sentence first. */
export function PageWarning({ recognition: { page, reason }, platform, reading, grave }: PageWarningProps) {
  const { wrong = [], doubts = [], data = [], proved = 0 } = reading ?? {};
  const name = local(platform.name).text;
  const value = wrong[0] ?? doubts[0];
  const others = wrong.length > 0 ? wrong.length : doubts.length;
  const more = others > 2 ? t("numbersMore", others - 1) : others > 1 ? t("numbersOneMore") : "";
  const genuine = page === "help" || page === "official";
  const says = [];
  if (page === "look-alike" && wrong.length === 0)
    says.push(
      <section class={grave ? "note stop" : "note"}>
        <h2>{t("pageNotTheirs", name)}</h2>
        <p>{word("why", reason as Why, name)}</p>
      </section>,
    );
  if (value)
    says.push(
      <section class={wrong.length > 0 ? "note stop" : "note"}>
        <h2>
          <Fill message={verdictOn(value, wrong.length > 0)} values={[name]}>
            <bdi dir="ltr">{value.raw}</bdi>
          </Fill>
        </h2>
        <p>{sentences(...about(value, name, proved, genuine), more)}</p>
      </section>,
    );
  if (data.length > 0) says.push(<DataNote data={data} />);
  if (says.length === 0 && page === "unknown") says.push(<p class="note plain">{t("speaksOfNote", name)}</p>);
  return <>{says}</>;
}

/** The first sentence on a number or an address. */
function verdictOn({ kind, verdict }: ReadValue, wrong: boolean): MessageKey {
  if (verdict === "withdrawn") return kind === "phone" ? "numberWithdrawn" : "addressWithdrawn";
  if (kind === "phone") return wrong ? "numberNotTheirs" : "numberDoubt";
  return wrong ? "addressNotTheirs" : "addressDoubt";
}

/** What is known of a number or an address, how often it stands there, and where. */
function about(
  { kind, verdict, owner, count, where }: ReadValue,
  name: string,
  proved: number,
  genuine: boolean,
): string[] {
  const places = new Intl.ListFormat(uiLanguage()).format(where.map((place) => word("where", place)));
  const known = {
    false: () => t("numberPlanted"),
    withdrawn: () => "",
    disputed: () => t("valueDisputed"),
    reported: () => t("valueDisputed"),
    theirs: () => "",
    unknown: () => {
      if (owner) return t("numberOf", local(owner).text);
      if (kind === "email") return t("addressElsewhere");
      if (kind === "handle") return "";
      if (proved === 0) return t("numberUnproved", name);
      return proved === 1 ? t("numberMatchesNot", name) : t("numberMatchesNone", name, proved);
    },
  }[verdict]();
  const put = genuine && where.includes("url") ? t("numberInAddress") : "";
  return [put, known, t(count === 1 ? "standsOnce" : "standsTimes", count, places)];
}
