import { domains } from "./domains.ts";
import { evidence } from "./evidence.ts";
import { examples } from "./examples.ts";
import { hours } from "./hours.ts";
import { numbers } from "./numbers.ts";
import { official } from "./official.ts";
import { references } from "./references.ts";
import { sharedNumber } from "./shared-number.ts";
import { text } from "./text.ts";
import type { Check } from "./types.ts";
import { values } from "./values.ts";

/** Every rule that the records must keep, in the order in which findings are told. */
export const checks: readonly Check[] = [
  evidence,
  references,
  domains,
  official,
  examples,
  values,
  numbers,
  hours,
  text,
  sharedNumber,
];
