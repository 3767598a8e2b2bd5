import { Fragment } from "preact";
import type { Situation, Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { CopyButton } from "./copy-button.tsx";
import { callingFrom } from "./core/calling-from.ts";
import { dialled } from "./core/dialled.ts";
import { shownValue } from "./core/shown-value.ts";
import type { GuideStep as Step } from "./core/steps-of.ts";
import { local, t } from "./core/t.ts";
import { proofWords } from "./core/trust-words.ts";
import { word } from "./core/word.ts";
import { GuideStep } from "./guide-step.tsx";
import { Local } from "./local.tsx";
import { ShowButton } from "./show-button.tsx";
import { TrustBadge } from "./trust-badge.tsx";
import { WayFacts } from "./way-facts.tsx";
import { WayFolds } from "./way-folds.tsx";
import { WayValue } from "./way-value.tsx";

interface Props {
  platform: Platform;
  way: Way;
  steps: readonly Step[];
  /** Indexes of the steps done. */
  done: readonly number[];
  situation: Situation;
  /** Whether it is the best way. */
  first: boolean;
  onDone: (done: number[]) => void;
}

/** One way, step after step, with marks for what is done. */
export function Guide({ platform, way, steps, done, situation, first, onDone }: Props) {
  const { contact, route } = way;
  const { now } = situation;
  const name = local(platform.name).text;
  const value = shownValue(contact);
  const current = steps.findIndex((_, i) => !done.includes(i));
  const toggle = (i: number) =>
    onDone(done.includes(i) ? done.filter((one) => one !== i) : [...done, i].sort((a, b) => a - b));
  const before = done.filter((i) => i < current).at(-1);
  return (
    <section class="guide">
      <div class="guide-head">
        <h2>
          {word("way", contact.channel, name)}
          {value && (
            <>
              {" · "}
              <span class="value">
                <WayValue contact={contact} />
              </span>
            </>
          )}
        </h2>
        {(route?.title ?? contact.label) && (
          <p class="label">
            <Local text={route?.title ?? contact.label ?? { en: "" }} />
          </p>
        )}
        <TrustBadge contact={contact} sources={platform.sources} now={now} />
        <WayFacts way={way} platform={platform} now={now} />
        <div class="tools">
          {value && (
            <CopyButton
              text={dialled(contact, callingFrom(situation))}
              label={contact.phone ? t("copyNumber") : t("copyAddress")}
              class="mini"
            />
          )}
          <WayFolds way={way} platform={platform} situation={situation} first={first} />
        </div>
      </div>
      <ol class="guide-steps">
        {steps.map((step, i) => (
          <Fragment key={step.do.en}>
            <GuideStep
              step={step}
              number={i + 1}
              done={done.includes(i)}
              current={i === current}
              onToggle={() => toggle(i)}
            />
            {i === current && (
              <li class="player" aria-label={t("guidePlayer")}>
                <div class="tools">
                  <button type="button" class="mini strong" onClick={() => toggle(i)}>
                    {t("playNext")}
                  </button>
                  {before !== undefined && (
                    <button type="button" class="mini" onClick={() => toggle(before)}>
                      {t("playBack")}
                    </button>
                  )}
                  {step.find && <ShowButton key={step.do.en} labels={step.find.text} />}
                </div>
              </li>
            )}
          </Fragment>
        ))}
      </ol>
      {route && <p class="steps-by">{t("stepsBy", proofWords(route.proof, platform.sources, "steps", now))}</p>}
      {current < 0 && <p class="note calm">{t("allDone")}</p>}
      {done.length > 0 && (
        <button type="button" class="mini reset" onClick={() => onDone([])}>
          {t("startAgain")}
        </button>
      )}
    </section>
  );
}
