import type { Hours } from "../data/hours.ts";
import { openSpans } from "../data/open-spans.ts";
import { t } from "./core/t.ts";

const percent = (minutes: number) => `${(minutes / 1440) * 100}%`;

/** The reader's day from midnight to midnight: when the line is open, and where now is. */
export function DayStrip({ hours, now }: { hours: Hours; now: number }) {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  return (
    <div aria-hidden="true">
      <div class="strip">
        {openSpans(hours, midnight).map(([start, end]) => (
          <i key={start} style={{ insetInlineStart: percent(start), inlineSize: percent(end - start) }} />
        ))}
        <b style={{ insetInlineStart: percent((now - midnight) / 60_000) }} />
      </div>
      <div class="axis">
        <span>0</span>
        <span>{t("yourTime")}</span>
        <span>24</span>
      </div>
    </div>
  );
}
