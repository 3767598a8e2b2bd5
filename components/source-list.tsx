import type { Source } from "../data/schema.ts";
import { day } from "./core/day.ts";
import { linkOf } from "./core/link-of.ts";
import { t } from "./core/t.ts";
import type { Sources } from "./core/trust-words.ts";
import { word } from "./core/word.ts";

export interface SourceListProps {
  /** Of the sources below, those that state the fact. */
  ids: readonly string[];
  sources: Sources;
}

/** The pages that state a fact: title, publisher, what it is, and the day it speaks for. */
export function SourceList({ ids, sources }: SourceListProps) {
  return (
    <ul class="sources">
      {ids.map((id) => {
        const source = sources[id];
        return source && <li key={id}>{sourceLine(source)}</li>;
      })}
    </ul>
  );
}

function sourceLine(source: Source) {
  const { title, url, publisher, kind } = source;
  const link = linkOf(url);
  return (
    <>
      {link ? (
        <a href={link.href} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      <small>
        {publisher} · {word("source", kind)} · {dateOf(source)}
      </small>
    </>
  );
}

/** The day that a source bears, or that we saw it on where it bears none. */
function dateOf({ published, captured, read, copy }: Source): string {
  if (published) return t("published", day(published));
  if (captured) return t("captured", day(captured));
  return t(copy === "live" ? "readOn" : "readUndated", day(read));
}
