import { ABILITIES, type Ability } from "../../data/choose.ts";
import { onSetting, readSetting } from "./settings.ts";

const known = (kept: readonly string[]) => ABILITIES.filter((ability) => kept.includes(ability));

let now: readonly Ability[] = [];

void readSetting("abilities").then((kept) => {
  now = known(kept);
});

/** What the reader cannot do or is, as it was kept: read when the surface starts, before its first picture. */
export const abilities = (): readonly Ability[] => now;

/** Calls back whenever the reader changes it in any window. @returns how to stop */
export const onAbilities = (changed: () => void): (() => void) =>
  onSetting("abilities", (kept) => {
    now = known(kept);
    changed();
  });
