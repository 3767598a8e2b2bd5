import type { Browser } from "webextension-polyfill";

/**
 * What `webextension-polyfill` stands for in what ships: the browser's own calls, which answer with promises in every
 * version we support. The sources import the polyfill by its name and have its types; wxt.config.ts puts this in its place.
 */
const native = globalThis as { browser?: Browser; chrome?: unknown };
export default native.browser ?? (native.chrome as Browser);
