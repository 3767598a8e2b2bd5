import { Component } from "preact";
import { announce } from "./core/announce.ts";
import { onAsked, takeAsked } from "./core/asked.ts";
import { dataset } from "./core/dataset.ts";
import type { Found } from "./core/lookup.ts";
import { local, t, uiLanguage } from "./core/t.ts";
import { Fill } from "./fill.tsx";

interface Props {
  title: string;
  onPick: (slug: string) => void;
  /** Whether what the menu of a page asks is answered here. */
  asks?: boolean;
}

/** Finds a platform by name, and tells whose a number, an e-mail address or a web address is. */
export class SearchBox extends Component<Props, { query: string; found: Found | null; failed: boolean }> {
  override state = { query: "", found: null as Found | null, failed: false };

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
      const { lookup } = await import("./core/lookup.ts");
      const found = await lookup(query, dataset);
      // what was typed meanwhile has its own answer
      if (this.state.query !== query) return;
      this.setState({ found, failed: false });
      announce(query.trim() === "" ? "" : t("found", found.names.length));
    } catch {
      this.setState({ failed: true });
    }
  };

  private readonly pick = (slug: string) => {
    this.setState({ query: "", found: null });
    this.props.onPick(slug);
  };

  private readonly onKeyDown = (event: KeyboardEvent) => {
    const box = event.currentTarget as HTMLElement;
    const stops = [...box.querySelectorAll<HTMLElement>("input, .hit")];
    const at = stops.indexOf(event.target as HTMLElement);
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
    const { query, found, failed } = this.state;
    return (
      <search class="search" onKeyDown={this.onKeyDown}>
        <label>
          <span class="heading">{this.props.title}</span>
          <input
            id="search"
            type="text"
            autocomplete="off"
            spellcheck={false}
            placeholder={t("searchHint")}
            value={query}
            onInput={(event) => void this.type(event.currentTarget.value)}
          />
        </label>
        {failed && <p class="note">{t("dataUnreadable")}</p>}
        {found && query.trim() !== "" && this.results(found)}
      </search>
    );
  }

  private results({ values, page, names }: Found) {
    const { query } = this.state;
    const typed = <bdi dir="ltr">{query.trim()}</bdi>;
    const owners = new Map<string, string>();
    for (const { platform, owner } of values) if (platform && owner) owners.set(platform, local(owner).text);
    if (page?.about && page.owner) owners.set(page.about, local(page.owner).text);
    for (const { slug } of names) owners.delete(slug);
    return (
      <div class="hits">
        {values.map(({ raw, verdict, owner }) => (
          <p key={raw} class={`answer ${verdict}`}>
            <Fill message={`verdict_${verdict}`} values={[owner ? local(owner).text : ""]}>
              <bdi dir="ltr">{raw}</bdi>
            </Fill>
          </p>
        ))}
        {page && (
          <p class={`answer ${page.page}`}>
            <Fill
              message={page.page === "look-alike" ? "pageIs_look_alike" : `pageIs_${page.page}`}
              values={[page.owner ? local(page.owner).text : ""]}
            >
              {typed}
            </Fill>
          </p>
        )}
        {[...owners].map(([slug, name]) => this.hit(slug, name, ""))}
        {names.map(({ slug, names: [first = slug, ...rest], domain }) => this.hit(slug, nameIn(first, rest), domain))}
        {values.length === 0 && !page && names.length === 0 && (
          <p class="soft">
            <Fill message="nothingFound">{typed}</Fill>
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
