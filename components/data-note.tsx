import { t, uiLanguage } from "./core/t.ts";
import { Fill } from "./fill.tsx";

/** How many numbers are named. */
const NAMED = 4;

/** Said where a page's data for search engines names other numbers than the page; nothing where it names none. */
export function DataNote({ data }: { data: readonly string[] }) {
  if (data.length === 0) return null;
  return (
    <section class="note">
      <h2>{t("dataDisagrees")}</h2>
      <p>
        <Fill message="dataDisagreesList">
          <bdi dir="ltr">{new Intl.ListFormat(uiLanguage()).format(data.slice(0, NAMED))}</bdi>
        </Fill>
      </p>
    </section>
  );
}
