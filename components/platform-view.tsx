import { Component } from "preact";
import type { Situation, Way } from "../data/choose.ts";
import { chooseOrAbroad } from "../data/choose-or-abroad.ts";
import type { Platform } from "../data/platform.ts";
import { BestWay } from "./best-way.tsx";
import { abilities, onAbilities } from "./core/abilities.ts";
import { countryName } from "./core/country-name.ts";
import { dataset } from "./core/dataset.ts";
import { day } from "./core/day.ts";
import { t, uiLanguage } from "./core/t.ts";
import { word } from "./core/word.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Lazy } from "./lazy.tsx";
import type { MoreWaysProps } from "./more-ways.tsx";

interface Props {
  platform: Platform;
  situation: Situation;
  /** Whether something on the page contradicts: then this is the real way. */
  contradicted: boolean;
  onGuide: ((way: Way) => void) | null;
}

/** What the best way is called by whether it is open: it is only closed when all that is proved is. */
const KICKERS = { open: "bestNow", closed: "bestClosed", unknown: "bestAtAll" } as const;

const loadNoWay = () => import("./no-way.tsx").then(({ NoWay }) => NoWay);
const loadMore = () => import("./further-help.tsx").then(({ FurtherHelp }) => FurtherHelp);

const topicList = ({ contact: { topics = [] } }: Way) =>
  new Intl.ListFormat(uiLanguage()).format(topics.map((topic) => word("topic", topic)));

/** All that is known of a platform for someone's need and with what they can use: the best way, and the others. */
export class PlatformView extends Component<Props> {
  private stop: (() => void) | undefined;

  override componentDidMount(): void {
    this.stop = onAbilities(() => this.forceUpdate());
  }

  override componentWillUnmount(): void {
    this.stop?.();
  }

  override render() {
    const { platform, contradicted, onGuide } = this.props;
    const situation: Situation = { ...this.props.situation, abilities: abilities() };
    const choice = chooseOrAbroad(platform, situation);
    const { best, abroad } = choice;
    const kicker = abroad
      ? t("bestAbroad", countryName(situation.country ?? "WW"))
      : contradicted
        ? t("bestReal")
        : best?.reasons.includes("for-certain-matters")
          ? t("bestForSome", topicList(best))
          : t(KICKERS[best?.open.open ?? "unknown"]);
    const more: MoreWaysProps = { platform, choice, situation, dataDate: day(dataset.meta.date) };
    return (
      <>
        <ErrorBoundary>
          {best ? (
            <BestWay
              key={best.contact.id}
              way={best}
              platform={platform}
              situation={situation}
              kicker={kicker}
              actionsFirst={contradicted}
              onGuide={onGuide && (() => onGuide(best))}
            />
          ) : (
            <Lazy load={loadNoWay} props={{ others: choice.others, dataDate: more.dataDate }} />
          )}
        </ErrorBoundary>
        <ErrorBoundary>
          <Lazy load={loadMore} props={more} />
        </ErrorBoundary>
      </>
    );
  }
}
