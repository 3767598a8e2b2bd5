import { t } from "./core/t.ts";

export interface Undo {
  text: string;
  run: () => void;
}

/** Says what was taken away, and takes that back. */
export function UndoBar({ undo }: { undo: Undo }) {
  return (
    <p class="note calm undo">
      <span>{undo.text}</span>{" "}
      <button type="button" class="mini" onClick={undo.run}>
        {t("undo")}
      </button>
    </p>
  );
}
