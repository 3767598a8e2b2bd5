import { Component } from "preact";
import type { Case } from "../data/case.ts";
import { cases } from "./core/cases.ts";
import { faultText } from "./core/fault.ts";
import { inPrivateWindow } from "./core/private-window.ts";
import { t } from "./core/t.ts";
import { when } from "./core/when.ts";
import { word } from "./core/word.ts";
import { Lazy } from "./lazy.tsx";

export interface OpenCasesProps {
  onOpen: (kept: Case) => void;
  /** The open cases alone, and nothing where there are none. */
  short?: boolean;
}

interface State {
  all: Case[] | null;
  unreadable: number;
  fault: string;
  query: string;
  /** Whether the short list shows all open cases. */
  whole: boolean;
}

/** How many cases the short list shows. */
const SHORT = 3;

const moveCases = () => import("./move-cases.tsx").then(({ MoveCases }) => MoveCases);

/** What all is kept: open cases first, with what is due next; searched by anything that stands in them. */
export class OpenCases extends Component<OpenCasesProps, State> {
  override state: State = { all: null, unreadable: 0, fault: "", query: "", whole: false };
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.stop = cases.onChange(() => void this.read());
    void this.read();
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  private async read() {
    try {
      const { cases: all, unreadable } = await cases.list();
      this.setState({ all, unreadable: unreadable.length, fault: "" });
    } catch (error) {
      this.setState({ all: this.state.all ?? [], fault: faultText(error) });
    }
  }

  override render() {
    const { short = false } = this.props;
    const { all, unreadable, fault, query } = this.state;
    if (!all) return null;
    const shown = query.trim() === "" ? all : all.filter((kept) => holds(kept, query));
    const open = shown.filter(({ closed }) => closed === null).sort(inTurn);
    const closed = shown.filter(({ closed }) => closed !== null);
    if (short) return all.some(({ closed }) => closed === null) ? this.short(open) : null;
    return (
      <section class="cases">
        <h2 class="heading">{t("myCases")}</h2>
        {inPrivateWindow() && <p class="note">{t("casePrivate")}</p>}
        {fault && <p class="note">{fault}</p>}
        {unreadable > 0 && <p class="note">{t("casesUnreadable", unreadable)}</p>}
        {all.length === 0 && !fault && <p class="soft">{t("casesNone")}</p>}
        {all.length > 2 && this.field()}
        {all.length > 0 && shown.length === 0 && <p class="soft">{t("casesNoHit", query.trim())}</p>}
        {this.list(open)}
        {closed.length > 0 && (
          <details class="fold" open={query.trim() !== ""}>
            <summary>
              {t("closedCases")} <span class="count">{closed.length}</span>
            </summary>
            {this.list(closed)}
          </details>
        )}
        <Lazy load={moveCases} props={{ all }} />
      </section>
    );
  }

  private field() {
    return (
      <input
        type="search"
        class="field"
        aria-label={t("casesSearch")}
        placeholder={t("casesSearch")}
        autocomplete="off"
        value={this.state.query}
        onInput={({ currentTarget: { value } }) => this.setState({ query: value })}
      />
    );
  }

  /** The open cases alone: the first few, all of them on demand. */
  private short(open: readonly Case[]) {
    const { whole, query } = this.state;
    const all = whole || query.trim() !== "";
    return (
      <section class="cases">
        <h2 class="heading">{t("openCases")}</h2>
        {all && this.field()}
        {all && open.length === 0 && <p class="soft">{t("casesNoHit", query.trim())}</p>}
        {this.list(all ? open : open.slice(0, SHORT))}
        {!all && open.length > SHORT && (
          <div class="tools">
            <button type="button" class="mini" onClick={() => this.setState({ whole: true })}>
              {t("allOpenCases", open.length)}
            </button>
          </div>
        )}
      </section>
    );
  }

  private list(some: readonly Case[]) {
    return (
      <div class="hits">
        {some.map((kept) => (
          <button type="button" key={kept.id} class="hit" onClick={() => this.props.onOpen(kept)}>
            <span class="mark" aria-hidden="true">
              {[...kept.name][0]}
            </span>
            <span>
              <b>{kept.name}</b> <small>{word("topic", kept.topic)}</small>
              <br />
              <small>{state(kept)}</small>
            </span>
          </button>
        ))}
      </div>
    );
  }
}

const dueOf = ({ promises }: Case) =>
  promises
    .filter(({ done }) => done === null)
    .map(({ due }) => due)
    .sort()[0];

/** Open cases in their order: what is due first, then the newest. */
function inTurn(a: Case, b: Case): number {
  const [due, other] = [dueOf(a) ?? "~", dueOf(b) ?? "~"];
  return due === other ? (a.created < b.created ? 1 : -1) : due < other ? -1 : 1;
}

function state(kept: Case): string {
  if (kept.closed !== null) return t("caseClosed", when(kept.closed, false));
  if (kept.tries.some(({ ended }) => ended === null)) return t("outcome_running");
  const due = dueOf(kept);
  if (due === undefined) return t("caseOpened", when(kept.created, false));
  return Date.parse(due) < Date.now() ? t("promiseLate", when(due)) : t("caseNext", when(due));
}

/** Whether all words that were typed stand somewhere in a case. */
function holds({ name, slug, topic, tickets, people, promises, notes, tries }: Case, query: string): boolean {
  const text = [
    name,
    slug,
    word("topic", topic),
    ...tickets.map(({ number }) => number),
    ...people.map((one) => one.name),
    ...[...promises, ...notes].map((one) => one.text),
    ...tries.map(({ value }) => value),
  ]
    .join("\n")
    .normalize("NFKC")
    .toLowerCase();
  return query
    .normalize("NFKC")
    .toLowerCase()
    .split(/\s+/)
    .every((part) => text.includes(part));
}
