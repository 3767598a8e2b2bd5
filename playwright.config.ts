import { defineConfig } from "@playwright/test";

/** Tests in real browsers: the ones of this machine, never downloaded ones. Build first: `npm test` does. */
export default defineConfig({
  outputDir: ".cache/browser-tests",
  reporter: [["list"], ["json", { outputFile: ".cache/browser-tests.json" }]],
  fullyParallel: true,
  // Each test launches browsers of its own.
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  projects: [
    { name: "chromium", testDir: "tests/browser" },
    { name: "firefox", testDir: "tests/firefox" },
  ],
});
