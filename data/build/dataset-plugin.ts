import type { Plugin } from "vite";
import { compiled } from "./compiled.ts";

const ID = "virtual:dataset";

/** Vite plugin: `import { meta } from "virtual:dataset"` gives what the bundle must know of the compiled dataset. */
export function dataset(): Plugin {
  return {
    name: "dataset",
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? `export const meta = ${JSON.stringify(compiled().meta)};` : undefined),
  };
}
