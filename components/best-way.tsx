import type { Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { dialled } from "./core/dialled.ts";
import { linkOf } from "./core/link-of.ts";
import { shownValue } from "./core/shown-value.ts";
import { stepLines, stepsOf } from "./core/steps-of.ts";
import { local, t } from "./core/t.ts";
import { word } from "./core/word.ts";
import { ContactNotes } from "./contact-notes.tsx";
import { CopyButton } from "./copy-button.tsx";
import { Local } from "./local.tsx";
import { StepText } from "./step-text.tsx";
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

/** The best way to a person: what to do, how far it is proved, when, how long, the two actions, and the steps. */
export function BestWay({ way, platform, country, now, kicker, onGuide }: Props) {
  const { contact, route } = way;
  const name = local(platform.name).text;
  const value = shownValue(contact);
  const steps = stepsOf(contact, route, name);
  const copied = value
    ? { text: dialled(contact, country), label: contact.phone ? t("copyNumber") : t("copyAddress") }
    : route
      ? { text: stepLines(steps), label: t("copySteps") }
      : { text: contact.value, label: linkOf(contact.value) ? t("copyLink") : t("copyAddress") };
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
      <TrustBadge proof={contact.proof} sources={platform.sources} now={now} />
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
      {route && (
        <ol class="steps">
          {route.steps.map((step) => (
            <li key={step.do.en}>
              <StepText step={step} />
            </li>
          ))}
        </ol>
      )}
      <div class="notes">
        <ContactNotes contact={contact} />
      </div>
    </section>
  );
}
