import type { Choice, Situation, Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { CompareBox } from "./compare-box.tsx";
import { CopyButton } from "./copy-button.tsx";
import { linkOf } from "./core/link-of.ts";
import { t } from "./core/t.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { NoneFacts } from "./none-facts.tsx";
import { WayRow } from "./way-row.tsx";

export interface MoreWaysProps {
  platform: Platform;
  choice: Choice;
  situation: Situation;
  dataDate: string;
  onGuide?: (way: Way) => void;
}

/** How many ways stand open; the rest is one click away. */
const SHOWN = 4;

/** What to try when the best way fails, what else there is, and what circulates but is not offered. */
export function MoreWays({ platform, choice, situation, dataDate, onGuide }: MoreWaysProps) {
  const { country, now } = situation;
  const { best, others } = choice;
  const offered = others.filter(({ contact: { proof } }) => !["disputed", "withdrawn", "false"].includes(proof.trust));
  const side = offered.filter(({ reasons }) => reasons.includes("not-support"));
  const elsewhere = offered.filter((way) => way.reasons.includes("other-country") && !side.includes(way));
  const here = offered.filter((way) => !side.includes(way) && !elsewhere.includes(way));
  const list = (ways: readonly Way[]) => (
    <ul class="ways">
      {ways.map((way) => (
        <li key={way.contact.id}>
          <ErrorBoundary>
            <WayRow way={way} platform={platform} situation={situation} onGuide={onGuide} />
          </ErrorBoundary>
        </li>
      ))}
    </ul>
  );
  const fold = (title: string, ways: readonly Way[]) =>
    ways.length > 0 && (
      <details class="fold">
        <summary>
          {title} <span class="count">{ways.length}</span>
        </summary>
        {list(ways)}
      </details>
    );
  return (
    <section class="more">
      <NoneFacts platform={platform} {...situation} />
      {here.length > 0 && (
        <>
          <h2>{t(best ? "ifThatFails" : "otherWays")}</h2>
          {list(here.slice(0, SHOWN))}
        </>
      )}
      {fold(t("moreWays"), here.slice(SHOWN))}
      {fold(t("inOtherCountries"), elsewhere)}
      {fold(t("otherAddresses"), side)}
      <CompareBox platform={platform} disputed={others.filter(({ contact }) => contact.proof.trust === "disputed")} />
      {platform.start.length > 0 && (
        <p class="start">
          {t("ownHelpPages")}{" "}
          {platform.start.slice(0, 3).map(({ url }) => {
            const link = linkOf(url);
            return (
              link && (
                <a key={url} href={link.href} target="_blank" rel="noreferrer">
                  <bdi dir="ltr">{link.shown}</bdi>
                </a>
              )
            );
          })}
        </p>
      )}
      <CopyButton
        class="mini"
        label={t("copyAll")}
        text={async () =>
          (await import("./core/details-text.ts")).detailsText(platform, choice, country, dataDate, now)
        }
      />
    </section>
  );
}
