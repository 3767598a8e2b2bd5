import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { scan } from "../../data/scan.ts";

/** Injected on a click, it gives the page's cues back to the surface that asked; registered, it leaves them to watch.js. */
export default defineUnlistedScript(() => {
  const cues = scan(document, location.href);
  Object.assign(globalThis, { cues });
  return cues;
});
