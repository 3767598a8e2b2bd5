import { announce } from "./announce.ts";
import { type Key, type Settings, writeSetting } from "./settings.ts";
import { t } from "./t.ts";

/** Keeps a setting; where the browser does not store it, the reader is told and goes on without. */
export const keep = <K extends Key>(key: K, value: Settings[K]): Promise<void> =>
  writeSetting(key, value).catch(() => announce(t("notKept")));
