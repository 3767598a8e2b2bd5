import type { Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { sentences, t } from "./core/t.ts";
import { word } from "./core/word.ts";
import { Local } from "./local.tsx";
import { SourceList } from "./source-list.tsx";
import { WayValue } from "./way-value.tsx";

interface Props {
  platform: Platform;
  /** Ways on which the sources disagree. */
  disputed: readonly Way[];
}

/**
 * The values that circulate and are not offered, each with its sources and why. None can be copied in one tap; those that
 * impostors planted are counted only.
 */
export function CompareBox({ platform: { withheld, contacts, sources }, disputed }: Props) {
  const unproved = withheld.filter(({ as }) => as === "unproved");
  const closed = withheld.filter(({ as }) => as === "withdrawn");
  const planted = withheld.length - unproved.length - closed.length;
  const count = unproved.length + disputed.length;
  const numbers = [...unproved, ...disputed.map(({ contact }) => contact)].every(({ phone }) => phone);
  if (count + closed.length === 0) return null;
  const summary = sentences(
    count === 1 ? t("circulatesOne") : count > 1 ? t(numbers ? "circulateNumbers" : "circulateMany", count) : "",
    closed.length === 1 ? t("closedOne") : closed.length > 1 ? t("closedMany", closed.length) : "",
  );
  return (
    <details class="note compare">
      <summary>
        {summary} <u>{t("compare")}</u>
      </summary>
      <ul>
        {disputed.map(({ contact }) => (
          <li key={contact.id}>
            <b>
              <WayValue contact={contact} />
            </b>{" "}
            <span class="chip doubt">{t("trustDisputed")}</span>
            {contact.label && (
              <p>
                <Local text={contact.label} />
              </p>
            )}
            <SourceList ids={contact.proof.by} sources={sources} />
          </li>
        ))}
        {[...unproved, ...closed].map((held) => {
          const instead = contacts.find(
            ({ id, proof }) => id === held.instead && /verified|corroborated/.test(proof.trust),
          );
          return (
            <li key={held.channel + held.value}>
              <b>
                <bdi dir="ltr">{held.value}</bdi>
              </b>{" "}
              <span class="chip plain">{word("held", held.as)}</span>
              <p>
                <Local text={held.why} />
                {instead && (
                  <>
                    {" "}
                    {t("instead")} <WayValue contact={instead} />
                  </>
                )}
              </p>
              <SourceList ids={held.by} sources={sources} />
            </li>
          );
        })}
      </ul>
      {planted > 0 && <p>{planted === 1 ? t("plantedOne") : t("plantedMany", planted)}</p>}
    </details>
  );
}
