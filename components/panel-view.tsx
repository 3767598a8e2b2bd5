import { Component } from "preact";
import { believable } from "../data/believable.ts";
import type { Case } from "../data/case.ts";
import type { Situation, Way } from "../data/choose.ts";
import { chooseOrAbroad } from "../data/choose-or-abroad.ts";
import { guessCountry } from "../data/guess-country.ts";
import type { Platform } from "../data/platform.ts";
import type { Audience, Topic } from "../data/words.ts";
import { abilities, onAbilities } from "./core/abilities.ts";
import { closeDetails } from "./core/close-details.ts";
import { dataset } from "./core/dataset.ts";
import { day } from "./core/day.ts";
import { keep } from "./core/keep.ts";
import { keepChange } from "./core/keep-change.ts";
import { onSetting, readSetting, type Settings } from "./core/settings.ts";
import { stepsOf } from "./core/steps-of.ts";
import { local, t, uiLanguage } from "./core/t.ts";
import { word } from "./core/word.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { FurtherHelp } from "./further-help.tsx";
import { Guide } from "./guide.tsx";
import { Lazy } from "./lazy.tsx";
import { type Need, NeedLine } from "./need-line.tsx";
import { NoWay } from "./no-way.tsx";
import { PageHeader } from "./page-header.tsx";
import { PlatformName } from "./platform-name.tsx";
import { SearchBox } from "./search-box.tsx";
import { Skeleton } from "./skeleton.tsx";

interface State {
  ready: boolean;
  inHand: Settings["inHand"];
  platform: Platform | null;
  done: Record<string, number[]>;
  country: string | null;
  audience: Audience;
  topics: Record<string, Topic>;
  now: number;
  /** Case that was chosen, of which platform. */
  chosen: { slug: string; id: string | null } | null;
  /** Whether all cases are shown instead of the way in hand. */
  overview: boolean;
}

const caseFile = () => import("./case-file.tsx").then(({ CaseFile }) => CaseFile);
const openCases = () => import("./open-cases.tsx").then(({ OpenCases }) => OpenCases);

/** The side panel: the way in hand, step after step. It follows what popup and other windows take in hand. */
export class PanelView extends Component<object, State> {
  override state: State = {
    ready: false,
    inHand: null,
    platform: null,
    done: {},
    country: null,
    audience: "consumer",
    topics: {},
    now: Date.now(),
    chosen: null,
    overview: false,
  };
  private readonly stops: (() => void)[] = [];

  override componentDidMount(): void {
    document.addEventListener("keydown", this.onKeyDown);
    this.stops.push(
      onSetting("inHand", (inHand) => void this.take(inHand)),
      onSetting("done", (done) => this.setState({ done })),
      onSetting("country", (country) => this.setState({ country })),
      onSetting("audience", (audience) => this.setState({ audience })),
      onSetting("topics", (topics) => this.setState({ topics })),
      onAbilities(() => this.forceUpdate()),
    );
    void this.start();
  }

  override componentWillUnmount(): void {
    for (const stop of this.stops) stop();
    document.removeEventListener("keydown", this.onKeyDown);
  }

  private async start() {
    const [inHand, done, country, audience, topics] = await Promise.all([
      readSetting("inHand"),
      readSetting("done"),
      readSetting("country"),
      readSetting("audience"),
      readSetting("topics"),
    ]);
    this.setState({ done, country, audience, topics });
    await this.take(inHand);
    const named = new URLSearchParams(location.search).get("case");
    if (named) await this.find(named);
  }

  /** Shows the case that a reminder is about. */
  private async find(id: string) {
    try {
      const { cases } = await import("./core/cases.ts");
      const kept = await cases.get(id);
      if (kept) this.openCase(kept);
    } catch (error) {
      console.error(error);
    }
  }

  /** A case in hand, and with it its platform. */
  private readonly openCase = ({ id, slug, topic }: Case) => {
    const { inHand } = this.state;
    this.setState({ chosen: { slug, id }, overview: false });
    if (inHand?.slug !== slug) this.hold({ slug, route: null, topic });
    else scrollTo(0, 0);
  };

  private async take(inHand: Settings["inHand"]) {
    let platform: Platform | null = null;
    try {
      platform = inHand ? await dataset.platform(inHand.slug) : null;
    } catch (error) {
      console.error(error);
    }
    const chosen = inHand?.case ? { slug: inHand.slug, id: inHand.case } : this.state.chosen;
    const now = believable(Date.now(), dataset.meta.date);
    this.setState({ inHand, platform, chosen, ready: true, now, overview: false });
  }

  private readonly onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented && closeDetails(event.target)) event.preventDefault();
  };

  /** Takes a platform or a way in hand, here and in every other window. */
  private hold(inHand: Settings["inHand"]) {
    void keep("inHand", inHand);
    void this.take(inHand);
    scrollTo(0, 0);
  }

  private need(platform: Platform): Need {
    const { inHand, topics, audience, country } = this.state;
    return {
      topic: inHand?.topic ?? topics[platform.slug] ?? "other",
      audience,
      country: guessCountry(
        { chosen: country, host: null, pageLanguage: "", browserLanguage: navigator.language },
        platform.countries,
      ),
    };
  }

  private readonly change = (change: Partial<Need>) => {
    const { inHand } = this.state;
    if (change.topic && inHand) {
      const { slug } = inHand;
      const { topic } = change;
      void keepChange("topics", (topics) => ({ ...topics, [slug]: topic }));
      this.hold({ slug, route: null, topic });
    }
    if (change.audience) void keep("audience", change.audience);
    if (change.country !== undefined) void keep("country", change.country ?? "WW");
  };

  override render() {
    const { ready, inHand, platform, overview } = this.state;
    if (!ready) return <Skeleton />;
    return (
      <>
        {platform && !overview ? this.guided(platform) : this.empty(inHand !== null && !platform)}
        <footer>
          {platform && !overview && (
            <button type="button" class="link" onClick={() => this.setState({ overview: true }, () => scrollTo(0, 0))}>
              {t("myCases")}
            </button>
          )}
          <span>{t("savedHere")}</span>
          <span>{t("dataOf", day(dataset.meta.date))}</span>
        </footer>
      </>
    );
  }

  private search(title: string) {
    return <SearchBox title={title} onPick={(slug) => this.hold({ slug, route: null })} />;
  }

  private empty(broken: boolean) {
    const { platform } = this.state;
    return (
      <>
        <PageHeader mark="?" tone="nobody" title={t("extName")} line={t("guide")} />
        <main>
          {broken && <p class="note">{t("recordBroken")}</p>}
          {platform ? (
            <section class="best">
              <button type="button" class="button" onClick={() => this.setState({ overview: false })}>
                {t("goOn", local(platform.name).text)}
              </button>
            </section>
          ) : (
            <section class="best">
              <h2>{t("panelEmpty")}</h2>
              <p class="soft">{t("panelEmptyHint")}</p>
            </section>
          )}
          <ErrorBoundary key="cases">
            <Lazy key="cases" load={openCases} props={{ onOpen: this.openCase }} />
          </ErrorBoundary>
          {this.search(t("findPlatform"))}
        </main>
      </>
    );
  }

  private guided(platform: Platform) {
    const { inHand, done, now, chosen } = this.state;
    const need = this.need(platform);
    const situation: Situation = { ...need, language: uiLanguage(), now, abilities: abilities() };
    const choice = chooseOrAbroad(platform, situation);
    const dataDate = day(dataset.meta.date);
    const all = [...(choice.best ? [choice.best] : []), ...choice.others];
    const way = this.wayInHand(platform, all) ?? choice.best;
    const steps = way ? stepsOf(way.contact, way.route, local(platform.name).text, need.topic) : [];
    const key = way ? `${platform.slug}/${way.route?.id ?? `@${way.contact.id}`}` : "";
    const marks = (done[key] ?? []).filter((i) => i < steps.length);
    const at = steps.findIndex((_, i) => !marks.includes(i));
    return (
      <>
        <PageHeader
          mark={[...local(platform.name).text][0] ?? ""}
          title={<PlatformName name={platform.name} />}
          line={
            <>
              {inHand?.topic && inHand.topic !== "other" ? word("topic", inHand.topic) : t("guide")}
              {steps.length > 0 && ` · ${at < 0 ? t("stepsDone") : t("stepOf", at + 1, steps.length)}`}
            </>
          }
        />
        <main>
          <NeedLine need={need} countries={platform.countries} onChange={this.change} />
          <ErrorBoundary key={key}>
            {way ? (
              <Guide
                platform={platform}
                way={way}
                steps={steps}
                done={marks}
                situation={situation}
                first={way.contact.id === choice.best?.contact.id}
                onMark={(index, is) => void keepChange("done", (all) => marked(all, key, index, is))}
                onReset={() => void keepChange("done", ({ [key]: _, ...others }) => others)}
              />
            ) : (
              <NoWay others={choice.others} dataDate={dataDate} />
            )}
          </ErrorBoundary>
          <ErrorBoundary>
            <Lazy
              key="case"
              load={caseFile}
              props={{
                platform,
                way: way ?? null,
                topic: need.topic,
                id: chosen?.slug === platform.slug ? chosen.id : null,
                onPick: (id: string | null) => this.setState({ chosen: { slug: platform.slug, id } }),
              }}
            />
          </ErrorBoundary>
          <ErrorBoundary>
            <FurtherHelp
              platform={platform}
              choice={{ best: way, others: all.filter(({ contact }) => contact.id !== way?.contact.id) }}
              situation={situation}
              dataDate={dataDate}
              caseId={chosen?.slug === platform.slug ? chosen.id : null}
              onGuide={({ contact, route }) =>
                this.hold({
                  slug: platform.slug,
                  route: route?.id ?? null,
                  contact: contact.id,
                  ...(inHand?.topic ? { topic: inHand.topic } : {}),
                })
              }
            />
          </ErrorBoundary>
          {this.search(t("anotherPlatform"))}
        </main>
      </>
    );
  }

  /** The way that was taken in hand: by its route, else by its contact. */
  private wayInHand({ routes }: Platform, ways: readonly Way[]): Way | undefined {
    const { inHand } = this.state;
    const route = routes.find(({ id }) => id === inHand?.route) ?? null;
    const contact = route?.contact ?? inHand?.contact;
    const way = ways.find((one) => one.contact.id === contact);
    return way && { ...way, route };
  }
}

/** The marks of all ways with one step of one way marked as done, or as not done. */
function marked(all: Settings["done"], key: string, index: number, done: boolean): Settings["done"] {
  const { [key]: before = [], ...others } = all;
  const after = before.filter((one) => one !== index);
  if (done) after.push(index);
  return after.length > 0 ? { ...others, [key]: after.sort((a, b) => a - b) } : others;
}
