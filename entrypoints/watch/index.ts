import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { Cues } from "../../data/scan.ts";

/** How long a page that changes within itself gets to show what its new address stands for; milliseconds. */
const SETTLE = 500;

/**
 * Registered after recognize.js on known help pages once the reader has turned watching on: tells the background what the
 * page says, and again when the page goes on to another help page without loading anew.
 */
export default defineUnlistedScript(async () => {
  const place = globalThis as { cues?: Promise<Cues>; read?: () => Promise<Cues>; navigation?: EventTarget };
  let timer: ReturnType<typeof setTimeout> | undefined;
  // after an update or a reload the old script's runtime is gone, and says so by throwing
  const send = async (message: object): Promise<unknown> => {
    try {
      return await chrome.runtime.sendMessage(message);
    } catch {
      return false;
    }
  };
  const again = async () => send({ kind: "cues", cues: await place.read?.() });
  const moved = async () => {
    clearTimeout(timer);
    if (await send({ kind: "moved" })) timer = setTimeout(again, SETTLE);
  };
  // the browser tells of every address that a page gives itself; older ones tell of the reader's own steps only
  if (place.navigation) place.navigation.addEventListener("currententrychange", moved);
  else for (const kind of ["popstate", "hashchange"]) addEventListener(kind, moved);
  await send({ kind: "cues", cues: await place.cues });
});
