import type { Situation, Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { CopyButton } from "./copy-button.tsx";
import { callingFrom } from "./core/calling-from.ts";
import { dialled } from "./core/dialled.ts";
import { openShort } from "./core/open-short.ts";
import { shownValue } from "./core/shown-value.ts";
import { local, t } from "./core/t.ts";
import { waitFigure } from "./core/wait-words.ts";
import { word } from "./core/word.ts";
import { Local } from "./local.tsx";
import { TrustBadge } from "./trust-badge.tsx";
import { WayFolds } from "./way-folds.tsx";
import { WayValue } from "./way-value.tsx";

interface Props {
  way: Way;
  platform: Platform;
  situation: Situation;
  /** Guides through this way; left out where there is nothing to guide through. */
  onGuide?: (way: Way) => void;
}

/** One further way: its value, what it is for, how far it is proved, when it is open. */
export function WayRow({ way, platform, situation, onGuide }: Props) {
  const { contact, open, wait, reasons } = way;
  const { now } = situation;
  const country = callingFrom(situation);
  const { channel, phone, proof, role, label, hours } = contact;
  const value = shownValue(contact);
  const proved = proof.trust === "verified" || proof.trust === "corroborated";
  const dial = dialled(contact, country);
  const copyable = proved || proof.trust === "reported";
  const copyButton = copyable && (
    <CopyButton
      text={dial}
      label={t(proved ? "copy" : "copyAnyway")}
      name={`${t(proved ? "copy" : "copyAnyway")} ${dial}`}
      class={proved ? "mini" : "mini quiet"}
    />
  );
  const name = local(platform.name).text;
  return (
    <div class="way">
      <i class="glyph" data-channel={channel} aria-hidden="true" />
      <div class="way-value">
        {value ? <WayValue contact={contact} /> : word("way", channel, name)}
        {role !== "support" && <span class="role">{word("role", role)}</span>}
      </div>
      {proved && copyButton}
      <div class="way-more">
        {!value && <WayValue contact={contact} linked={proved} />}
        {label && <Local text={label} />}
      </div>
      <div class="way-meta">
        <TrustBadge contact={contact} sources={platform.sources} now={now} short />
        {!proved && copyButton}
        <span>{openShort(hours ?? null, open, now)}</span>
        <span dir="auto">{wait && waitFigure(wait)}</span>
        {phone && phone.abroad === null && country !== null && country !== phone.country && (
          <span>{t("notFromAbroad")}</span>
        )}
        {reasons.includes("you-cannot-use-it") && <span class="doubt">{word("reason", "you-cannot-use-it")}</span>}
        {onGuide && copyable && (
          <button
            type="button"
            class="mini"
            onClick={() => onGuide(way)}
            aria-label={`${t("guideMe")}: ${value ?? word("way", channel, name)}`}
          >
            {t("guideMe")}
          </button>
        )}
        <WayFolds way={way} platform={platform} situation={situation} />
      </div>
    </div>
  );
}
