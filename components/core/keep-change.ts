import { keep } from "./keep.ts";
import { type Key, readSetting, type Settings } from "./settings.ts";

/**
 * Keeps a change of a setting that several windows may change at once: each starts from what is kept at that moment.
 * Where the browser does not store it, the reader is told; it shows, as `onSetting` tells it, once it is kept.
 */
export const keepChange = <K extends Key>(key: K, change: (value: Settings[K]) => Settings[K]): Promise<void> =>
  navigator.locks.request(`setting/${key}`, async () => keep(key, change(await readSetting(key))));
