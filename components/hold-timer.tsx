import { Component, createRef } from "preact";
import type { CaseTry, Outcome } from "../data/case.ts";
import { lengthText } from "../data/case-text.ts";
import type { OwnWait } from "../data/case-waits.ts";
import type { Contact, Wait } from "../data/platform.ts";
import { waitMilestone } from "../data/wait-milestone.ts";
import type { Channel } from "../data/words.ts";
import { announce } from "./core/announce.ts";
import { t, uiLanguage } from "./core/t.ts";
import { waitFigure } from "./core/wait-words.ts";

interface Props {
  /** The try that runs; it need not be at the contact in hand. */
  running: CaseTry | null;
  /** What the running try is of, in words. */
  runningAt: string;
  contact: Contact | null;
  wait: Wait | null;
  own: OwnWait | null;
  onStart: () => void;
  onWrote: () => void;
  onEnd: (outcome: Outcome) => void;
  onDiscard: () => void;
}

const WRITTEN: readonly Channel[] = ["email", "web-form", "social", "post", "community"];
const TICK_MS = 1000;

/** Seconds as a clock shows them: 04:32, 1:04:32. */
function clock(seconds: number): string {
  const two = (figure: number) => String(Math.floor(figure)).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  return `${hours > 0 ? `${hours}:` : ""}${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** How long one waits: started with the call, it goes by the stored instant and needs nothing to stay open. */
export class HoldTimer extends Component<Props, { now: number }> {
  override state = { now: Date.now() };
  private timer: ReturnType<typeof setInterval> | undefined;

  /** The try, and the milestone of it that was told last, in minutes. */
  private told = { id: "", minutes: 0 };
  /** Whether the reader pressed what starts or ends the wait here: its button goes, and the focus must not go with it. */
  private pressed = false;
  private readonly box = createRef<HTMLDivElement>();

  override componentDidMount(): void {
    this.timer = setInterval(() => {
      if (!this.props.running) return;
      this.setState({ now: Date.now() });
      this.tell();
    }, TICK_MS);
    this.tell();
  }

  override componentDidUpdate({ running }: Props): void {
    if (running?.id === this.props.running?.id) return;
    this.tell();
    if (this.pressed) this.box.current?.querySelector("button")?.focus();
    this.pressed = false;
  }

  /** Seconds waited so far. */
  private waited(): number {
    const { running } = this.props;
    if (!running) return 0;
    return Math.max(0, (Math.max(this.state.now, Date.now()) - Date.parse(running.started)) / 1000);
  }

  /** Says at milestones how long one waits already; what was reached before this was opened is not told again. */
  private tell() {
    const { running } = this.props;
    if (!running) return;
    const minutes = waitMilestone(Math.floor(this.waited() / 60));
    if (this.told.id === running.id && minutes > this.told.minutes)
      announce(t("holdMilestone", lengthText(minutes * 60, uiLanguage())));
    this.told = { id: running.id, minutes };
  }

  private press(run: () => void) {
    return () => {
      this.pressed = true;
      run();
    };
  }

  override componentWillUnmount(): void {
    clearInterval(this.timer);
  }

  override render() {
    const { running, runningAt, contact, wait, own, onStart, onWrote, onEnd, onDiscard } = this.props;
    const writes = contact !== null && WRITTEN.includes(contact.channel);
    if (!running && !contact) return null;
    const length = (seconds: number) => lengthText(seconds, uiLanguage());
    const facts = [
      wait && !writes ? t("holdUsual", waitFigure(wait)) : "",
      own ? t("holdOwn", length(own.median), own.waits.length) : "",
      own && own.inVain.length > 0 ? t("holdInVain", own.inVain.length) : "",
    ].filter(Boolean);
    return (
      <section class="hold" aria-label={t("holdTitle")}>
        <div class="hold-box" ref={this.box}>
          {running ? (
            <>
              <p class="clock">
                <span role="timer" aria-label={t("holdTitle")}>
                  {clock(this.waited())}
                </span>{" "}
                <small>{t("holdWaiting")}</small>
              </p>
              <div class="tools">
                <button type="button" class="mini strong" onClick={this.press(() => onEnd("answered"))}>
                  {t("holdAnswered")}
                </button>
                <button type="button" class="mini" onClick={this.press(() => onEnd("gave-up"))}>
                  {t("holdGaveUp")}
                </button>
                <button type="button" class="mini" onClick={this.press(() => onEnd("cut-off"))}>
                  {t("holdCutOff")}
                </button>
                <button type="button" class="mini quiet" onClick={this.press(onDiscard)}>
                  {t("holdDiscard")}
                </button>
              </div>
              <p class="soft hint">{runningAt}</p>
            </>
          ) : (
            <>
              <button type="button" class="mini strong" onClick={writes ? onWrote : this.press(onStart)}>
                {t(writes ? "holdWrote" : "holdStart")}
              </button>
              <p class="soft hint">{t(writes ? "holdWroteHint" : "holdStartHint")}</p>
            </>
          )}
          {facts.length > 0 && <p class="soft hint facts-line">{facts.join(" ")}</p>}
        </div>
      </section>
    );
  }
}
