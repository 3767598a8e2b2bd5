import type { Platform } from "../../data/platform.ts";
import { t } from "./t.ts";

/**
 * A text with which a reader tells us that a fact is wrong: what we hold, and nothing of the reader's. It is copied, never
 * sent.
 * @param host host of the page in view, without path or query; null when there is none
 */
export function correctionText(
  platform: Platform | null,
  contact: string | null,
  host: string | null,
  dataDate: string,
): string {
  const held = platform?.contacts.find(({ id }) => id === contact);
  return [
    t("correctionTitle"),
    `platform: ${platform?.slug ?? ""}`,
    ...(held
      ? [
          `contact: ${held.id} (${held.channel}) ${held.value}`,
          `trust: ${held.proof.trust}, ${held.proof.date ?? "undated"}`,
        ]
      : []),
    `page: ${host ?? ""}`,
    `data: ${dataDate}`,
    `${t("correctionWrong")} `,
    `${t("correctionSource")} `,
  ].join("\n");
}
