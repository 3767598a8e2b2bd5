import type { Situation, Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { shownValue } from "./core/shown-value.ts";
import { RouteSteps } from "./route-steps.tsx";
import { SmallPrint } from "./small-print.tsx";
import { WayFolds } from "./way-folds.tsx";
import { WayValue } from "./way-value.tsx";

export interface BestNotesProps {
  way: Way;
  platform: Platform;
  situation: Situation;
}

/** Under the actions of the best way: where it is, its steps and small print, why it is first, what else to do with it. */
export function BestNotes({ way, platform, situation }: BestNotesProps) {
  const { contact, route } = way;
  return (
    <>
      {!shownValue(contact) && (contact.channel !== "in-app" || !route) && (
        <p class="where">
          <WayValue contact={contact} />
        </p>
      )}
      {route && <RouteSteps route={route} sources={platform.sources} now={situation.now} />}
      <div class="notes">
        <SmallPrint contact={contact} />
        <div class="tools">
          <WayFolds way={way} platform={platform} situation={situation} first />
        </div>
      </div>
    </>
  );
}
