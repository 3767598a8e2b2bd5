import { Component } from "preact";
import { announce } from "./core/announce.ts";
import type { CaseStore } from "./core/case-store.ts";
import { cases } from "./core/cases.ts";
import { faultText } from "./core/fault.ts";
import { scheduleReminders } from "./core/reminders.ts";
import { t } from "./core/t.ts";
import { when } from "./core/when.ts";
import { word } from "./core/word.ts";

type Snapshots = Awaited<ReturnType<CaseStore["snapshots"]>>;

/** The copies of all cases that this browser made by itself, and the way back to each. */
export class SnapshotList extends Component<object, { all: Snapshots; said: string; fault: string }> {
  override state = { all: [] as Snapshots, said: "", fault: "" };
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.stop = cases.onChange(() => void this.read());
    void this.read();
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  private async read() {
    try {
      this.setState({ all: await cases.snapshots() });
    } catch (error) {
      this.setState({ fault: faultText(error) });
    }
  }

  private readonly restore = async (key: string) => {
    try {
      await cases.restore(key);
      this.setState({ said: t("restored"), fault: "" });
      announce(t("restored"));
      await scheduleReminders();
    } catch (error) {
      this.setState({ said: "", fault: faultText(error) });
    }
  };

  override render() {
    const { all, said, fault } = this.state;
    return (
      <section class="card">
        <h2>{t("snapshots")}</h2>
        <p>{t("snapshotsWhat")}</p>
        {all.length === 0 && !fault && <p class="soft">{t("snapshotsNone")}</p>}
        {all.length > 0 && (
          <ul class="snapshots">
            {all.map(({ key, at, cause, count }) => (
              <li key={key}>
                <span>{word("snapshot", cause, when(at), count)}</span>{" "}
                <button
                  type="button"
                  class="mini"
                  aria-label={`${t("restore")}: ${when(at)}`}
                  onClick={() => void this.restore(key)}
                >
                  {t("restore")}
                </button>
              </li>
            ))}
          </ul>
        )}
        {said && <p class="soft">{said}</p>}
        {fault && <p class="note">{fault}</p>}
      </section>
    );
  }
}
