import { Component, createRef, Fragment } from "preact";
import type { Situation, Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { CopyButton } from "./copy-button.tsx";
import { announce } from "./core/announce.ts";
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
  /** Marks a step as done, or as not done. */
  onMark: (index: number, done: boolean) => void;
  /** Takes all marks away. */
  onReset: () => void;
}

/** The step to do now; -1 when all are done. */
const currentOf = ({ steps, done }: Props) => steps.findIndex((_, i) => !done.includes(i));

/** One way, one step after the other, with marks for what is done. */
export class Guide extends Component<Props> {
  private readonly section = createRef<HTMLElement>();
  /** Whether the reader went on or back by a button that goes with the step: the focus goes along. */
  private moves = false;

  override componentDidUpdate(before: Props): void {
    const at = currentOf(this.props);
    if (!this.moves || at === currentOf(before)) return;
    this.moves = false;
    const { steps } = this.props;
    const step = steps[at];
    this.section.current?.querySelector<HTMLElement>(step ? ".player button" : ".reset")?.focus();
    announce(step ? `${t("stepOf", at + 1, steps.length)}: ${local(step.do).text}` : t("allDone"));
  }

  private move(index: number, done: boolean) {
    this.moves = true;
    this.props.onMark(index, done);
  }

  override render() {
    const { platform, way, steps, done, situation, first, onMark, onReset } = this.props;
    const { contact, route } = way;
    const { now } = situation;
    const name = local(platform.name).text;
    const value = shownValue(contact);
    const proved = contact.proof.trust === "verified" || contact.proof.trust === "corroborated";
    const current = currentOf(this.props);
    const before = done.filter((i) => i < current).at(-1);
    return (
      <section class="guide" ref={this.section}>
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
                label={t(proved ? (contact.phone ? "copyNumber" : "copyAddress") : "copyAnyway")}
                class={proved ? "mini" : "mini quiet"}
              />
            )}
            <WayFolds way={way} platform={platform} situation={situation} first={first} />
          </div>
        </div>
        <ol class="guide-steps">
          {steps.map((step, i) => (
            <Fragment key={i}>
              <GuideStep
                step={step}
                number={i + 1}
                done={done.includes(i)}
                current={i === current}
                onToggle={() => onMark(i, !done.includes(i))}
              />
              {i === current && (
                <li class="player" aria-label={t("guidePlayer")}>
                  <div class="tools">
                    <button type="button" class="mini strong" onClick={() => this.move(i, true)}>
                      {t("playNext")}
                    </button>
                    {before !== undefined && (
                      <button type="button" class="mini" onClick={() => this.move(before, false)}>
                        {t("playBack")}
                      </button>
                    )}
                    {step.find && <ShowButton labels={step.find.text} />}
                  </div>
                </li>
              )}
            </Fragment>
          ))}
        </ol>
        {route && <p class="steps-by">{t("stepsBy", proofWords(route.proof, platform.sources, "steps", now))}</p>}
        {current < 0 && <p class="note calm">{t("allDone")}</p>}
        {done.length > 0 && (
          <button type="button" class="mini reset" onClick={onReset}>
            {t("startAgain")}
          </button>
        )}
      </section>
    );
  }
}
