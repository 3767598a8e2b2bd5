import type { Situation } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { CopyButton } from "./copy-button.tsx";
import { dataset } from "./core/dataset.ts";
import { day } from "./core/day.ts";
import { t } from "./core/t.ts";

interface Props {
  platform: Platform | null;
  situation: Situation | null;
  /** Host of the page in view. */
  host: string | null;
}

/** Always in the same place: check a number, tell us what is wrong, how old the data is. */
export function PageFooter({ platform, situation, host }: Props) {
  const { date } = dataset.meta;
  return (
    <footer>
      <button type="button" class="link" onClick={() => document.getElementById("search")?.focus()}>
        {t("checkNumber")}
      </button>
      <CopyButton
        class="link"
        label={t("tellUs")}
        text={async () => (await import("./core/correction-text.ts")).correctionText(platform, situation, host, date)}
      />
      <span>{t("dataOf", day(date))}</span>
      <span>{t("nothingLeaves")}</span>
    </footer>
  );
}
