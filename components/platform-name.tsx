import type { LocalText } from "../data/schema.ts";
import { local } from "./core/t.ts";
import { Local } from "./local.tsx";

/** A platform's name in the reader's language, and beside it the one it has at home. */
export function PlatformName({ name }: { name: LocalText }) {
  const shown = local(name);
  const other = Object.entries(name).find(([lang, text]) => lang !== shown.lang && text !== shown.text);
  return (
    <>
      <Local text={name} /> {other && <small lang={other[0]}>{other[1]}</small>}
    </>
  );
}
