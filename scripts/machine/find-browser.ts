import { join } from "node:path";
import { chromium as playwright } from "@playwright/test";
import { onPath } from "./on-path.ts";

const { env } = process;
const MAC = "/Applications";
const WINDOWS = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA].filter((folder) => folder !== undefined);

function inPrograms(...path: string[]): string[] {
  return WINDOWS.map((folder) => join(folder, ...path));
}

/**
 * Gives the path of a Chromium that can be given an unpacked extension, or null.
 * The extension goes in over the debugging pipe, so Chrome and Edge count too, whose --load-extension is gone.
 */
export function findChromium(): string | null {
  return first([
    env.BROWSER_BIN,
    "chromium",
    "chromium-browser",
    `${MAC}/Chromium.app/Contents/MacOS/Chromium`,
    ...inPrograms("Chromium", "Application", "chrome.exe"),
    playwright.executablePath(),
    "microsoft-edge",
    `${MAC}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ...inPrograms("Microsoft", "Edge", "Application", "msedge.exe"),
    "brave-browser",
    `${MAC}/Brave Browser.app/Contents/MacOS/Brave Browser`,
    ...inPrograms("BraveSoftware", "Brave-Browser", "Application", "brave.exe"),
    "google-chrome",
    "google-chrome-stable",
    `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
    ...inPrograms("Google", "Chrome", "Application", "chrome.exe"),
  ]);
}

/** Gives the path of Firefox, or null. */
export function findFirefox(): string | null {
  return first([
    env.FIREFOX_BIN,
    "firefox-esr",
    "firefox",
    `${MAC}/Firefox.app/Contents/MacOS/firefox`,
    ...inPrograms("Mozilla Firefox", "firefox.exe"),
  ]);
}

/** Gives the path of the X server without a screen, on which the real toolbar can be pictured, or null. */
export function findXvfb(): string | null {
  return process.platform === "linux" ? onPath("Xvfb") : null;
}

function first(names: readonly (string | undefined)[]): string | null {
  for (const name of names) {
    const path = name ? onPath(name) : null;
    if (path) return path;
  }
  return null;
}
