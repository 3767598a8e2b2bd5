import { Component } from "preact";
import type { CaseLists, ListName } from "../data/case.ts";
import type { Platform } from "../data/platform.ts";
import type { Topic } from "../data/words.ts";
import { t } from "./core/t.ts";
import { PromiseForm } from "./promise-form.tsx";

interface Props {
  platform: Platform;
  topic: Topic;
  /** Country of the office, or null. */
  country: string | null;
  /** @returns whether it was kept */
  onAdd: <L extends ListName>(list: L, item: CaseLists[L][number]) => Promise<boolean>;
}

const KINDS = { tickets: "addTicket", people: "addPerson", promises: "addPromise", notes: "addNote" } as const;
type Kind = keyof typeof KINDS;

/** Buttons that add something to the case, and the form of the one that was pressed. */
export class CaseAdd extends Component<Props, { kind: Kind | null; text: string }> {
  override state = { kind: null as Kind | null, text: "" };

  private readonly close = () => {
    const { kind } = this.state;
    this.setState({ kind: null, text: "" }, () => document.getElementById(`add-${kind}`)?.focus());
  };

  private readonly keep = async (event: Event) => {
    event.preventDefault();
    const { kind } = this.state;
    const text = this.state.text.trim();
    if (text === "") return;
    const base = { id: crypto.randomUUID(), at: new Date().toISOString() };
    const { onAdd } = this.props;
    const kept =
      kind === "tickets"
        ? await onAdd("tickets", { ...base, number: text })
        : kind === "people"
          ? await onAdd("people", { ...base, name: text })
          : await onAdd("notes", { ...base, text });
    // what was not kept stays where it was typed
    if (kept) this.close();
  };

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || this.state.kind === null) return;
    event.preventDefault();
    this.close();
  };

  override render() {
    const { kind, text } = this.state;
    const { platform, topic, country, onAdd } = this.props;
    const onInput = ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      this.setState({ text: value });
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the form that is open within
      <div class="add" onKeyDown={this.onKeyDown}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a frame around buttons that are no form */}
        <div class="tools" role="group" aria-label={t("addSomething")}>
          {(Object.keys(KINDS) as Kind[]).map((one) => (
            <button
              type="button"
              key={one}
              id={`add-${one}`}
              class="mini plus"
              aria-expanded={kind === one}
              onClick={() => this.setState({ kind: kind === one ? null : one, text: "" })}
            >
              {t(KINDS[one])}
            </button>
          ))}
        </div>
        {kind === "promises" && (
          <PromiseForm platform={platform} topic={topic} country={country} onAdd={onAdd} onClose={this.close} />
        )}
        {kind !== null && kind !== "promises" && (
          <form class="form" onSubmit={(event) => void this.keep(event)}>
            <label for="add-field">{t(KINDS[kind])}</label>
            {kind === "notes" ? (
              <textarea id="add-field" rows={3} maxLength={20_000} value={text} onInput={onInput} ref={focus} />
            ) : (
              <input
                id="add-field"
                type="text"
                maxLength={1000}
                autocomplete="off"
                value={text}
                onInput={onInput}
                ref={focus}
              />
            )}
            <div class="tools">
              <button type="submit" class="mini strong" disabled={text.trim() === ""}>
                {t("addKeep")}
              </button>
              <button type="button" class="mini quiet" onClick={this.close}>
                {t("addCancel")}
              </button>
            </div>
          </form>
        )}
      </div>
    );
  }
}

/** Puts the focus into a field that has just appeared. */
const focus = (field: HTMLElement | null) => field?.focus();
