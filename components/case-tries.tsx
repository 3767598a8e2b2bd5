import type { CaseTry } from "../data/case.ts";
import { lengthText } from "../data/case-text.ts";
import { t, uiLanguage } from "./core/t.ts";
import { when } from "./core/when.ts";
import { word } from "./core/word.ts";

interface Props {
  tries: readonly CaseTry[];
  onRemove: (item: CaseTry) => void;
}

/** Every attempt to reach a person: when, where, how long, how it ended. */
export function CaseTries({ tries, onRemove }: Props) {
  if (tries.length === 0) return null;
  return (
    <details class="fold" open={tries.length < 4}>
      <summary>
        {t("triesTitle")} <span class="count">{tries.length}</span>
      </summary>
      <ul class="tries">
        {tries.map((item) => {
          const name = `${when(item.started)} · ${item.value}`;
          return (
            <li key={item.id}>
              <i class="glyph" data-channel={item.channel} aria-hidden="true" />
              <span>
                <b>{when(item.started)}</b> · <bdi>{item.value}</bdi>
                <small class="soft">
                  {" "}
                  {word("outcome", item.outcome ?? "running")}
                  {item.waitedSeconds !== null && ` · ${lengthText(item.waitedSeconds, uiLanguage())}`}
                </small>
              </span>
              <button
                type="button"
                class="remove"
                aria-label={t("removeThis", name)}
                title={t("removeThis", name)}
                onClick={() => onRemove(item)}
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
