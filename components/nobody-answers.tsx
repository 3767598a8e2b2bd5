import { Component } from "preact";
import type { Situation } from "../data/choose.ts";
import type { Escalation, Right } from "../data/escalate.ts";
import { ladder } from "../data/ladder.ts";
import { localDay } from "../data/local-day.ts";
import type { Platform } from "../data/platform.ts";
import { rightsFor } from "../data/rights-for.ts";
import { dataset } from "./core/dataset.ts";
import { t } from "./core/t.ts";
import { Fold } from "./fold.tsx";
import { RightItem } from "./right-item.tsx";
import { RungItem } from "./rung-item.tsx";

export interface NobodyAnswersProps {
  platform: Platform;
  situation: Situation;
  /** ISO instant of the first try, from the case; null: the reader is asked for the day, which begins as today. */
  started: string | null;
  /** ISO instant of the company's final answer, where there was one. */
  answered?: string | null;
}

interface State {
  bodies: Record<string, Escalation> | null;
  rights: readonly Right[];
  unreadable: boolean;
  /** YYYY-MM-DD of the first try, as the reader says. */
  tried: string;
}

/** How many stand open; the rest is one click away. */
const SHOWN = 3;

/** The beginning of a day on the reader's calendar. */
function instantOf(day: string): string | null {
  const time = new Date(`${day}T00:00`).getTime();
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Whom to turn to when the company does not answer, from what day on, and what the law gives. */
export class NobodyAnswers extends Component<NobodyAnswersProps, State> {
  override state: State = {
    bodies: null,
    rights: [],
    unreadable: false,
    tried: localDay(this.props.situation.now) ?? "",
  };

  override componentDidMount(): void {
    Promise.all([dataset.escalation(), dataset.rights()]).then(
      ([bodies, rights]) => this.setState({ bodies, rights }),
      (error) => {
        console.error(error);
        this.setState({ unreadable: true });
      },
    );
  }

  override render() {
    const { platform, situation, started, answered = null } = this.props;
    const { bodies, rights, unreadable, tried } = this.state;
    if (unreadable) return <p class="note">{t("dataUnreadable")}</p>;
    if (!bodies) return null;
    const { topic, audience, country, now } = situation;
    const asked = { topic, audience, country, now, started: started ?? instantOf(tried), answered };
    const { rungs, next, unknown } = ladder(platform, bodies, rights, asked);
    const cards = rightsFor(platform, rights, asked);
    const rung = (one: (typeof rungs)[number]) => (
      <RungItem key={one.body.slug} rung={one} country={country} next={one.body.slug === next} />
    );
    const card = (one: (typeof cards)[number]) => <RightItem key={one.right.slug} card={one} />;
    return (
      <div class="ladder">
        {started === null && (
          <label class="tried">
            {t("firstTry")}{" "}
            <input
              type="date"
              value={tried}
              max={localDay(now) ?? undefined}
              onInput={(event) => this.setState({ tried: event.currentTarget.value })}
            />
          </label>
        )}
        {unknown.includes("clock") && <p class="note">{t("clockWrong")}</p>}
        {unknown.includes("country") && <p class="soft">{t("ladderCountry")}</p>}
        {rungs.length === 0 && !unknown.includes("country") && <p class="soft">{t("noLadder")}</p>}
        {rungs.length > 0 && <ol class="rungs">{rungs.slice(0, SHOWN).map(rung)}</ol>}
        {rungs.length > SHOWN && (
          <Fold class="fold" title={<More text={t("moreBodies")} n={rungs.length - SHOWN} />}>
            <ol class="rungs">{rungs.slice(SHOWN).map(rung)}</ol>
          </Fold>
        )}
        {cards.length > 0 && (
          <>
            <h3>{t("yourRights")}</h3>
            <ul class="rungs">{cards.slice(0, SHOWN).map(card)}</ul>
            {cards.length > SHOWN && (
              <Fold class="fold" title={<More text={t("moreRights")} n={cards.length - SHOWN} />}>
                <ul class="rungs">{cards.slice(SHOWN).map(card)}</ul>
              </Fold>
            )}
          </>
        )}
      </div>
    );
  }
}

const More = ({ text, n }: { text: string; n: number }) => (
  <>
    {text} <span class="count">{n}</span>
  </>
);
