/** Budgets of size, in bytes; asserted by the tests of the build. */
export const SIZE_BUDGETS = {
  /** Minified code that the popup loads at its start. */
  popup: 45_000,
  panel: 90_000,
  contentScript: 6_000,
  /** All code of the package: scripts, styles and pages. Texts, icons and data are none. */
  code: 300_000,
  /** Data of one platform, zipped. */
  platformZipped: 1_000,
  /** Any one file: stores refuse JSON above 5 MB. */
  file: 4_000_000,
} as const;
