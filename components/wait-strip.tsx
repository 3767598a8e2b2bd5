import { lengthText } from "../data/case-text.ts";
import { ownWait, ownWaits } from "../data/case-waits.ts";
import type { Wait } from "../data/platform.ts";
import { t, uiLanguage } from "./core/t.ts";
import { OwnCases } from "./own-cases.tsx";

export interface WaitStripProps {
  wait: Wait | null;
  slug: string;
  /** Contact's id. */
  contact: string;
}

const SECONDS = { s: 1, min: 60, h: 3600, d: 86_400, bd: null } as const;

/** The range that is known, the reader's own waits as dots on it, and from three of them on their median. */
export function WaitStrip({ wait, slug, contact }: WaitStripProps) {
  return (
    <OwnCases slug={slug}>
      {(cases) => {
        const own = ownWaits(cases, slug, contact);
        const told = ownWait(cases, slug, contact);
        const length = (seconds: number) => lengthText(seconds, uiLanguage());
        const list = new Intl.ListFormat(uiLanguage(), { type: "unit" });
        const words = [
          told
            ? t("holdOwn", length(told.median), told.waits.length)
            : own.waits.length > 0 && t("ownWaits", list.format(own.waits.map(length))),
          own.inVain.length > 0 && t("holdInVain", own.inVain.length),
        ].filter(Boolean);
        return (
          <>
            <Strip wait={wait} own={own.waits} />
            {words.length > 0 && <small>{words.join(" ")}</small>}
          </>
        );
      }}
    </OwnCases>
  );
}

/** A scale from nothing to about half beyond its longest wait. @param own seconds */
function Strip({ wait, own }: { wait: Wait | null; own: readonly number[] }) {
  const { min = 0, max = 0, unit } = wait ?? { unit: "min" as const };
  const seconds = SECONDS[unit];
  const dots = seconds === null ? [] : own.map((one) => one / seconds);
  const ranged = min < max;
  if (!ranged && dots.length === 0) return null;
  const most = Math.max(max, min, ...dots, 1);
  const step = 10 ** Math.floor(Math.log10(most));
  const end = Math.ceil((most * 1.5) / step) * step;
  const percent = (value: number) => `${(value / end) * 100}%`;
  return (
    <div aria-hidden="true">
      <div class="strip">
        {ranged && <i style={{ insetInlineStart: percent(min), inlineSize: percent(max - min) }} />}
        {dots.map((dot, i) => (
          <s key={i} style={{ insetInlineStart: percent(dot) }} />
        ))}
      </div>
      <div class="axis">
        <span>0</span>
        <span>{end / 2}</span>
        <span>{end}</span>
      </div>
    </div>
  );
}
