import type { Way } from "../data/choose.ts";
import { openWords } from "./core/open-words.ts";
import { t } from "./core/t.ts";
import { proofWords, type Sources } from "./core/trust-words.ts";
import { waitFigure, waitKind } from "./core/wait-words.ts";
import { word } from "./core/word.ts";
import { Lazy } from "./lazy.tsx";

const loadDay = () => import("./day-strip.tsx").then(({ DayStrip }) => DayStrip);
const loadRange = () => import("./range-strip.tsx").then(({ RangeStrip }) => RangeStrip);

/** When the way is open, how long one waits, and what it costs where that could surprise. */
export function WayFacts({ way: { contact, open, wait }, sources, now }: { way: Way; sources: Sources; now: number }) {
  const { hours, cost, person } = contact;
  const { state, rest } = openWords(hours ?? null, open, now);
  return (
    <dl class="facts">
      <dt>{t("open")}</dt>
      <dd>
        <span class={`state ${open.open}`}>{state}</span>
        {rest}
        {hours && open.open !== "unknown" && (
          <>
            {!open.always && <Lazy load={loadDay} props={{ hours, now }} />}
            <small>
              {proofWords(hours.proof, sources, "hours", now)}
              {hours.holidays !== "as-usual" && ` · ${t("holidays")}`}
            </small>
          </>
        )}
      </dd>
      <dt>{t("wait")}</dt>
      <dd>
        {wait ? (
          <>
            {waitFigure(wait)}{" "}
            <small>{[waitKind(wait), proofWords(wait.proof, sources, "waits", now)].filter(Boolean).join(" · ")}</small>
            {wait.min !== undefined && wait.max !== undefined && wait.min < wait.max && (
              <Lazy load={loadRange} props={{ min: wait.min, max: wait.max }} />
            )}
          </>
        ) : (
          <span class="soft">{t("waitUnknown")}</span>
        )}
      </dd>
      {person && (
        <>
          <dt>{t("person")}</dt>
          <dd>{word("person", person)}</dd>
        </>
      )}
      {(cost === "premium" || cost === "shared") && (
        <>
          <dt>{t("cost")}</dt>
          <dd class="doubt">{word("cost", cost)}</dd>
        </>
      )}
    </dl>
  );
}
