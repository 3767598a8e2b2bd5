import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Cues } from "../../data/scan.ts";

/** Registered after recognize.js on known help pages once the reader has turned watching on: tells the background. */
export default defineUnlistedScript(async () => {
  const { cues } = globalThis as { cues?: Promise<Cues> };
  // after an update or a reload the old script's runtime is gone, and says so by throwing
  try {
    await chrome.runtime.sendMessage({ kind: "cues", cues: await cues });
  } catch {}
});
