import { Component } from "preact";
import type { PageReading } from "../data/read-page.ts";
import { announce } from "./core/announce.ts";
import { areMarked, marksOf, toggleMarks } from "./core/marks.ts";
import { t } from "./core/t.ts";

interface Props {
  tabId: number;
  reading: PageReading;
}

interface State {
  /** How many marks stand on the page; 0: none. */
  marked: number;
  refused: boolean;
}

/** Puts a mark beside each number on the page, and takes the marks away again. */
export class MarkButton extends Component<Props, State> {
  override state: State = { marked: 0, refused: false };

  override componentDidMount(): void {
    void areMarked(this.props.tabId).then((marked) => this.setState({ marked: marked ? 1 : 0 }));
  }

  private readonly press = async () => {
    try {
      const marked = await toggleMarks(this.props.tabId, marksOf(this.props.reading));
      this.setState({ marked, refused: false });
      announce(t("marked", marked));
    } catch {
      this.setState({ refused: true });
    }
  };

  override render() {
    const { marked, refused } = this.state;
    // what stands only in the address or in hidden data has no place on the page
    const visible = this.props.reading.values.some(({ where }) => where.some((place) => /text|link|image/.test(place)));
    if (!visible && !marked) return null;
    return (
      <p class="marks">
        <button type="button" class="mini" aria-pressed={marked > 0} onClick={this.press}>
          {t(marked > 0 ? "unmarkNumbers" : "markNumbers")}
        </button>
        <small>{refused ? t("markRefused") : t("markLegend")}</small>
      </p>
    );
  }
}
