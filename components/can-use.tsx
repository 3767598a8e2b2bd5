import { Component } from "preact";
import { ABILITIES, type Ability } from "../data/choose.ts";
import { abilities, onAbilities } from "./core/abilities.ts";
import { keep } from "./core/keep.ts";
import { t } from "./core/t.ts";
import { word } from "./core/word.ts";

/** What the reader cannot do or is: ways that are then of no use go to the end. Kept for every company. */
export class CanUse extends Component {
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.stop = onAbilities(() => this.forceUpdate());
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  private readonly toggle = (ability: Ability) => {
    const had = abilities();
    void keep("abilities", had.includes(ability) ? had.filter((one) => one !== ability) : [...had, ability]);
  };

  override render() {
    const chosen = abilities();
    return (
      <details class="can">
        <summary class={chosen.length > 0 ? "chosen" : undefined}>
          {t("canUse")}
          {chosen.length > 0 && <span class="count">{chosen.length}</span>}
        </summary>
        <fieldset>
          <legend>{t("canUseHint")}</legend>
          {ABILITIES.map((ability) => (
            <label key={ability} class="pick">
              <input type="checkbox" checked={chosen.includes(ability)} onChange={() => this.toggle(ability)} />
              {word("can", ability)}
            </label>
          ))}
        </fieldset>
      </details>
    );
  }
}
