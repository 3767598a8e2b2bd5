import type { ComponentChildren } from "preact";
import browser from "webextension-polyfill";
import { t } from "./core/t.ts";

interface Props {
  /** Letter or sign that stands for whom the page is of. */
  mark: string;
  /** What the mark's shape says: `doubt` and `stop` warn, `nobody` stands for no platform. */
  tone?: "doubt" | "stop" | "nobody" | "theirs";
  title: ComponentChildren;
  line: ComponentChildren;
  /** Goes back to what was shown before. */
  back?: (() => void) | null;
  /** Opens the side panel. */
  panel?: (() => void) | null;
}

/** Whose page this is; beside it, the ways to panel and settings. */
export function PageHeader({ mark, tone = "theirs", title, line, back, panel }: Props) {
  return (
    <header>
      {back ? (
        <button type="button" class="icon back" aria-label={t("back")} title={t("back")} onClick={back} />
      ) : (
        <div class={`mark ${tone}`} aria-hidden="true">
          {mark}
        </div>
      )}
      <div class="who">
        <h1>{title}</h1>
        <p>{line}</p>
      </div>
      {panel && (
        <button type="button" class="icon panel" aria-label={t("openPanel")} title={t("openPanel")} onClick={panel} />
      )}
      <button
        type="button"
        class="icon gear"
        aria-label={t("settings")}
        title={t("settings")}
        onClick={() => void browser.runtime.openOptionsPage()}
      />
    </header>
  );
}
