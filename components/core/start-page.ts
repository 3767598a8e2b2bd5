import { direction, hasMessages, t, uiLanguage } from "./t.ts";

/**
 * Makes an extension page speak the reader's language.
 * @param title what comes before the extension's name in the title, if anything
 * @returns the element to render into
 */
export async function startPage(title?: string): Promise<HTMLElement> {
  if (!hasMessages()) await (await import("./own-messages.ts")).ownMessages();
  const root = document.documentElement;
  root.lang = uiLanguage();
  root.dir = direction();
  document.title = title ? `${title} · ${t("extName")}` : t("extName");
  // opened as a tab it is as wide as the tab
  document.body.classList.toggle("tab", location.search !== "");
  return document.getElementById("root") ?? document.body;
}
