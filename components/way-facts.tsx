import type { Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { openWords } from "./core/open-words.ts";
import { t } from "./core/t.ts";
import { proofWords } from "./core/trust-words.ts";
import { waitFigure, waitKind } from "./core/wait-words.ts";
import { word } from "./core/word.ts";
import { Lazy } from "./lazy.tsx";

const loadDay = () => import("./day-strip.tsx").then(({ DayStrip }) => DayStrip);
const loadWaits = () => import("./wait-strip.tsx").then(({ WaitStrip }) => WaitStrip);

interface Props {
  way: Way;
  platform: Platform;
  now: number;
}

/** When the way is open, how long one waits, and what it costs where that could surprise. */
export function WayFacts({ way: { contact, open, wait }, platform: { slug, sources }, now }: Props) {
  const { hours, cost, person } = contact;
  const waits = wait ? [wait, ...contact.waits.filter((other) => other !== wait)] : [];
  const ranged = wait?.min !== undefined && wait.max !== undefined && wait.min < wait.max;
  const { state, rest } = openWords(hours ?? null, open, now);
  return (
    <dl class="facts">
      <dt>{t("open")}</dt>
      <dd>
        <span class={`state ${open.open}`}>{state}</span>
        {rest}
        {hours && open.open !== "unknown" && (
          <>
            {!open.always && (
              <div class="strip-space">
                <Lazy load={loadDay} props={{ hours, now }} />
              </div>
            )}
            <small>
              {proofWords(hours.proof, sources, "hours", now)}
              {hours.holidays !== "as-usual" && ` · ${t(hours.holidays === "closed" ? "holidaysClosed" : "holidays")}`}
            </small>
          </>
        )}
      </dd>
      <dt>{t("wait")}</dt>
      <dd>
        {waits.map((one) => (
          <div key={JSON.stringify(one)}>
            <bdi>{waitFigure(one)}</bdi>{" "}
            <small>{[waitKind(one), proofWords(one.proof, sources, "waits", now)].filter(Boolean).join(" · ")}</small>
          </div>
        ))}
        {!wait && <span class="soft">{t("waitUnknown")}</span>}
        <div class={ranged ? "strip-space" : undefined}>
          <Lazy load={loadWaits} props={{ wait, slug, contact: contact.id }} />
        </div>
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
