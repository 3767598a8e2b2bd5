import type { Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { CopyButton } from "./copy-button.tsx";
import { dialled } from "./core/dialled.ts";
import { linkOf } from "./core/link-of.ts";
import { shownValue } from "./core/shown-value.ts";
import { local, t } from "./core/t.ts";
import { word } from "./core/word.ts";
import { Lazy } from "./lazy.tsx";
import { Local } from "./local.tsx";
import type { SmallPrintProps } from "./small-print.tsx";
import { TrustBadge } from "./trust-badge.tsx";
import { WayFacts } from "./way-facts.tsx";
import { WayValue } from "./way-value.tsx";

interface Props {
  way: Way;
  platform: Platform;
  /** The reader's country: decides the form in which a number is dialled. */
  country: string | null;
  now: number;
  kicker: string;
  /** Opens the guide; null where the browser has no panel. */
  onGuide: (() => void) | null;
}

const loadSmallPrint = () => import("./small-print.tsx").then(({ SmallPrint }) => SmallPrint);

const loadSteps = () => import("./route-steps.tsx").then(({ RouteSteps }) => RouteSteps);

/** The steps as lines of plain text. */
async function stepsText({ contact, route }: Way, name: string): Promise<string> {
  const { stepLines, stepsOf } = await import("./core/steps-of.ts");
  return stepLines(stepsOf(contact, route, name));
}

/** The best way to a person: what to do, how far it is proved, when, how long, the two actions, and the steps. */
export function BestWay({ way, platform, country, now, kicker, onGuide }: Props) {
  const { contact, route } = way;
  const name = local(platform.name).text;
  const value = shownValue(contact);
  const copied = value
    ? { text: dialled(contact, country), label: contact.phone ? t("copyNumber") : t("copyAddress") }
    : route
      ? { text: () => stepsText(way, name), label: t("copySteps") }
      : { text: contact.value, label: linkOf(contact.value) ? t("copyLink") : t("copyAddress") };
  const notes: SmallPrintProps = { contact };
  const guide = onGuide && (
    <button type="button" class={value ? "button" : "button main"} onClick={onGuide}>
      {t("guideMe")}
    </button>
  );
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
      <WayFacts way={way} sources={platform.sources} now={now} />
      <div class="actions">
        {!value && guide}
        <CopyButton {...copied} class={value || !guide ? "button main" : "button"} />
        {value && guide}
      </div>
      {!value && (contact.channel !== "in-app" || !route) && (
        <p class="where">
          <WayValue contact={contact} />
        </p>
      )}
      {route && <Lazy load={loadSteps} props={{ route }} />}
      <div class="notes">
        <Lazy load={loadSmallPrint} props={notes} />
      </div>
    </section>
  );
}
