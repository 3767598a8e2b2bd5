import { type StoreFault, toStoreError } from "./store-error.ts";
import { word } from "./word.ts";

/** Why something was not kept, in the reader's language. */
export function faultText(error: unknown): string {
  const { fault } = toStoreError(error);
  if (fault === "failed" || fault === "refused") console.error(error);
  return word("fault", fault satisfies StoreFault);
}
