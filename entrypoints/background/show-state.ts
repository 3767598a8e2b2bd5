import browser from "webextension-polyfill";
import { t } from "../../components/core/t.ts";
import type { PageState } from "../../data/page-state.ts";

/** Icon and title of one tab. The shape tells the state, the title tells it in words; colour alone tells nothing. */
export async function showState(tabId: number, { icon, name, numbers }: PageState): Promise<void> {
  const prefix = { quiet: "", help: "help-", caution: "caution-", warning: "warning-" }[icon];
  const title = {
    quiet: t("extName"),
    help: t("titleHelp"),
    caution: t("titleCaution"),
    warning: numbers > 0 ? t("titleWarningNumber", name ?? "") : t("titleWarningPage", name ?? ""),
  }[icon];
  try {
    await browser.action.setIcon({ tabId, path: { 16: `icon/${prefix}16.png`, 32: `icon/${prefix}32.png` } });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // the tab was closed meanwhile
  }
}
