import { choose, type Situation } from "../../data/choose.ts";
import type { Platform } from "../../data/platform.ts";
import { t } from "./t.ts";

/**
 * A text with which a reader tells us that a fact is wrong: what was shown, and nothing of the reader's. It is copied,
 * never sent.
 * @param host host of the page in view, without path or query; null when there is none
 * @param dataDate YYYY-MM-DD
 */
export function correctionText(
  platform: Platform | null,
  situation: Situation | null,
  host: string | null,
  dataDate: string,
): string {
  const best = platform && situation ? choose(platform, situation).best?.contact : undefined;
  return [
    t("correctionTitle"),
    `platform: ${platform?.slug ?? ""}`,
    ...(best
      ? [
          `contact: ${best.id} (${best.channel}) ${best.value}`,
          `trust: ${best.proof.trust}, ${best.proof.date ?? "undated"}`,
        ]
      : []),
    `page: ${host ?? ""}`,
    `data: ${dataDate}`,
    `${t("correctionWrong")} `,
    `${t("correctionSource")} `,
  ].join("\n");
}
