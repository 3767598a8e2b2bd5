import { Component, type ComponentChildren } from "preact";
import { believable } from "../data/believable.ts";
import type { Case } from "../data/case.ts";
import type { Situation, Way } from "../data/choose.ts";
import { guessCountry } from "../data/guess-country.ts";
import type { Platform } from "../data/platform.ts";
import type { PageReading } from "../data/read-page.ts";
import type { Recognition } from "../data/recognize.ts";
import { recognize } from "../data/recognize-page.ts";
import type { Audience, Topic } from "../data/words.ts";
import { type ActivePage, activePage } from "./core/active-page.ts";
import { announce } from "./core/announce.ts";
import { hasPanel, openPanel } from "./core/browser.ts";
import { closeDetails } from "./core/close-details.ts";
import { dataset } from "./core/dataset.ts";
import { keep } from "./core/keep.ts";
import { readSetting } from "./core/settings.ts";
import { local, t, uiLanguage } from "./core/t.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Lazy } from "./lazy.tsx";
import { type Need, NeedLine } from "./need-line.tsx";
import { PageHeader } from "./page-header.tsx";
import { PlatformName } from "./platform-name.tsx";
import { PlatformView } from "./platform-view.tsx";

/** What is known of the page in view. */
interface PageInView {
  tab: ActivePage | null;
  recognition: Recognition;
  language: string;
  /** What the page itself says; null until it is read. */
  reading: PageReading | null;
}

interface State {
  page: PageInView;
  /** The platform shown: the page's, or the one picked in the search. */
  slug: string | null;
  platform: Platform | null;
  /** Whether files of the dataset could not be read. */
  unreadable: boolean;
  country: string | null;
  audience: Audience;
  topics: Record<string, Topic>;
  now: number;
}

const loadFooter = () => import("./page-footer.tsx").then(({ PageFooter }) => PageFooter);
const loadMarks = () => import("./mark-button.tsx").then(({ MarkButton }) => MarkButton);
const loadSearch = () => import("./search-box.tsx").then(({ SearchBox }) => SearchBox);
const loadCases = () => import("./open-cases.tsx").then(({ OpenCases }) => OpenCases);
const loadWarning = () => import("./page-warning.tsx").then(({ PageWarning }) => PageWarning);
const loadUnknown = () => import("./unknown-page.tsx").then(({ UnknownPage }) => UnknownPage);

/** Imitations that have no innocent use. */
const TRICKS = new Set<Recognition["reason"]>(["credentials", "imitates-host", "look-alike-letters", "near-miss"]);

const NOWHERE: Recognition = {
  page: "unknown",
  platform: null,
  about: null,
  reason: "no-web-page",
  topic: null,
  host: null,
  shared: null,
};

/** What the address alone tells: enough for the first picture. */
async function firstState(): Promise<State> {
  // needed in any case, and needs to wait for nothing
  dataset.words().catch(() => null);
  const [tab, country, audience, topics] = await Promise.all([
    activePage(),
    readSetting("country"),
    readSetting("audience"),
    readSetting("topics"),
  ]);
  let page: PageInView = { tab, recognition: NOWHERE, language: "", reading: null };
  let platform: Platform | null = null;
  let unreadable = false;
  try {
    page = { ...page, recognition: await recognize(tab?.url ?? "", dataset) };
    const { about } = page.recognition;
    platform = about ? await dataset.platform(about) : null;
  } catch (error) {
    console.error(error);
    unreadable = true;
  }
  const slug = unreadable ? null : page.recognition.about;
  return {
    page,
    slug,
    platform,
    unreadable,
    country,
    audience,
    topics,
    now: believable(Date.now(), dataset.meta.date),
  };
}

/** The popup: whose page this is, the best way to a person, and what else there is. */
export class PopupView extends Component<{ first: State }, State> {
  /** What to begin with; until it is there, the frame that stands in the HTML is seen. */
  static readonly first = firstState;

  override state: State = this.props.first;

  override componentDidMount(): void {
    document.addEventListener("keydown", this.onKeyDown);
    void this.readPage();
  }

  /** What the page itself says, once the first picture stands. */
  private async readPage() {
    const { page, unreadable } = this.state;
    if (!page.tab || unreadable) return;
    try {
      const { readTab } = await import("./core/read-tab.ts");
      const read = await readTab(page.tab.tabId);
      if (!read) return;
      const { reading, language, platform } = read;
      const { recognition } = reading;
      this.setState({
        page: { ...page, recognition, language, reading },
        // what the reader picked meanwhile stays
        ...(this.picked ? {} : { slug: recognition.about, platform }),
      });
    } catch (error) {
      console.error(error);
    }
  }

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (closeDetails(event.target)) event.preventDefault();
    else if (this.picked) {
      event.preventDefault();
      this.back();
    }
  };

  private get picked(): boolean {
    return this.state.slug !== null && this.state.slug !== this.state.page.recognition.about;
  }

  private readonly show = async (slug: string | null) => {
    let platform: Platform | null = null;
    try {
      platform = slug ? await dataset.platform(slug) : null;
    } catch (error) {
      console.error(error);
    }
    this.setState({ slug, platform }, () => {
      scrollTo(0, 0);
      document.querySelector<HTMLElement>(this.picked ? ".back" : "#search")?.focus({ preventScroll: true });
      if (platform) announce(local(platform.name).text);
    });
  };

  private readonly back = () => void this.show(this.state.page.recognition.about ?? null);

  private need(platform: Platform): Need {
    const { page, topics, audience, country } = this.state;
    const told = this.told;
    return {
      topic: topics[told ? `${platform.slug}/${told}` : platform.slug] ?? told ?? "other",
      audience,
      country: guessCountry(
        {
          chosen: country,
          host: this.picked ? null : (page.recognition.host ?? null),
          pageLanguage: this.picked ? "" : (page.language ?? ""),
          browserLanguage: navigator.language,
        },
        platform.countries,
      ),
    };
  }

  private situation(platform: Platform): Situation {
    return { ...this.need(platform), language: uiLanguage(), now: this.state.now };
  }

  /** Topic that the page itself tells. */
  private get told(): Topic | null {
    const { page } = this.state;
    return this.picked ? null : (page.reading?.topic ?? page.recognition.topic ?? null);
  }

  /** Whether what contradicts has no innocent use: a number that is not theirs, or a trick in the address. */
  private get grave(): boolean {
    const { page } = this.state;
    return Boolean(page.reading?.wrong[0]) || TRICKS.has(page.recognition.reason);
  }

  /** Whether something on the page is wrong or doubtful. */
  private get doubtful(): boolean {
    const { reading } = this.state.page;
    return Boolean(reading?.wrong[0] ?? reading?.doubts[0]);
  }

  private readonly change = (change: Partial<Need>) => {
    const { slug, topics } = this.state;
    if (change.topic && slug) {
      const kept = { ...topics, [this.told ? `${slug}/${this.told}` : slug]: change.topic };
      this.setState({ topics: kept });
      void keep("topics", kept);
    }
    if (change.audience) {
      this.setState({ audience: change.audience });
      void keep("audience", change.audience);
    }
    if (change.country !== undefined) {
      const country = change.country ?? "WW";
      this.setState({ country });
      void keep("country", country);
    }
  };

  /** Opens the panel: within the click, with nothing awaited before it. */
  private open() {
    openPanel(this.state.page.tab?.windowId ?? -1).then(
      () => {
        if (!new URLSearchParams(location.search).has("tab")) close();
      },
      () => announce(t("panelRefused")),
    );
  }

  private readonly openCase = ({ id, slug, topic }: Case) => {
    this.open();
    void keep("inHand", { slug, route: null, topic, case: id });
  };

  private readonly guide = (way: Way | null) => {
    const { slug, platform } = this.state;
    this.open();
    if (slug && platform)
      void keep("inHand", {
        slug,
        route: way?.route?.id ?? null,
        ...(way ? { contact: way.contact.id } : {}),
        topic: this.need(platform).topic,
      });
  };

  override render() {
    const { page, slug, platform, unreadable } = this.state;
    return (
      <>
        {this.header(page)}
        <main>
          <ErrorBoundary key={slug ?? ""}>{platform ? this.platform(page, platform) : this.nobody(page)}</ErrorBoundary>
          {page.tab && page.reading && (
            <Lazy load={loadMarks} props={{ tabId: page.tab.tabId, reading: page.reading }} />
          )}
          <Lazy
            load={loadSearch}
            props={{
              title: t(platform ? "anotherPlatform" : "findPlatform"),
              onPick: this.show,
              about: slug,
              asks: true,
            }}
          />
          {hasPanel() && <Lazy load={loadCases} props={{ onOpen: this.openCase, short: true }} />}
          {unreadable && <p class="note">{t("dataUnreadable")}</p>}
        </main>
        <Lazy
          load={loadFooter}
          props={{ platform, situation: platform && this.situation(platform), host: page.recognition.host }}
        />
      </>
    );
  }

  private header({ recognition: { page: kind, host, shared } }: PageInView) {
    const { platform } = this.state;
    // only a page that its address proves to be theirs is called so
    const theirs = this.picked || kind === "help" || kind === "official";
    const imitates = !theirs && kind === "look-alike";
    const where = host && <bdi dir="ltr">{imitates ? host : host.replace(/^www\./, "")}</bdi>;
    let title: ComponentChildren = t("extName");
    let line: ComponentChildren = where ?? t("notAPage");
    if (platform) {
      const name = local(platform.name).text;
      title = theirs ? <PlatformName name={platform.name} /> : t(imitates ? "notPlatform" : "speaksOf", name);
      if (this.picked) line = platform.domains[0];
      else
        line = (
          <>
            {theirs && <span aria-hidden="true">✓ </span>}
            {imitates && shared
              ? t("pageOn", shared)
              : t(theirs ? (kind === "help" ? "helpPage" : "officialSite") : imitates ? "notTheirs" : "notListed")}
            {" · "}
            {where}
          </>
        );
    }
    const loud = !this.picked && (imitates || (!theirs && platform && this.doubtful));
    const mark = loud ? "!" : platform && theirs ? ([...local(platform.name).text][0] ?? "") : "?";
    return (
      <PageHeader
        mark={mark}
        tone={loud ? (this.grave ? "stop" : "doubt") : platform && theirs ? "theirs" : "nobody"}
        title={title}
        line={line}
        back={this.picked ? this.back : null}
        panel={hasPanel() ? () => this.guide(null) : null}
      />
    );
  }

  private platform({ recognition, reading }: PageInView, platform: Platform) {
    const situation = this.situation(platform);
    const { page } = recognition;
    const said = !this.picked && (!/help|official/.test(page) || this.doubtful || Boolean(reading?.data[0]));
    return (
      <>
        {said && <Lazy load={loadWarning} props={{ recognition, platform, reading, grave: this.grave }} />}
        <NeedLine need={situation} countries={platform.countries} onChange={this.change} />
        <PlatformView
          platform={platform}
          situation={situation}
          contradicted={!this.picked && (page === "look-alike" || this.doubtful)}
          onGuide={hasPanel() ? this.guide : null}
        />
      </>
    );
  }

  private nobody({ recognition, reading }: PageInView) {
    const { slug, unreadable } = this.state;
    if (slug) return <p class="note">{t("recordBroken")}</p>;
    if (unreadable) return null;
    return <Lazy load={loadUnknown} props={{ recognition, reading }} />;
  }
}
