import type { Route } from "../data/platform.ts";
import { t } from "./core/t.ts";
import { proofWords, type Sources } from "./core/trust-words.ts";
import { StepText } from "./step-text.tsx";

interface Props {
  route: Route;
  sources: Sources;
  now: number;
}

/** The steps of a route, one below the other, to read, and who states them. */
export function RouteSteps({ route, sources, now }: Props) {
  return (
    <>
      <ol class="steps">
        {route.steps.map((step) => (
          <li key={step.do.en}>
            <StepText step={step} />
          </li>
        ))}
      </ol>
      <p class="steps-by">{t("stepsBy", proofWords(route.proof, sources, "steps", now))}</p>
    </>
  );
}
