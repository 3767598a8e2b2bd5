import { Component, createRef } from "preact";
import { t } from "./core/t.ts";

export interface Undo {
  text: string;
  run: () => void;
}

/** Says what was taken away, and takes that back. The focus comes here: what it was on is gone. */
export class UndoBar extends Component<{ undo: Undo }> {
  private readonly button = createRef<HTMLButtonElement>();

  override componentDidMount(): void {
    this.button.current?.focus();
  }

  override componentDidUpdate({ undo }: { undo: Undo }): void {
    if (undo !== this.props.undo) this.button.current?.focus();
  }

  override render() {
    const { undo } = this.props;
    return (
      <p class="note calm undo">
        <span>{undo.text}</span>{" "}
        <button type="button" class="mini" ref={this.button} onClick={undo.run}>
          {t("undo")}
        </button>
      </p>
    );
  }
}
