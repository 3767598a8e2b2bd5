import { Component } from "preact";
import type { Case } from "../data/case.ts";
import { casesToCsv } from "../data/case-csv.ts";
import { casesToJson } from "../data/case-json.ts";
import type { Way } from "../data/choose.ts";
import { ics } from "../data/ics.ts";
import { localDay } from "../data/local-day.ts";
import type { Platform } from "../data/platform.ts";
import { vcard } from "../data/vcard.ts";
import { CopyButton } from "./copy-button.tsx";
import { announce } from "./core/announce.ts";
import { caseSummary } from "./core/case-summary.ts";
import { dataset } from "./core/dataset.ts";
import { day } from "./core/day.ts";
import { offerFile } from "./core/offer-file.ts";
import { printText } from "./core/print-text.ts";
import { local, t } from "./core/t.ts";
import { trustWords } from "./core/trust-words.ts";
import { word } from "./core/word.ts";

interface Props {
  kept: Case;
  platform: Platform;
  way: Way | null;
}

/** The case as text, files and print. */
export class CaseExport extends Component<Props, { said: string }> {
  override state = { said: "" };

  private offer(contents: string, ending: string, type: string) {
    const { kept } = this.props;
    const name = `${localDay(Date.now()) ?? "case"}_${kept.slug}.${ending}`;
    offerFile(new Blob([contents], { type }), name);
    this.say(t("fileOffered", name));
  }

  private say(said: string) {
    this.setState({ said });
    announce(said);
  }

  private readonly calendar = () => {
    const made = ics([this.props.kept], Date.now());
    if (made) this.offer(made, "ics", "text/calendar");
    else this.say(t("nothingDue"));
  };

  private card(): string | null {
    const { platform, way } = this.props;
    if (!way) return null;
    const { contact } = way;
    const name = local(platform.name).text;
    return vcard(platform.slug, contact, {
      name: contact.label ? `${name}: ${local(contact.label).text}` : word("way", contact.channel, name),
      organisation: name,
      note: t(
        "cardNote",
        trustWords(contact.proof, platform.sources, "contact", Date.now(), false).text,
        day(dataset.meta.date),
      ),
    });
  }

  override render() {
    const { kept } = this.props;
    const { said } = this.state;
    const card = this.card();
    const button = (label: string, run: () => void) => (
      <button type="button" class="mini" onClick={run}>
        {label}
      </button>
    );
    return (
      <>
        <div class="tools">
          {button(t("addToCalendar"), this.calendar)}
          <CopyButton class="mini" label={t("copySummary")} text={() => Promise.resolve(caseSummary(kept))} />
        </div>
        <details class="fold">
          <summary>{t("takeAway")}</summary>
          <div class="tools">
            {button(t("saveJson"), () => this.offer(casesToJson([kept], Date.now()), "json", "application/json"))}
            {button(t("saveCsv"), () => this.offer(casesToCsv([kept]), "csv", "text/csv"))}
            {card && button(t("saveCard"), () => this.offer(card, "vcf", "text/vcard"))}
            {button(t("printCase"), () => printText(caseSummary(kept)))}
          </div>
        </details>
        {said && <p class="said">{said}</p>}
      </>
    );
  }
}
