import { Component, type ComponentChildren } from "preact";
import type { Situation, Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { type Recognition, sharedParent } from "../data/recognize.ts";
import type { Audience, Topic } from "../data/words.ts";
import { type ActivePage, activePage, readCues } from "./core/active-page.ts";
import { announce } from "./core/announce.ts";
import { hasPanel, openPanel } from "./core/browser.ts";
import { closeDetails } from "./core/close-details.ts";
import { dataset } from "./core/dataset.ts";
import { guessCountry } from "./core/guess-country.ts";
import { keep } from "./core/keep.ts";
import type { Findings } from "./core/page-findings.ts";
import { recognizeTab } from "./core/recognize-tab.ts";
import { readSetting } from "./core/settings.ts";
import { local, t, uiLanguage } from "./core/t.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Lazy } from "./lazy.tsx";
import { type Need, NeedLine } from "./need-line.tsx";
import { PageFooter } from "./page-footer.tsx";
import { PageHeader } from "./page-header.tsx";
import { PlatformName } from "./platform-name.tsx";
import { PlatformView } from "./platform-view.tsx";
import { SearchBox } from "./search-box.tsx";
import { Skeleton } from "./skeleton.tsx";

/** What is known of the page in view. */
interface PageInView {
  tab: ActivePage | null;
  recognition: Recognition;
  language: string;
  findings: Findings | null;
}

interface State {
  page: PageInView | null;
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

const loadWarning = () => import("./page-warning.tsx").then(({ PageWarning }) => PageWarning);
const loadUnknown = () => import("./unknown-page.tsx").then(({ UnknownPage }) => UnknownPage);

const NOWHERE: Recognition = { page: "unknown", platform: null, about: null, reason: "no-web-page", topic: null, host: null };

/** The popup: whose page this is, the best way to a person, and what else there is. */
export class PopupView extends Component<object, State> {
  override state: State = {
    page: null,
    slug: null,
    platform: null,
    unreadable: false,
    country: null,
    audience: "consumer",
    topics: {},
    now: Date.now(),
  };

  override componentDidMount(): void {
    document.addEventListener("keydown", this.onKeyDown);
    void this.start();
  }

  /** First what the address alone tells, drawn at once; then what the page itself says. */
  private async start() {
    const [tab, country, audience, topics] = await Promise.all([activePage(), readSetting("country"), readSetting("audience"), readSetting("topics")]);
    let page: PageInView = { tab, recognition: NOWHERE, language: "", findings: null };
    try {
      page = { ...page, recognition: await recognizeTab(tab?.url ?? "", dataset) };
      const slug = page.recognition.about;
      this.setState({ page, slug, platform: slug ? await dataset.platform(slug) : null, country, audience, topics });
    } catch (error) {
      console.error(error);
      this.setState({ page, unreadable: true, country, audience, topics });
      return;
    }
    if (!tab) return;
    const [cues, { pageFindings }] = await Promise.all([readCues(tab.tabId), import("./core/page-findings.ts")]);
    if (cues) this.setState({ page: { ...page, language: cues.lang, findings: await pageFindings(cues, page.recognition, dataset) } });
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
    return this.state.slug !== null && this.state.slug !== this.state.page?.recognition.about;
  }

  private readonly show = async (slug: string | null) => {
    let platform: Platform | null = null;
    try {
      platform = slug ? await dataset.platform(slug) : null;
    } catch (error) {
      console.error(error);
    }
    this.setState({ slug, platform });
    scrollTo(0, 0);
    if (platform) announce(local(platform.name).text);
  };

  private readonly back = () => void this.show(this.state.page?.recognition.about ?? null);

  private need(platform: Platform): Need {
    const { page, topics, audience, country } = this.state;
    const told = this.told;
    return {
      topic: topics[told ? `${platform.slug}/${told}` : platform.slug] ?? told ?? "other",
      audience,
      country: guessCountry(
        {
          chosen: country,
          host: this.picked ? null : (page?.recognition.host ?? null),
          pageLanguage: this.picked ? "" : (page?.language ?? ""),
          browserLanguage: navigator.language,
        },
        platform.countries,
      ),
    };
  }

  /** Topic that the page itself tells. */
  private get told(): Topic | null {
    const { page } = this.state;
    return this.picked ? null : (page?.findings?.topic ?? page?.recognition.topic ?? null);
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
    openPanel(page?.tab?.windowId ?? -1).then(
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
    if (!page) return <Skeleton />;
    return (
      <>
        {this.header(page)}
        <main>
          <ErrorBoundary key={slug ?? ""}>{platform ? this.platform(page, platform) : this.nobody(page)}</ErrorBoundary>
          <SearchBox title={t(platform ? "anotherPlatform" : "findPlatform")} onPick={(picked) => void this.show(picked)} />
          {unreadable && <p class="note">{t("dataUnreadable")}</p>}
        </main>
        <PageFooter platform={platform} host={page.recognition.host} />
      </>
    );
  }

  private header({ recognition: { page: kind, host } }: PageInView) {
    const { platform } = this.state;
    const imitates = !this.picked && kind === "look-alike";
    const where = host && <bdi dir="ltr">{host}</bdi>;
    let title: ComponentChildren = t("extName");
    let line: ComponentChildren = where ?? t("notAPage");
    if (platform) {
      title = imitates ? t("notPlatform", local(platform.name).text) : <PlatformName name={platform.name} />;
      const shared = host ? sharedParent(host)?.parent : null;
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
        warns={imitates}
        title={title}
        line={line}
        back={this.picked ? this.back : null}
        panel={hasPanel() ? () => this.guide(null) : null}
      />
    );
  }

  private platform({ recognition, findings }: PageInView, platform: Platform) {
    const need = this.need(platform);
    const situation: Situation = { ...need, language: uiLanguage(), now: this.state.now };
    const wrong = findings?.wrong ?? [];
    const contradicted = !this.picked && (recognition.page === "look-alike" || wrong.length > 0);
    return (
      <>
        {contradicted && <Lazy load={loadWarning} props={{ recognition, platform, wrong }} />}
        <NeedLine need={need} countries={platform.countries} onChange={this.change} />
        <PlatformView platform={platform} situation={situation} contradicted={contradicted} onGuide={hasPanel() ? this.guide : null} />
      </>
    );
  }

  private nobody({ recognition, findings }: PageInView) {
    const { slug, unreadable } = this.state;
    if (slug) return <p class="note">{t("recordBroken")}</p>;
    if (unreadable) return null;
    return <Lazy load={loadUnknown} props={{ recognition, wrong: findings?.wrong ?? [], numbers: findings?.known ?? [] }} />;
  }
}
