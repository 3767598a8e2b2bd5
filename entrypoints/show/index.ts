import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { findControl } from "../../components/core/find-control.ts";
import { outline } from "../../components/core/outline.ts";
import type { ShowGlobal } from "../../components/core/show-on-page.ts";

/** Injected on a click: outlines what was put down for it, and says whether it was found. */
export default defineUnlistedScript((): boolean => {
  const place = globalThis as ShowGlobal;
  const labels = place.humanRouteShow ?? [];
  delete place.humanRouteShow;
  place.humanRouteOutline?.();
  const element = findControl(labels);
  if (!element) return false;
  element.scrollIntoView({ block: "center", inline: "nearest" });
  place.humanRouteOutline = outline(element, () => {
    delete place.humanRouteOutline;
  });
  return true;
});
