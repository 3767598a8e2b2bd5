import { Component } from "preact";
import { t } from "./core/t.ts";
import type { EvidenceProps } from "./evidence-kit.tsx";
import { Lazy } from "./lazy.tsx";

const evidenceKit = () => import("./evidence-kit.tsx").then(({ EvidenceKit }) => EvidenceKit);

/** The evidence kit, loaded when it is unfolded. */
export class EvidenceFold extends Component<EvidenceProps, { opened: boolean }> {
  override state = { opened: false };

  override render() {
    return (
      <details
        class="fold evidence"
        onToggle={({ currentTarget: { open } }) => open && this.setState({ opened: true })}
      >
        <summary>{t("evTitle")}</summary>
        {this.state.opened && <Lazy load={evidenceKit} props={this.props} />}
      </details>
    );
  }
}
