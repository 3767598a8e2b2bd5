import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { scan } from "../../data/scan.ts";

/** Registered on known help pages once the reader has turned watching on: tells the background what the page says. */
export default defineUnlistedScript(async () => {
  const cues = await scan(document, location.href);
  // after an update or a reload the old script's runtime is gone, and says so by throwing
  try {
    await chrome.runtime.sendMessage({ kind: "cues", cues });
  } catch {}
});
