import type { Platform } from "../data/platform.ts";
import type { Audience, Topic } from "../data/words.ts";
import { t } from "./core/t.ts";
import { dateWords, publisherOf } from "./core/trust-words.ts";
import { word } from "./core/word.ts";
import { Local } from "./local.tsx";
import { SourceList } from "./source-list.tsx";

interface Props {
  platform: Platform;
  topic: Topic;
  audience: Audience;
  now: number;
}

/** Channels that the company says it does not have: that is a fact too, and saves the search. */
export function NoneFacts({ platform: { none, sources }, topic, audience, now }: Props) {
  const facts = none.filter(
    (fact) => (!fact.audience || fact.audience.includes(audience)) && (!fact.topics || fact.topics.includes(topic)),
  );
  return (
    <>
      {facts.map(({ channel, note, proof }) => (
        <details class="none" key={channel + proof.by.join()}>
          <summary>
            <span>
              {t("noneSays", word("none", channel), publisherOf(proof, sources), dateWords(proof, "contact", now))}
            </span>
          </summary>
          {note && (
            <p>
              <Local text={note} />
            </p>
          )}
          <SourceList ids={proof.by} sources={sources} />
        </details>
      ))}
    </>
  );
}
