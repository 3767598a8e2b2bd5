import { Component, type ComponentChildren } from "preact";
import type { Situation, Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import type { Recognition } from "../data/recognize.ts";
import { recognize } from "../data/recognize-page.ts";
import type { Audience, Topic } from "../data/words.ts";
import { type ActivePage, activePage } from "./core/active-page.ts";
import { announce } from "./core/announce.ts";
import { hasPanel, openPanel } from "./core/browser.ts";
import { closeDetails } from "./core/close-details.ts";
import { dataset } from "./core/dataset.ts";
import { guessCountry } from "./core/guess-country.ts";
import { keep } from "./core/keep.ts";
import type { Findings } from "./core/page-findings.ts";
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
  findings: Findings | null;
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
const loadSearch = () => import("./search-box.tsx").then(({ SearchBox }) => SearchBox);
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
  let page: PageInView = { tab, recognition: NOWHERE, language: "", findings: null };
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
  return { page, slug, platform, unreadable, country, audience, topics, now: Date.now() };
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
    const [{ readCues }, { pageFindings }] = await Promise.all([
      import("./core/read-cues.ts"),
      import("./core/page-findings.ts"),
    ]);
    const cues = await readCues(page.tab.tabId);
    if (!cues) return;
    const findings = await pageFindings(cues, page.recognition, dataset);
    this.setState({ page: { ...page, language: cues.lang, findings } });
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
    return this.picked ? null : (page.findings?.topic ?? page.recognition.topic ?? null);
  }

  /** Whether what contradicts has no innocent use: a number that is not theirs, or a trick in the address. */
  private get grave(): boolean {
    const { page } = this.state;
    return page !== null && ((page.findings?.wrong.length ?? 0) > 0 || TRICKS.has(page.recognition.reason));
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
  private readonly guide = (way: Way | null) => {
    const { page, slug, platform } = this.state;
    openPanel(page.tab?.windowId ?? -1).then(
      () => {
        if (!new URLSearchParams(location.search).has("tab")) close();
      },
      () => announce(t("panelRefused")),
    );
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
          <Lazy
            load={loadSearch}
            props={{ title: t(platform ? "anotherPlatform" : "findPlatform"), onPick: this.show, asks: true }}
          />
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
    const imitates = !this.picked && kind === "look-alike";
    const where = host && <bdi dir="ltr">{kind === "look-alike" ? host : host.replace(/^www\./, "")}</bdi>;
    let title: ComponentChildren = t("extName");
    let line: ComponentChildren = where ?? t("notAPage");
    if (platform) {
      title = imitates ? t("notPlatform", local(platform.name).text) : <PlatformName name={platform.name} />;
      if (this.picked) line = platform.domains[0];
      else if (imitates)
        line = (
          <>
            {shared ? t("pageOn", shared) : t("notTheirs")} · {where}
          </>
        );
      else
        line = (
          <>
            <span aria-hidden="true">✓ </span>
            {t(kind === "help" ? "helpPage" : "officialSite")} · {where}
          </>
        );
    }
    const mark = imitates ? "!" : platform ? ([...local(platform.name).text][0] ?? "") : "?";
    return (
      <PageHeader
        mark={mark}
        tone={imitates ? (this.grave ? "stop" : "doubt") : platform ? "theirs" : "nobody"}
        title={title}
        line={line}
        back={this.picked ? this.back : null}
        panel={hasPanel() ? () => this.guide(null) : null}
      />
    );
  }

  private platform({ recognition, findings }: PageInView, platform: Platform) {
    const situation = this.situation(platform);
    const wrong = findings?.wrong ?? [];
    const contradicted = !this.picked && (recognition.page === "look-alike" || wrong.length > 0);
    return (
      <>
        {contradicted && <Lazy load={loadWarning} props={{ recognition, platform, wrong, grave: this.grave }} />}
        <NeedLine need={situation} countries={platform.countries} onChange={this.change} />
        <PlatformView
          platform={platform}
          situation={situation}
          contradicted={contradicted}
          onGuide={hasPanel() ? this.guide : null}
        />
      </>
    );
  }

  private nobody({ recognition, findings }: PageInView) {
    const { slug, unreadable } = this.state;
    if (slug) return <p class="note">{t("recordBroken")}</p>;
    if (unreadable) return null;
    return (
      <Lazy load={loadUnknown} props={{ recognition, wrong: findings?.wrong ?? [], numbers: findings?.known ?? [] }} />
    );
  }
}
