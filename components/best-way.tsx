import type { Situation, Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import type { BestNotesProps } from "./best-notes.tsx";
import { CopyButton } from "./copy-button.tsx";
import { callingFrom } from "./core/calling-from.ts";
import { dialled } from "./core/dialled.ts";
import { linkOf } from "./core/link-of.ts";
import { shownValue } from "./core/shown-value.ts";
import { local, t } from "./core/t.ts";
import { word } from "./core/word.ts";
import { Lazy } from "./lazy.tsx";
import { Local } from "./local.tsx";
import { TrustBadge } from "./trust-badge.tsx";
import { WayFacts } from "./way-facts.tsx";
import { WayValue } from "./way-value.tsx";

interface Props {
  way: Way;
  platform: Platform;
  situation: Situation;
  kicker: string;
  /** Whether the two actions stand before hours and wait: where a warning above takes the room. */
  actionsFirst: boolean;
  /** Opens the guide; null where the browser has no panel. */
  onGuide: (() => void) | null;
}

const loadNotes = () => import("./best-notes.tsx").then(({ BestNotes }) => BestNotes);

/** The steps as lines of plain text. */
async function stepsText({ contact, route }: Way, name: string): Promise<string> {
  const { stepLines, stepsOf } = await import("./core/steps-of.ts");
  return stepLines(stepsOf(contact, route, name));
}

/** The best way to a person: what to do, how far it is proved, when, how long, the two actions, and the steps. */
export function BestWay({ way, platform, situation, kicker, actionsFirst, onGuide }: Props) {
  const { contact, route } = way;
  const { now } = situation;
  const name = local(platform.name).text;
  const value = shownValue(contact);
  const copied = value
    ? { text: dialled(contact, callingFrom(situation)), label: contact.phone ? t("copyNumber") : t("copyAddress") }
    : route
      ? { text: () => stepsText(way, name), label: t("copySteps") }
      : { text: contact.value, label: linkOf(contact.value) ? t("copyLink") : t("copyAddress") };
  const notes: BestNotesProps = { way, platform, situation };
  const guide = onGuide && (
    <button type="button" class={value ? "button" : "button main"} onClick={onGuide}>
      {t("guideMe")}
    </button>
  );
  const facts = <WayFacts way={way} platform={platform} now={now} />;
  return (
    <section class="best">
      <p class="kicker">{kicker}</p>
      <h2>
        {word("way", contact.channel, name)}
        {value && (
          <>
            {" · "}
            <span class="value">
              <WayValue contact={contact} />
            </span>
          </>
        )}
      </h2>
      {contact.label && (
        <p class="label">
          <Local text={contact.label} />
        </p>
      )}
      <TrustBadge contact={contact} sources={platform.sources} now={now} />
      {!actionsFirst && facts}
      <div class="actions">
        {!value && guide}
        <CopyButton {...copied} class={value || !guide ? "button main" : "button"} />
        {value && guide}
      </div>
      {actionsFirst && facts}
      <Lazy load={loadNotes} props={notes} />
    </section>
  );
}
