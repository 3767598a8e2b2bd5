import { Component } from "preact";
import { announce } from "./core/announce.ts";
import { copy } from "./core/copy.ts";
import { t } from "./core/t.ts";

interface Props {
  /** What is put on the clipboard, or how to get it. */
  text: string | (() => Promise<string>);
  label: string;
  /** What screen readers say, where the label alone does not tell what is copied. */
  name?: string;
  class: string;
}

/** How long the button says that it copied. */
const SAID_MS = 2500;

/** Copies in one click and says so; where the browser refuses, the text stands there selected. */
export class CopyButton extends Component<Props, { copied: boolean; refused: string | null }> {
  override state = { copied: false, refused: null };
  private timer: ReturnType<typeof setTimeout> | undefined;

  override componentWillUnmount(): void {
    clearTimeout(this.timer);
  }

  private readonly press = async () => {
    const { text } = this.props;
    const wanted = typeof text === "string" ? text : await text();
    const copied = await copy(wanted);
    this.setState({ copied, refused: copied ? null : wanted });
    announce(copied ? t("copiedText", wanted.length > 80 ? "" : wanted) : t("copyRefused"));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.setState({ copied: false });
      announce("");
    }, SAID_MS);
  };

  override render() {
    const { label, name } = this.props;
    const { copied, refused } = this.state;
    return (
      <>
        <button type="button" class={this.props.class} aria-label={copied ? undefined : name} onClick={this.press}>
          {copied ? t("copied") : label}
        </button>
        {refused !== null && (
          <label class="refused">
            {t("copyRefused")}
            <textarea readOnly rows={2} value={refused} ref={(field) => field?.select()} />
          </label>
        )}
      </>
    );
  }
}
