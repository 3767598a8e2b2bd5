import { Component, type ComponentChildren } from "preact";
import { t } from "./core/t.ts";

/** Keeps what breaks inside it to itself: one card says so, the rest of the surface goes on. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, { broken: boolean }> {
  override state = { broken: false };

  override componentDidCatch(error: unknown): void {
    console.error(error);
    this.setState({ broken: true });
  }

  override render() {
    return this.state.broken ? <p class="note">{t("cardBroken")}</p> : this.props.children;
  }
}
