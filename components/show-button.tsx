import { Component } from "preact";
import { announce } from "./core/announce.ts";
import { showOnPage } from "./core/show-on-page.ts";
import { t } from "./core/t.ts";

const SAID = { shown: "shownOnPage", "not-found": "shownNowhere", refused: "shownRefused" } as const;
type Result = keyof typeof SAID;

/** Outlines the control of a step on the page in view, or says why not. */
export class ShowButton extends Component<{ labels: readonly string[] }, { result: Result | null }> {
  override state = { result: null as Result | null };

  private readonly show = async () => {
    const result = await showOnPage(this.props.labels);
    this.setState({ result });
    announce(t(SAID[result]));
  };

  override render() {
    const { result } = this.state;
    return (
      <>
        <button type="button" class="mini" onClick={() => void this.show()}>
          {t("showOnPage")}
        </button>
        {result && <p class={result === "shown" ? "said" : "said doubt"}>{t(SAID[result])}</p>}
      </>
    );
  }
}
