import browser from "webextension-polyfill";
import type { PageReading, PageState } from "../../data/read-page.ts";
import { local, t } from "./t.ts";

const ICONS: Record<PageState, string> = {
  quiet: "",
  help: "help-",
  tenant: "caution-",
  claim: "caution-",
  doubt: "caution-",
  wrong: "warning-",
  "look-alike": "warning-",
};

/** Icon and title of one tab. The shape tells the state, the title tells it in words; colour alone tells nothing. */
export async function showState(tabId: number, { state, name, wrong }: PageReading): Promise<void> {
  const whose = name ?? wrong[0]?.owner;
  const who = whose ? local(whose).text : "";
  const title = {
    quiet: () => t("extName"),
    help: () => t("titleHelp"),
    tenant: () => t("titleCaution"),
    claim: () => t("titleCaution"),
    doubt: () => t("titleDoubt", who),
    wrong: () => t("titleWarningNumber", who),
    "look-alike": () => t("titleWarningPage", who),
  }[state]();
  try {
    const before = await browser.action.getTitle({ tabId });
    if (before === title) return;
    await browser.action.setTitle({ tabId, title });
    // the browser itself lights the icon of help pages; only what was set here is taken back here
    const calm = [t("extName"), t("titleHelp")];
    if (calm.includes(before) && calm.includes(title)) return;
    const icon = ICONS[state];
    await browser.action.setIcon({ tabId, path: { 16: `/icon/${icon}16.png`, 32: `/icon/${icon}32.png` } });
  } catch {
    // the tab was closed meanwhile
  }
}
