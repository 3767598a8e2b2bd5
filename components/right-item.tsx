import type { RightCard, Standing } from "../data/rights-for.ts";
import { CopyButton } from "./copy-button.tsx";
import { day } from "./core/day.ts";
import { durationWords } from "./core/duration-words.ts";
import { sentences, t } from "./core/t.ts";
import { word } from "./core/word.ts";
import { Fold } from "./fold.tsx";
import { Local } from "./local.tsx";
import { SourceList } from "./source-list.tsx";
import { SpeakButton } from "./speak-button.tsx";

const TONE: Record<Standing, string> = {
  "in-force": "proved",
  "not-yet": "plain",
  guidance: "plain",
  proposed: "doubt",
};

/** One right: how far it holds, what it gives, by when an answer is due, and the sentence to read out. */
export function RightItem({ card }: { card: RightCard }) {
  const { right, standing, day: since, answerDue, onTheLine, workingDays, say } = card;
  const when =
    since &&
    (standing === "in-force" ? t("sinceDay", day(since)) : standing === "not-yet" ? t("from", day(since)) : day(since));
  return (
    <li class="rung">
      <h3>
        <Local text={right.title} />
      </h3>
      <p>
        <span class={`chip ${TONE[standing]}`}>{[word("standing", standing), when].filter(Boolean).join(" · ")}</span>
      </p>
      <p>
        <Local text={right.entitles} />
      </p>
      {answerDue && (
        <p>
          <b>{sentences(t("answerDue", day(answerDue)), workingDays ? t("workingDaysOnly") : "")}</b>
        </p>
      )}
      {onTheLine && <p>{t("onTheLine", durationWords(onTheLine))}</p>}
      {say && (
        <div class="say">
          <q lang={say.lang}>{say.text}</q>
          <span class="say-tools">
            <CopyButton class="mini" label={t("copy")} name={`${t("copy")}: ${say.text}`} text={say.text} />
            <SpeakButton text={say.text} lang={say.lang} />
          </span>
        </div>
      )}
      <Fold class="fold" title={t("sources")}>
        <div class="proof-body">
          {right.exempt && (
            <p>
              {t("exempt")} <Local text={right.exempt} />
            </p>
          )}
          <SourceList ids={right.proof.by} sources={right.sources} />
        </div>
      </Fold>
    </li>
  );
}
