import type { PageReading } from "../data/read-page.ts";
import type { Recognition } from "../data/recognize.ts";
import { local, t } from "./core/t.ts";
import { DataNote } from "./data-note.tsx";
import { Fill } from "./fill.tsx";

interface Props {
  recognition: Recognition;
  /** What the page says; null until it is read. */
  reading: PageReading | null;
}

/** How many numbers that the list knows are shown. */
const SHOWN = 6;

/** A page that is not in the list: said calmly, with what is known of the numbers on it. */
export function UnknownPage({ recognition: { page, host, shared }, reading }: Props) {
  const { values = [], wrong = [], data = [] } = reading ?? {};
  const known = values.filter((value) => value.platform && !wrong.includes(value));
  return (
    <>
      {page === "tenant" && <p class="note">{t("tenantPage", shared ?? host ?? "")}</p>}
      {wrong.map(({ raw, owner }) => (
        <section class="note stop" key={raw}>
          <h2>
            <Fill message="numberNotTheirs" values={[owner ? local(owner).text : ""]}>
              <bdi dir="ltr">{raw}</bdi>
            </Fill>
          </h2>
          <p>{t("numberPlanted")}</p>
        </section>
      ))}
      <DataNote data={data} />
      {page !== "tenant" && (
        <section class="best">
          <h2>{t("unknownPage")}</h2>
          <p class="soft">{t("unknownPageHint")}</p>
        </section>
      )}
      {known.length > 0 && (
        <section class="numbers">
          <h2>{t("numbersHere")}</h2>
          <ul>
            {known.slice(0, SHOWN).map(({ raw, owner, verdict }) => (
              <li key={raw}>
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
