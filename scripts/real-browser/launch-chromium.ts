import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { type BrowserContext, chromium as playwright } from "@playwright/test";
import { MissingError } from "../machine/ensure.ts";
import { findChromium } from "../machine/find-browser.ts";
import { type Hosts, type StandIn, serve } from "../stand-in/serve.ts";
import { RealChromium } from "./chromium.ts";
import { extensionId } from "./extension-id.ts";
import { hasExtension, networkLog, newProfile, pinIcon } from "./profile.ts";
import { SCREEN } from "./screen.ts";

/** How to launch a real Chromium with the extension. */
export interface ChromiumOptions {
  /** The folder of the unpacked extension. */
  readonly extension: string;
  /** Addresses that a local server answers on their real host names. */
  readonly hosts?: Hosts;
  /** Whether everything else is out of reach (the default), or is left to the real network. */
  readonly sealed?: boolean;
  /** The language of the browser, for example `zh-CN`; English unless told. */
  readonly lang?: string;
  readonly dark?: boolean;
  /** A folder that outlives the launch; without it a fresh one is made, and removed at the end. */
  readonly profile?: string;
  /** The X display to show a window on; `""` takes the one there is. Without it there is no window. */
  readonly display?: string;
  /** Without the helps and hindrances of automation, for a person to use. */
  readonly plain?: boolean;
}

/** Launches a real Chromium with the extension loaded and its icon pinned to the toolbar. */
export async function launchChromium(options: ChromiumOptions): Promise<RealChromium> {
  const program = findChromium();
  if (!program)
    throw new MissingError("No Chromium was found: `npm start` and `npm test` look for one and say how to get it.");
  const extension = resolve(options.extension);
  const profile = options.profile ?? newProfile();
  const standIn = await serve(options.hosts ?? {});
  try {
    pinIcon(profile, extensionId(extension));
    const context = await launch(program, profile, standIn, options);
    return await load(context, extension, profile, standIn, options.profile !== undefined);
  } catch (error) {
    await standIn.close();
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    throw error;
  }
}

function launch(program: string, profile: string, standIn: StandIn, options: ChromiumOptions): Promise<BrowserContext> {
  const { hosts = {}, sealed = true, lang = "en-US", display, plain = false } = options;
  const args = [
    "--enable-unsafe-extension-debugging",
    `--host-resolver-rules=${hostRules(standIn, sealed ? null : hosts)}`,
    `--ignore-certificate-errors-spki-list=${standIn.spki}`,
    `--lang=${lang}`,
    `--accept-lang=${lang}`,
    "--disable-search-engine-choice-screen",
    // Chromium refuses to sandbox for root.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ...(options.dark ? ["--force-dark-mode"] : []),
    ...(display ? ["--window-position=0,0", `--window-size=${SCREEN.width},${SCREEN.height}`] : []),
    // Hides the warning that the flags above would raise across the window.
    ...(plain ? ["--test-type", "--no-first-run", "--no-default-browser-check", `--user-data-dir=${profile}`] : []),
    ...(plain ? ["--remote-debugging-pipe"] : ["--remote-debugging-port=0", `--log-net-log=${networkLog(profile)}`]),
  ];
  return playwright.launchPersistentContext(profile, {
    executablePath: program,
    headless: display === undefined,
    // Playwright switches extensions off, and a debugging command cannot switch them on.
    ignoreDefaultArgs: plain ? true : ["--disable-extensions"],
    args,
    viewport: display === undefined ? { width: 1280, height: 720 } : null,
    colorScheme: options.dark ? "dark" : "light",
    env: { ...process.env, LANGUAGE: lang.replace("-", "_"), ...(display ? { DISPLAY: display } : {}) },
  });
}

async function load(
  context: BrowserContext,
  extension: string,
  profile: string,
  standIn: StandIn,
  keepProfile: boolean,
): Promise<RealChromium> {
  const id = extensionId(extension);
  try {
    const browser = await context.browser()?.newBrowserCDPSession();
    if (!browser) throw new Error("Playwright gave no browser to speak to");
    // To load it anew would be a new installation, which takes back what the reader granted.
    if (!hasExtension(profile, id)) await browser.send("Extensions.loadUnpacked", { path: extension });
    return new RealChromium(context, browser, id, profile, keepProfile, standIn);
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Leads hosts to the local server: all of them with `only` null, and then nothing else has an address. */
function hostRules({ tlsPort, plainPort }: StandIn, only: Hosts | null): string {
  const names = only ? [...new Set(Object.keys(only).map((key) => new URL(key).hostname))] : ["*"];
  return [
    ...names.flatMap((name) => [`MAP ${name}:443 127.0.0.1:${tlsPort}`, `MAP ${name}:80 127.0.0.1:${plainPort}`]),
    ...(only ? [] : ["MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"]),
  ].join(",");
}
