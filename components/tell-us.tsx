import { Component } from "preact";
import type { CaseTry } from "../data/case.ts";
import { lengthText } from "../data/case-text.ts";
import type { Way } from "../data/choose.ts";
import { localDay } from "../data/local-day.ts";
import type { Platform } from "../data/platform.ts";
import { CopyButton } from "./copy-button.tsx";
import { dataset } from "./core/dataset.ts";
import { issueForm } from "./core/issue-form.ts";
import { t, uiLanguage } from "./core/t.ts";

interface Props {
  platform: Platform;
  way: Way;
  tries: readonly CaseTry[];
}

const RESULTS = { worked: "tellWorked", failed: "tellFailed", wrong: "tellWrong" } as const;
type Result = keyof typeof RESULTS;

/** Builds the text that tells whether a way still works. Nothing is sent: it is copied, or a form is opened on a click. */
export class TellUs extends Component<Props, { result: Result | null; withWait: boolean }> {
  override state = { result: null as Result | null, withWait: false };

  /** The reader's last wait here, in seconds. */
  private wait(): number | null {
    const { way, tries } = this.props;
    const last = tries.findLast(({ contact, waitedSeconds }) => contact === way.contact.id && waitedSeconds !== null);
    return last?.waitedSeconds ?? null;
  }

  private text(result: Result): string {
    const { platform, way } = this.props;
    const { contact, route } = way;
    const wait = this.wait();
    return [
      `result: ${result}`,
      `platform: ${platform.slug}`,
      `contact: ${contact.id} (${contact.channel}) ${contact.value}`,
      ...(route ? [`route: ${route.id}`] : []),
      `trust: ${contact.proof.trust}, ${contact.proof.date ?? "undated"}`,
      `data: ${dataset.meta.date}`,
      `date: ${localDay(Date.now())}`,
      ...(this.state.withWait && wait !== null ? [`wait: ${wait} s`] : []),
      `${t("tellSeen")} `,
    ].join("\n");
  }

  override render() {
    const { result, withWait } = this.state;
    const { platform, way } = this.props;
    const wait = this.wait();
    const text = result && this.text(result);
    const form = text && issueForm(`${platform.slug}/${way.contact.id}: ${result}`, text);
    return (
      <section class="tell">
        <h2 class="heading">{t("tellTitle")}</h2>
        <div class="tools">
          {(Object.keys(RESULTS) as Result[]).map((one) => (
            <button
              type="button"
              key={one}
              class="mini"
              aria-pressed={result === one}
              onClick={() => this.setState({ result: result === one ? null : one })}
            >
              {t(RESULTS[one])}
            </button>
          ))}
        </div>
        {text && (
          <>
            <p class="soft small">{t("tellHint")}</p>
            {wait !== null && (
              <label class="check-line">
                <input
                  type="checkbox"
                  checked={withWait}
                  onChange={({ currentTarget: { checked } }) => this.setState({ withWait: checked })}
                />{" "}
                {t("tellWait", lengthText(wait, uiLanguage()))}
              </label>
            )}
            <textarea class="field" aria-label={t("tellText")} dir="auto" readOnly rows={10} value={text} />
            <div class="tools">
              <CopyButton class="mini strong" label={t("copy")} text={text} />
              {form && (
                <a class="mini" href={form} target="_blank" rel="noreferrer">
                  {t("tellForm")}
                </a>
              )}
            </div>
          </>
        )}
      </section>
    );
  }
}
