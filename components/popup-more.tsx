import { t } from "./core/t.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Fold } from "./fold.tsx";
import { Lazy } from "./lazy.tsx";
import { MoreWays, type MoreWaysProps } from "./more-ways.tsx";

const loadLadder = () => import("./nobody-answers.tsx").then(({ NobodyAnswers }) => NobodyAnswers);
const loadQuality = () => import("./quality-card.tsx").then(({ QualityCard }) => QualityCard);

/** Under the best way in the popup: the other ways, whom to turn to if nobody answers, and how well people are reached. */
export function PopupMore(props: MoreWaysProps) {
  const { platform, situation } = props;
  return (
    <>
      <MoreWays {...props} />
      <section class="more">
        <ErrorBoundary>
          <Fold class="fold" title={<h2>{t("nobodyAnswers")}</h2>}>
            <Lazy load={loadLadder} props={{ platform, situation, started: null }} />
          </Fold>
          <Fold class="fold" title={<h2>{t("quality")}</h2>}>
            <Lazy load={loadQuality} props={{ platform, situation }} />
          </Fold>
        </ErrorBoundary>
      </section>
    </>
  );
}
