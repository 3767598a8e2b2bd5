import type { Recognition } from "../data/recognize.ts";
import type { NamedNumber } from "./core/page-findings.ts";
import { local, t } from "./core/t.ts";
import { Fill } from "./fill.tsx";

interface Props {
  recognition: Recognition;
  /** Numbers on the page that the list knows, whoever's. */
  numbers: readonly NamedNumber[];
  wrong: readonly NamedNumber[];
}

/** A page that is not in the list: said calmly, with what is known of the numbers on it. */
export function UnknownPage({ recognition: { page, host, shared }, numbers, wrong }: Props) {
  return (
    <>
      {page === "tenant" && <p class="note">{t("tenantPage", shared ?? host ?? "")}</p>}
      {wrong.map(({ raw, digits, owner }) => (
        <section class="note stop" key={digits}>
          <h2>
            <Fill message="numberNotTheirs" values={[owner ? local(owner).text : ""]}>
              <bdi dir="ltr">{raw}</bdi>
            </Fill>
          </h2>
          <p>{t("numberPlanted")}</p>
        </section>
      ))}
      {page !== "tenant" && (
        <section class="best">
          <h2>{t("unknownPage")}</h2>
          <p class="soft">{t("unknownPageHint")}</p>
        </section>
      )}
      {numbers.length > 0 && (
        <section class="numbers">
          <h2>{t("numbersHere")}</h2>
          <ul>
            {numbers.slice(0, 6).map(({ raw, digits, owner, verdict }) => (
              <li key={digits}>
                <Fill message={`verdict_${verdict}`} values={[owner ? local(owner).text : ""]}>
                  <bdi dir="ltr">{raw}</bdi>
                </Fill>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
