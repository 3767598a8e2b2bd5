import { Component } from "preact";
import type { Case, CaseLists, CaseTry, ListName, Outcome } from "../data/case.ts";
import { newCase, withField, withItem, withoutItem, withRating } from "../data/case-edit.ts";
import { statedAnswer } from "../data/case-promises.ts";
import { ownWait } from "../data/case-waits.ts";
import type { Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { TOPICS, type Topic } from "../data/words.ts";
import { CaseAdd } from "./case-add.tsx";
import { CaseItems } from "./case-items.tsx";
import { CaseRatings } from "./case-ratings.tsx";
import { CaseTries } from "./case-tries.tsx";
import { announce } from "./core/announce.ts";
import { cases } from "./core/cases.ts";
import { faultText } from "./core/fault.ts";
import { askToRemind, canRemind, scheduleReminders } from "./core/reminders.ts";
import { local, t } from "./core/t.ts";
import { when } from "./core/when.ts";
import { word } from "./core/word.ts";
import { HoldTimer } from "./hold-timer.tsx";
import { Lazy } from "./lazy.tsx";
import { SelectChip } from "./select-chip.tsx";
import { type Undo, UndoBar } from "./undo-bar.tsx";

export interface CaseFileProps {
  platform: Platform;
  way: Way | null;
  topic: Topic;
  /** Case that was chosen; null: the newest open one with this platform, or none yet. */
  id: string | null;
  onPick: (id: string | null) => void;
}

interface State {
  all: Case[] | null;
  undo: Undo | null;
  fault: string;
  reminds: boolean | null;
  said: string;
}

/** Stands for the case that is yet to be begun. */
const NEW = "new";

const caseExport = () => import("./case-export.tsx").then(({ CaseExport }) => CaseExport);
const evidenceFold = () => import("./evidence-fold.tsx").then(({ EvidenceFold }) => EvidenceFold);
const tellUs = () => import("./tell-us.tsx").then(({ TellUs }) => TellUs);

/** What the reader keeps about the problem in hand. It begins with the first thing that is kept. */
export class CaseFile extends Component<CaseFileProps, State> {
  override state: State = { all: null, undo: null, fault: "", reminds: null, said: "" };
  private all: Case[] = [];
  private stop: (() => void) | undefined;
  /** One change after the other: each builds on the one before. */
  private turn: Promise<unknown> = Promise.resolve();

  override componentDidMount(): void {
    this.stop = cases.onChange(() => void this.read());
    void this.read();
    canRemind().then(
      (reminds) => this.setState({ reminds: reminds || null }),
      () => {},
    );
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  override componentDidUpdate({ platform }: CaseFileProps): void {
    if (platform.slug !== this.props.platform.slug) this.setState({ undo: null, fault: "", said: "" });
  }

  private async read() {
    try {
      this.take((await cases.list()).cases);
    } catch (error) {
      this.setState({ all: this.all, fault: faultText(error) });
    }
  }

  private take(all: Case[]) {
    this.all = all;
    this.setState({ all });
  }

  private ours(): Case[] {
    return this.all.filter(({ slug }) => slug === this.props.platform.slug);
  }

  private current(): Case | null {
    const { id } = this.props;
    if (id === NEW) return null;
    const ours = this.ours();
    return ours.find((one) => one.id === id) ?? ours.find(({ closed }) => closed === null) ?? null;
  }

  /** Changes a case, and says so once it is on the disk. @returns whether it is */
  private change(change: (kept: Case, now: number) => Case, of?: Case): Promise<boolean> {
    const run = async () => {
      const now = Date.now();
      const { platform, topic, onPick } = this.props;
      const before = (of ? this.all.find(({ id }) => id === of.id) : this.current()) ?? null;
      const about = { id: crypto.randomUUID(), slug: platform.slug, name: local(platform.name).text, topic };
      try {
        const kept = await cases.put(change(before ?? newCase(about, now), now));
        this.take(before ? this.all.map((one) => (one.id === kept.id ? kept : one)) : [kept, ...this.all]);
        this.setState({ fault: "" });
        // the case that is worked on stays in view, also once it is closed
        const { id } = this.props;
        if (kept.slug === platform.slug && (before === null || id === null)) onPick(kept.id);
        announce(t("keptNow"));
      } catch (error) {
        this.setState({ fault: faultText(error) });
        return false;
      }
      await scheduleReminders().catch((error: unknown) => console.error(error));
      return true;
    };
    const done = this.turn.then(run);
    this.turn = done;
    return done;
  }

  private readonly add = <L extends ListName>(list: L, item: CaseLists[L][number]) => {
    this.setState({ undo: null });
    return this.change((kept, now) => withItem(kept, list, item, now));
  };

  private readonly remove = async <L extends ListName>(list: L, item: CaseLists[L][number]) => {
    const kept = this.current();
    if (!kept || !(await this.change((one, now) => withoutItem(one, list, item.id, now), kept))) return;
    const run = () => {
      this.setState({ undo: null });
      void this.change((one, now) => withItem(one, list, item, now), kept).then(focusAgain);
    };
    this.setState({ undo: { text: t("itemRemoved"), run } });
    announce(t("itemRemoved"));
  };

  private readonly delete = async (kept: Case) => {
    try {
      const token = await cases.remove(kept.id);
      this.props.onPick(null);
      const run = () => {
        this.setState({ undo: null });
        if (token)
          cases.undo(token).then(
            () => {
              this.props.onPick(kept.id);
              focusAgain();
            },
            (error) => this.setState({ fault: faultText(error) }),
          );
      };
      this.setState({ undo: { text: t("caseDeleted"), run }, fault: "" });
      announce(t("caseDeleted"));
      await scheduleReminders();
    } catch (error) {
      this.setState({ fault: faultText(error) });
    }
  };

  private attempt(outcome: Outcome | null): CaseTry | null {
    const { way } = this.props;
    if (!way) return null;
    const now = new Date().toISOString();
    const { id, channel, value } = way.contact;
    const over = outcome === null ? null : now;
    return {
      id: crypto.randomUUID(),
      contact: id.slice(0, 60),
      channel,
      value: value.slice(0, 1000),
      started: now,
      ended: over,
      outcome,
      waitedSeconds: null,
    };
  }

  private readonly start = () => {
    const attempt = this.attempt(null);
    if (attempt) void this.add("tries", attempt);
  };

  /** Something in writing: with it goes the answer that the company itself promises. */
  private readonly wrote = async () => {
    const { way } = this.props;
    const attempt = this.attempt("written");
    if (!attempt || !way || !(await this.add("tries", attempt))) return;
    const stated = statedAnswer(way.contact, Date.now(), this.office());
    if (!stated) return;
    const text = stated.text ? local(stated.text).text : t("promiseAnswer");
    const at = new Date().toISOString();
    void this.add("promises", { id: crypto.randomUUID(), at, text, due: stated.due, source: "deadline", done: null });
  };

  /** Country of the office, where there is but one. */
  private office(): string | null {
    const { countries } = this.props.platform;
    return countries.length === 1 ? (countries[0] ?? null) : null;
  }

  /** The request for leave must stand within the click: nothing is awaited before it. */
  private readonly remind = () => {
    askToRemind().then(
      (reminds) => this.setState({ reminds }),
      () => this.setState({ reminds: false }),
    );
  };

  override render() {
    const { platform, way } = this.props;
    const { all, undo, fault } = this.state;
    if (!all) return fault ? <p class="note">{fault}</p> : null;
    const kept = this.current();
    const holder = all.find(({ tries }) => tries.some(({ ended }) => ended === null)) ?? null;
    const running = holder?.tries.findLast(({ ended }) => ended === null) ?? null;
    const end = (outcome: Outcome) => {
      if (!running || !holder) return;
      const now = Date.now();
      const waitedSeconds = Math.min(31_536_000, Math.max(0, Math.round((now - Date.parse(running.started)) / 1000)));
      const ended = { ...running, ended: new Date(now).toISOString(), outcome, waitedSeconds };
      void this.change((one, at) => withItem(one, "tries", ended, at), holder);
    };
    return (
      <>
        <HoldTimer
          running={running}
          runningAt={running && holder ? t("holdElsewhere", holder.name, running.value) : ""}
          contact={way?.contact ?? null}
          wait={way?.wait ?? null}
          own={way ? ownWait(all, platform.slug, way.contact.id) : null}
          onStart={this.start}
          onWrote={() => void this.wrote()}
          onEnd={end}
          onDiscard={() =>
            running && holder && void this.change((one, now) => withoutItem(one, "tries", running.id, now), holder)
          }
        />
        <section class="case">
          {this.heading(kept)}
          {fault && (
            <p class="note" role="alert">
              {fault}
            </p>
          )}
          {kept ? (
            <CaseItems
              kept={kept}
              onRemove={(list, item) => void this.remove(list, item)}
              onPromise={(item) => void this.add("promises", item)}
            />
          ) : (
            <p class="soft">{t("myCaseHint")}</p>
          )}
          {undo && <UndoBar undo={undo} />}
          {kept?.closed == null && (
            <CaseAdd
              key={`${platform.slug}/${kept?.id}`}
              platform={platform}
              topic={kept?.topic ?? this.props.topic}
              country={this.office()}
              onAdd={this.add}
            />
          )}
          {kept && this.rest(kept)}
          <Lazy load={evidenceFold} props={{ platform, way, ticket: kept?.tickets[0]?.number ?? "" }} />
        </section>
        {way && <Lazy load={tellUs} props={{ platform, way, tries: kept?.tries ?? [] }} />}
      </>
    );
  }

  private heading(kept: Case | null) {
    const { onPick } = this.props;
    const ours = this.ours();
    const name = ({ topic, created }: Case) => t("caseOf", word("topic", topic), when(created, false));
    return (
      <div class="case-head">
        <h2 class="heading">{t("myCase")}</h2>
        {ours.length > 0 && (
          <SelectChip
            label={t("caseWhich")}
            value={kept?.id ?? NEW}
            options={[...ours.map((one) => [one.id, name(one)] as const), [NEW, t("caseNew")]]}
            onPick={onPick}
          />
        )}
        {kept && (
          <SelectChip
            label={t("caseTopic")}
            value={kept.topic}
            options={TOPICS.map((topic) => [topic, word("topic", topic)])}
            onPick={(topic) => void this.change((one, now) => withField(one, "topic", topic as Topic, now), kept)}
          />
        )}
      </div>
    );
  }

  private rest(kept: Case) {
    const { platform, way } = this.props;
    const open = kept.closed === null;
    const due = open && kept.promises.some(({ done }) => done === null);
    return (
      <>
        {due && this.reminder()}
        <CaseTries tries={kept.tries} onRemove={(item) => void this.remove("tries", item)} />
        <Lazy load={caseExport} props={{ kept, platform, way }} />
        <CaseRatings
          ratings={kept.ratings}
          onRate={(rating, stars) => void this.change((one, now) => withRating(one, rating, stars, now), kept)}
        />
        <div class="tools">
          <button
            type="button"
            class="mini"
            onClick={() =>
              void this.change(
                (one, now) => withField(one, "closed", open ? new Date(now).toISOString() : null, now),
                kept,
              )
            }
          >
            {t(open ? "caseClose" : "caseReopen")}
          </button>
          <button type="button" class="mini quiet" onClick={() => void this.delete(kept)}>
            {t("caseDelete")}
          </button>
          <span class="soft small">
            {kept.closed === null
              ? t("caseOpened", when(kept.created, false))
              : t("caseClosed", when(kept.closed, false))}
          </span>
        </div>
      </>
    );
  }

  private reminder() {
    const { reminds } = this.state;
    if (reminds) return <p class="soft">{t("remindOn")}</p>;
    return (
      <div class="tools">
        <button type="button" class="mini" onClick={this.remind}>
          {t("remindMe")}
        </button>
        {reminds === false && <p class="said doubt">{t("remindRefused")}</p>}
      </div>
    );
  }
}

/** Once something is taken back its button is gone: the focus goes to the case. */
const focusAgain = () => document.querySelector<HTMLElement>(".case button, .case select")?.focus();
