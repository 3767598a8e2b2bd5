import { openCaseStore } from "./case-store.ts";

/** The reader's cases, for every surface and the background; opened when first asked. */
export const cases = openCaseStore();
