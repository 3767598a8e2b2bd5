import { defineConfig } from "vitest/config";
import { dataset } from "./data/build/dataset-plugin.ts";

// Before any worker starts, so that a date without a zone means the same everywhere.
process.env.TZ = "UTC";

/** Tests without a browser; a test of a component asks for happy-dom in its first line. */
export default defineConfig({
  plugins: [dataset()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    environment: "node",
    // a test fails for what it finds, not for how busy the machine is
    testTimeout: 60_000,
    env: { TZ: "UTC" },
    projects: [
      // pure functions leave nothing behind: they share a worker, and with it what it has read
      { extends: true, test: { name: "data", include: ["tests/data/**/*.test.ts"], isolate: false } },
      { extends: true, test: { name: "unit", include: ["tests/{unit,repo}/**/*.test.{ts,tsx}"] } },
    ],
  },
});
