import type { Case } from "../data/case.ts";
import { t } from "./core/t.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { Fold } from "./fold.tsx";
import { Lazy } from "./lazy.tsx";
import { MoreWays, type MoreWaysProps } from "./more-ways.tsx";
import { OwnCases } from "./own-cases.tsx";

export interface FurtherHelpProps extends MoreWaysProps {
  /** Id of the case in view; left out: the newest open one. */
  caseId?: string | null;
}

const loadLadder = () => import("./nobody-answers.tsx").then(({ NobodyAnswers }) => NobodyAnswers);
const loadQuality = () => import("./quality-card.tsx").then(({ QualityCard }) => QualityCard);

/** ISO instant from which the company has had its time: the case's first try, or its beginning. */
const startOf = ({ created, tries }: Case): string =>
  [created, ...tries.map(({ started }) => started)].sort()[0] ?? created;

/** Under the best way: the other ways, whom to turn to if nobody answers, and how well people are reached. */
export function FurtherHelp({ caseId = null, ...props }: FurtherHelpProps) {
  const { platform, situation } = props;
  return (
    <>
      <MoreWays {...props} />
      <section class="more">
        <ErrorBoundary>
          <Fold class="fold" title={<h2>{t("nobodyAnswers")}</h2>}>
            <OwnCases slug={platform.slug}>
              {(cases) => {
                const kept = cases.find(({ id }) => id === caseId) ?? cases.find(({ closed }) => closed === null);
                const started = kept ? startOf(kept) : null;
                return <Lazy load={loadLadder} props={{ platform, situation, started }} />;
              }}
            </OwnCases>
          </Fold>
          <Fold class="fold" title={<h2>{t("quality")}</h2>}>
            <OwnCases slug={platform.slug}>
              {(cases) => (
                <Lazy
                  load={loadQuality}
                  props={{ platform, situation, ratings: cases.map(({ ratings }) => ratings) }}
                />
              )}
            </OwnCases>
          </Fold>
        </ErrorBoundary>
      </section>
    </>
  );
}
