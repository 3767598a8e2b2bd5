import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { type BrowserContext, type CDPSession, chromium as playwright } from "@playwright/test";
import { MissingError } from "../machine/ensure.ts";
import { findChromium } from "../machine/find-browser.ts";
import { type Hosts, type StandIn, serve } from "../stand-in/serve.ts";
import { RealChromium } from "./chromium.ts";
import { extensionId } from "./extension-id.ts";
import { keepInstalled, networkLog, newProfile, pinIcon } from "./profile.ts";
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
  if (!existsSync(join(extension, "manifest.json"))) throw new MissingError(`There is no build in ${extension}.`);
  const id = extensionId(extension);
  const standIn = await serve(options.hosts ?? {});
  let context: BrowserContext | undefined;
  try {
    pinIcon(profile, id);
    const installed = keepInstalled(profile, id);
    context = await launch(program, profile, standIn, options);
    const browser = await connect(context);
    if (!installed) await browser.send("Extensions.loadUnpacked", { path: extension });
    return new RealChromium({ context, browser, id, profile, standIn, keepProfile: options.profile !== undefined });
  } catch (error) {
    await context?.close();
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
    // Room enough for a popup of the full 600 pixels; without a window the screen is 800 × 600 unless told.
    ...(display === undefined ? [`--screen-info={${SCREEN.width}x${SCREEN.height}}`] : []),
    ...(display === "" ? [] : ["--window-position=0,0", `--window-size=${SCREEN.width},${SCREEN.height}`]),
    // Hides the warning that the flags above would raise across the window.
    ...(display === undefined ? [] : ["--test-type"]),
    ...(plain ? ["--no-first-run", "--no-default-browser-check", `--user-data-dir=${profile}`] : []),
    plain ? "--remote-debugging-pipe" : "--remote-debugging-port=0",
    // The log is of use only where its end can be marked, on the stand-in.
    ...(sealed ? [`--log-net-log=${networkLog(profile)}`] : []),
  ];
  return playwright.launchPersistentContext(profile, {
    executablePath: program,
    headless: display === undefined,
    // Playwright switches extensions off, and a debugging command cannot switch them on; and it hides scroll bars,
    // whose room Chromium then gives a popup twice.
    ignoreDefaultArgs: plain ? true : ["--disable-extensions", "--hide-scrollbars"],
    args,
    // A page of a size of its own would shrink the window, and the popup with it.
    viewport: null,
    colorScheme: options.dark ? "dark" : "light",
    env: { ...process.env, LANGUAGE: lang.replace("-", "_"), ...(display ? { DISPLAY: display } : {}) },
  });
}

async function connect(context: BrowserContext): Promise<CDPSession> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error("Playwright gave no browser to speak to");
  return session;
}

/** Leads hosts to the local server: all of them with `only` null, and then nothing else has an address. */
function hostRules({ tlsPort, plainPort }: StandIn, only: Hosts | null): string {
  const names = only ? [...new Set(Object.keys(only).map((key) => new URL(key).hostname))] : ["*"];
  return [
    ...names.flatMap((name) => [`MAP ${name}:443 127.0.0.1:${tlsPort}`, `MAP ${name}:80 127.0.0.1:${plainPort}`]),
    ...(only ? [] : ["MAP * ~NOTFOUND", "EXCLUDE 127.0.0.1"]),
  ].join(",");
}
