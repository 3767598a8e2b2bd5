import { Component } from "preact";
import type { CasePromise } from "../data/case.ts";
import { type StatedPromise, statedDeadlines } from "../data/case-promises.ts";
import type { Platform } from "../data/platform.ts";
import type { Topic } from "../data/words.ts";
import { local, t } from "./core/t.ts";
import { toField, when } from "./core/when.ts";
import { Local } from "./local.tsx";

interface Props {
  platform: Platform;
  topic: Topic;
  country: string | null;
  onAdd: (list: "promises", item: CasePromise) => Promise<boolean>;
  onClose: () => void;
}

interface State {
  text: string;
  /** As the field has it: YYYY-MM-DDTHH:MM in the reader's zone. */
  due: string;
  stated: boolean;
  missing: boolean;
}

const DAY_MS = 86_400_000;
const saysWhat = ({ text }: StatedPromise) => (text ? local(text).text : t("promiseAnswer"));

/** A promise with its due date, taken over from what the platform itself states where it does. */
export class PromiseForm extends Component<Props, State> {
  private readonly from = Date.now();
  private readonly stated: StatedPromise[] = statedDeadlines(
    this.props.platform,
    this.props.topic,
    this.from,
    this.props.country,
  );
  override state: State = { ...this.filled(this.stated[0]), missing: false };

  private filled(promise: StatedPromise | undefined): Pick<State, "text" | "due" | "stated"> {
    if (!promise) return { text: t("promiseAnswer"), due: toField(this.from + DAY_MS), stated: false };
    return { text: saysWhat(promise), due: toField(Date.parse(promise.due)), stated: true };
  }

  private readonly keep = async (event: Event) => {
    event.preventDefault();
    const { text, due, stated } = this.state;
    const instant = new Date(due);
    if (Number.isNaN(instant.getTime())) return this.setState({ missing: true });
    const item: CasePromise = {
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      text: text.trim() || t("promiseAnswer"),
      due: instant.toISOString(),
      source: stated ? "deadline" : "own",
      done: null,
    };
    if (await this.props.onAdd("promises", item)) this.props.onClose();
  };

  override render() {
    const { text, due, missing } = this.state;
    return (
      <form class="form" onSubmit={(event) => void this.keep(event)} noValidate>
        {this.stated.length > 0 && (
          <div>
            <p class="soft">{t("promiseStated")}</p>
            <ul class="stated">
              {this.stated.map((promise) => (
                <li key={`${promise.due}${promise.text?.en}`}>
                  <button
                    type="button"
                    class="mini"
                    aria-pressed={text === saysWhat(promise) && this.state.stated}
                    onClick={() => this.setState(this.filled(promise))}
                  >
                    {t("promiseBy", when(promise.due))}
                  </button>{" "}
                  <small class="soft">{promise.text ? <Local text={promise.text} /> : t("promiseAnswer")}</small>
                </li>
              ))}
            </ul>
          </div>
        )}
        <label>
          {t("promiseWhat")}
          <textarea
            rows={2}
            maxLength={20_000}
            value={text}
            onInput={({ currentTarget: { value } }) => this.setState({ text: value, stated: false })}
            ref={(field) => {
              if (field && document.activeElement?.id === "add-promises") field.focus();
            }}
          />
        </label>
        <label>
          {t("promiseDue")}
          <input
            type="datetime-local"
            value={due}
            max="9999-12-31T23:59"
            onInput={({ currentTarget: { value } }) => this.setState({ due: value, stated: false, missing: false })}
          />
        </label>
        {missing && (
          <p class="said doubt" role="alert">
            {t("promiseNoDate")}
          </p>
        )}
        <div class="tools">
          <button type="submit" class="mini strong">
            {t("addKeep")}
          </button>
          <button type="button" class="mini quiet" onClick={this.props.onClose}>
            {t("addCancel")}
          </button>
        </div>
      </form>
    );
  }
}
