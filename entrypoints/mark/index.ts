import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import type { MarkWorld } from "../../components/core/marks.ts";
import { findPlaces } from "./find-places.ts";
import { showMarks } from "./show-marks.ts";

/**
 * Injected on a click: puts a mark beside each number it was handed, or takes away the marks that stand there. All it keeps
 * is in the extension's own world; the page sees one empty element without a name.
 * @returns how many marks stand there now
 */
export default defineUnlistedScript(async () => {
  const world = globalThis as MarkWorld;
  const marks = world.marksToPut ?? [];
  delete world.marksToPut;
  if (world.removeMarks) {
    world.removeMarks();
    return 0;
  }
  // a second click while the page is still being searched stops that
  let stopped = false;
  const clear = () => {
    stopped = true;
    delete world.removeMarks;
  };
  world.removeMarks = clear;
  const places = await findPlaces(document, marks);
  if (stopped) return 0;
  if (places.length > 0) world.removeMarks = showMarks(document, places, clear);
  else clear();
  return places.length;
});
