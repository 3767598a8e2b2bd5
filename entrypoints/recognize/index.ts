import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { scan } from "../../data/scan.ts";

/** Injected on a click, it gives the page's cues back to the surface that asked; registered, it leaves them to watch.js. */
export default defineUnlistedScript(() => {
  const read = () => scan(document, location.href);
  const cues = read();
  Object.assign(globalThis, { cues, read });
  return cues;
});
