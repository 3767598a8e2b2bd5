import { Component } from "preact";
import type { Situation } from "../data/choose.ts";
import type { Found } from "../data/lookup.ts";
import type { Platform } from "../data/platform.ts";
import { announce } from "./core/announce.ts";
import { onAsked, takeAsked } from "./core/asked.ts";
import { dataset } from "./core/dataset.ts";
import { local, t, uiLanguage } from "./core/t.ts";
import { Fill } from "./fill.tsx";
import { Lazy } from "./lazy.tsx";

interface Props {
  title: string;
  onPick: (slug: string) => void;
  /** The platform that is shown beside the box, or null. */
  about?: string | null;
  /** Whether what the menu of a page asks is answered here. */
  asks?: boolean;
}

interface State {
  query: string;
  found: Found | null;
  failed: boolean;
  situation: Situation | null;
  /** Whether somebody called, and in whose name: what to mind about that is shown. */
  called: boolean;
  caller: Platform | null;
}

/** Longer texts take more than one line of the field. */
const LINE = 40;

const loadAnswer = () => import("./check-answer.tsx").then(({ CheckAnswer }) => CheckAnswer);
const loadCaller = () => import("./caller-card.tsx").then(({ CallerCard }) => CallerCard);

/** Finds a platform by name; tells whose a number, an address or what stands in a message is; helps who was called. */
export class SearchBox extends Component<Props, State> {
  override state: State = { query: "", found: null, failed: false, situation: null, called: false, caller: null };

  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    if (!this.props.asks) return;
    void takeAsked().then((text) => text && this.ask(text));
    this.stop = onAsked(this.ask);
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  private readonly ask = (text: string) => {
    document.getElementById("search")?.focus();
    void this.type(text);
  };

  private readonly type = async (query: string) => {
    this.setState({ query });
    try {
      const [{ lookup }, { checkSentence }, { reader }] = await Promise.all([
        import("../data/lookup.ts"),
        import("./core/check-words.ts"),
        import("./core/reader.ts"),
      ]);
      const situation = await reader();
      const found = await lookup(query, situation, dataset);
      // what was typed meanwhile has its own answer
      if (this.state.query !== query) return;
      this.setState({ found, situation, failed: false, ...(found.platform ? { caller: found.platform } : {}) });
      const [first] = found.checked;
      announce(query.trim() === "" ? "" : first ? checkSentence(first, found.claims) : t("found", found.names.length));
    } catch (error) {
      console.error(error);
      this.setState({ failed: true });
    }
  };

  private readonly toggle = async () => {
    const called = !this.state.called;
    this.setState({ called, caller: this.state.found?.platform ?? null });
    if (!called) return;
    const { reader } = await import("./core/reader.ts");
    const { about } = this.props;
    const [situation, platform] = await Promise.all([reader(), about ? dataset.platform(about) : null]);
    this.setState(({ caller }) => ({ situation, caller: caller ?? platform }));
  };

  private readonly pick = async (slug: string) => {
    if (this.state.called) {
      this.setState({ caller: await dataset.platform(slug), query: "", found: null });
      return;
    }
    this.setState({ query: "", found: null });
    this.props.onPick(slug);
  };

  private readonly onKeyDown = (event: KeyboardEvent) => {
    const box = event.currentTarget as HTMLElement;
    const stops = [...box.querySelectorAll<HTMLElement>("textarea, .hit")];
    const at = stops.indexOf(event.target as HTMLElement);
    // within a message of several lines the arrows move in it
    if (at === 0 && event.key.startsWith("Arrow") && this.state.query.length > LINE) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") stops[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    else if (event.key === "Enter" && at === 0) stops[1]?.click();
    else if (event.key === "Escape" && this.state.query !== "") {
      void this.type("");
      stops[0]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  override render() {
    const { query, found, failed, situation, called, caller } = this.state;
    return (
      <search class="search" onKeyDown={this.onKeyDown}>
        <label>
          <span class="heading">{this.props.title}</span>
          <textarea
            id="search"
            rows={1}
            autocomplete="off"
            spellcheck={false}
            placeholder={t("searchHint")}
            value={query}
            onInput={(event) => void this.type(event.currentTarget.value)}
          />
        </label>
        <button type="button" class="mini" aria-pressed={called} onClick={this.toggle}>
          {t("someoneCalled")}
        </button>
        {called && (
          <p class="note">
            {t("calledFirst")} {!caller && t("calledHint")}
          </p>
        )}
        {failed && <p class="note">{t("dataUnreadable")}</p>}
        {found && situation && query.trim() !== "" && this.results(found, situation)}
        {called && caller && situation && <Lazy load={loadCaller} props={{ platform: caller, situation }} />}
      </search>
    );
  }

  private results(found: Found, situation: Situation) {
    const { checked, names, platform } = found;
    const { query, called } = this.state;
    const named = platform && !names.some(({ slug }) => slug === platform.slug);
    return (
      <div class="hits">
        {checked.length > 0 && <Lazy load={loadAnswer} props={{ found, situation, called }} />}
        {named && checked.length > 0 && this.hit(platform.slug, local(platform.name).text, platform.domains[0] ?? "")}
        {names.map(({ slug, names: [first = slug, ...rest], domain }) => this.hit(slug, nameIn(first, rest), domain))}
        {checked.length === 0 && names.length === 0 && (
          <p class="soft">
            <Fill message="nothingFound">
              <bdi>{query.trim()}</bdi>
            </Fill>
          </p>
        )}
      </div>
    );
  }

  private hit(slug: string, name: string, domain: string) {
    return (
      <button type="button" key={slug} class="hit" onClick={() => this.pick(slug)}>
        <span class="mark" aria-hidden="true">
          {[...name][0]}
        </span>
        <span>
          <b>{name}</b> <small>{domain}</small>
        </span>
      </button>
    );
  }
}

/** Of a platform's names, the one in the script that the reader reads. */
const nameIn = (first: string, rest: readonly string[]): string =>
  uiLanguage().startsWith("zh") ? (rest.find((name) => /^\p{sc=Han}+$/u.test(name)) ?? first) : first;
