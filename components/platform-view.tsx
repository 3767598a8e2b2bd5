import { Component } from "preact";
import { type Choice, choose, type Situation, type Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { BestWay } from "./best-way.tsx";
import { abilities, onAbilities } from "./core/abilities.ts";
import { countryName } from "./core/country-name.ts";
import { dataset } from "./core/dataset.ts";
import { day } from "./core/day.ts";
import { t } from "./core/t.ts";
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

const loadNoWay = () => import("./no-way.tsx").then(({ NoWay }) => NoWay);
const loadMore = () => import("./popup-more.tsx").then(({ PopupMore }) => PopupMore);

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
    const { country } = situation;
    const asked = choose(platform, situation);
    // a way that is proved for another country beats none, if it says so
    const choice: Choice = asked.best || country === null ? asked : choose(platform, { ...situation, country: null });
    const abroad = !asked.best && choice.best !== null && country !== null;
    const { best } = choice;
    const kicker = abroad
      ? t("bestAbroad", countryName(country))
      : contradicted
        ? t("bestReal")
        : t(best?.open.open === "open" ? "bestNow" : "bestAtAll");
    const more: MoreWaysProps = {
      platform,
      choice: abroad ? choice : asked,
      situation,
      dataDate: day(dataset.meta.date),
    };
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
            <Lazy load={loadNoWay} props={{ others: asked.others }} />
          )}
        </ErrorBoundary>
        <ErrorBoundary>
          <Lazy load={loadMore} props={more} />
        </ErrorBoundary>
      </>
    );
  }
}
