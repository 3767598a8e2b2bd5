import type { Way } from "../data/choose.ts";
import { t } from "./core/t.ts";

/** Said where nothing proved fits: plainly, without a number in its place. */
export function NoWay({ others, dataDate }: { others: readonly Way[]; dataDate: string }) {
  const proved = others.some(
    ({ contact: { proof, role } }) => role === "support" && /verified|corroborated/.test(proof.trust),
  );
  const reported = others.some(({ contact: { proof } }) => proof.trust === "reported");
  return (
    <section class="best">
      <h2>{t(proved ? "noWayForNeed" : "noWay")}</h2>
      <p class="soft">{t(proved ? "noWayForNeedHint" : reported ? "noWayHint" : "noWayEmpty")}</p>
      <p class="soft">{t("noWayElse", dataDate)}</p>
    </section>
  );
}
