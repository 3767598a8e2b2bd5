import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { scan } from "../../data/scan.ts";

/** Injected on a click: gives the page's cues back to the surface that asked. */
export default defineUnlistedScript(() => scan(document, location.href));
