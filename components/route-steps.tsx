import type { Route } from "../data/platform.ts";
import { StepText } from "./step-text.tsx";

/** The steps of a route, one below the other, to read. */
export function RouteSteps({ route }: { route: Route }) {
  return (
    <ol class="steps">
      {route.steps.map((step) => (
        <li key={step.do.en}>
          <StepText step={step} />
        </li>
      ))}
    </ol>
  );
}
