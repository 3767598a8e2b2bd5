import { announce } from "./announce.ts";
import { changeSetting, type Key, type Settings, writeSetting } from "./settings.ts";
import { t } from "./t.ts";

/** Keeps a setting; where the browser does not store it, the reader is told and goes on without. */
export const keep = <K extends Key>(key: K, value: Settings[K]): Promise<void> =>
  writeSetting(key, value).catch(() => announce(t("notKept")));

/** Keeps a change of a setting in the same way; it shows, as `onSetting` tells it, once it is kept. */
export const keepChange = <K extends Key>(key: K, change: (value: Settings[K]) => Settings[K]): Promise<void> =>
  changeSetting(key, change).catch(() => announce(t("notKept")));
