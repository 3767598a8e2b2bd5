import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { MissingError } from "../../scripts/machine/ensure.ts";
import { findFirefox } from "../../scripts/machine/find-browser.ts";
import { waitFor } from "../../scripts/machine/wait-for.ts";
import { newProfile } from "../../scripts/real-browser/profile.ts";
import { SCREEN } from "../../scripts/real-browser/screen.ts";
import { type Hosts, type StandIn, serve } from "../../scripts/stand-in/serve.ts";
import { Marionette } from "./marionette.ts";
import * as privileged from "./privileged.ts";
import { type HostProxy, startProxy } from "./proxy.ts";
import { Surface } from "./surface.ts";

/** How to launch a real Firefox with the extension. */
export interface FirefoxOptions {
  /** The folder of the unpacked extension. */
  readonly extension: string;
  /** Addresses that a local server answers on their real host names; every other one is not found. */
  readonly hosts?: Hosts;
  /** The language of the browser, for example `zh-CN`. */
  readonly lang?: string;
  readonly dark?: boolean;
  /** The X display to show a window on; without it there is no window. */
  readonly display?: string;
  /** A folder that outlives the launch; without it a fresh one is made, and removed at the end. */
  readonly profile?: string;
}

/** The extension's icon in the address bar. */
export interface AddressBarIcon {
  readonly shown: boolean;
  /** The words that stand by the pointer. */
  readonly title: string;
  readonly image: string;
}

interface Parts {
  readonly marionette: Marionette;
  readonly id: string;
  readonly standIn: StandIn;
  readonly profile: string;
  readonly end: () => Promise<void>;
}

/** A running Firefox with the extension in it. */
export class RealFirefox {
  readonly id: string;
  readonly standIn: StandIn;
  readonly profile: string;
  /** Where downloads go. */
  readonly downloads: string;
  readonly #marionette: Marionette;
  readonly #end: () => Promise<void>;
  #closed: Promise<string[]> | undefined;

  constructor({ marionette, id, standIn, profile, end }: Parts) {
    this.#marionette = marionette;
    this.id = id;
    this.standIn = standIn;
    this.profile = profile;
    this.downloads = downloadsOf(profile);
    this.#end = end;
  }

  /** Opens an address in the tab in front. */
  async go(url: string): Promise<void> {
    await this.#context("content");
    await this.#marionette.send("WebDriver:Navigate", { url });
  }

  /** Opens a page of the extension in the tab in front. */
  async goToOwn(path: string): Promise<void> {
    const host = await this.privileged("return policyOf(given[0]).mozExtensionHostname", this.id);
    await this.go(`moz-extension://${host}/${path}`);
  }

  /** Runs the body of a function in the page of the tab in front; its `arguments` are the ones given. */
  async evaluate(body: string, ...args: unknown[]): Promise<unknown> {
    await this.#context("content");
    const reply = await this.#marionette.send("WebDriver:ExecuteScript", { script: body, args, sandbox: "default" });
    return (reply as { value: unknown }).value;
  }

  /** Runs the body of an asynchronous function with the rights of the browser; it finds the arguments in `given`. */
  async privileged(body: string, ...given: unknown[]): Promise<unknown> {
    return runPrivileged(this.#marionette, body, given);
  }

  /** Clicks the extension's icon on the toolbar (activeTab is granted, as always) and gives the popup. */
  async openPopup(): Promise<Surface> {
    const widget = (await this.privileged("return widgetOf(given[0])", this.id)) as string;
    return this.#openPopupBy(`#${widget}-browser-action .unified-extensions-item-action-button`);
  }

  /** Clicks the extension's icon in the address bar and gives the popup. */
  async openPopupFromAddressBar(): Promise<Surface> {
    await waitFor("the icon in the address bar", async () => (await this.addressBarIcon()).shown);
    const widget = (await this.privileged("return widgetOf(given[0])", this.id)) as string;
    return this.#openPopupBy(`#pageAction-urlbar-${widget}`);
  }

  /** Says whether the extension's icon stands in the address bar, and with which words. */
  async addressBarIcon(): Promise<AddressBarIcon> {
    return (await this.privileged(privileged.ADDRESS_BAR_ICON, this.id)) as AddressBarIcon;
  }

  /** Gives the sidebar, when something has opened it. */
  async sidebar(): Promise<Surface> {
    const surface = new Surface("sidebar", (body, ...given) => this.privileged(body, ...given));
    await waitFor("the sidebar to open", () => surface.isOpen());
    return surface;
  }

  /** Opens the sidebar as its entry in Firefox's own menu does. */
  async openSidebar(): Promise<Surface> {
    const show = 'await win.SidebarController.show(widgetOf(given[0]) + "-sidebar-action"); return true';
    // While Firefox is about to open it by itself, after the installation, it fails to show it.
    const unlessOpening = (error: Error) => {
      if (!error.message.includes("loadPanel")) throw error;
      return false;
    };
    await waitFor("the sidebar to be shown", async () => this.privileged(show, this.id).catch(unlessOpening));
    return this.sidebar();
  }

  /** Closes the sidebar, which Firefox opens by itself when an extension that has one is installed. */
  async closeSidebar(): Promise<void> {
    await this.privileged("win.SidebarController.hide(); while (win.SidebarController.isOpen) await sleep(20);");
  }

  /** Presses keys one after the other, wherever the focus is: `Tab`, `Enter`, `Space`, `Escape`, `ArrowDown`, `ArrowUp` or a character. */
  async press(...keys: string[]): Promise<void> {
    await this.#context("chrome");
    const actions = keys.flatMap((key) => ["keyDown", "keyUp"].map((type) => ({ type, value: KEYS.get(key) ?? key })));
    await this.#marionette.send("WebDriver:PerformActions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** Reads the clipboard. */
  async readClipboard(): Promise<string> {
    return String(await this.privileged(privileged.CLIPBOARD));
  }

  /** Saves a picture of the window: toolbar, page and sidebar. A popup lies outside it: see the surface's own picture. */
  async picture(file: string): Promise<void> {
    await this.#context("chrome");
    const reply = (await this.#marionette.send("WebDriver:TakeScreenshot", { full: false, hash: false })) as {
      value: string;
    };
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, Buffer.from(reply.value, "base64"));
  }

  /** Ends the browser and gives every address that the extension asked the network for. There should be none. */
  close(): Promise<string[]> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<string[]> {
    try {
      // While a page loads, what the extension has just begun comes to be noted.
      this.standIn.add({ [LAST_PAGE]: "<!doctype html><title>Last page</title>" });
      await this.go(LAST_PAGE);
      return (await this.privileged(privileged.REQUESTS)) as string[];
    } finally {
      await this.#marionette.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => null);
      await this.#end();
    }
  }

  async #openPopupBy(selector: string): Promise<Surface> {
    await this.privileged(privileged.CLOSE_POPUPS);
    await this.#context("chrome");
    const found = await this.#marionette.send("WebDriver:FindElement", { using: "css selector", value: selector });
    const [id] = Object.values((found as { value: Record<string, string> }).value);
    await this.#marionette.send("WebDriver:ElementClick", { id });
    const surface = new Surface("popup", (body, ...given) => this.privileged(body, ...given));
    await waitFor("the popup to open", () => surface.isOpen());
    // Firefox gives the popup the focus by itself, but without a window that is lost.
    await this.privileged('browserOf("popup").focus()');
    return surface;
  }

  async #context(value: "content" | "chrome"): Promise<void> {
    await this.#marionette.send("Marionette:SetContext", { value });
  }
}

/** The file in which Firefox tells the port of Marionette. */
const PORT = "MarionetteActivePort";
const LAST_PAGE = "https://last-page.human-route.example/";

const downloadsOf = (profile: string) => join(profile, "downloads");

const KEYS = new Map([
  ["Tab", "\uE004"],
  ["Enter", "\uE007"],
  ["Space", " "],
  ["Escape", "\uE00C"],
  ["ArrowUp", "\uE013"],
  ["ArrowDown", "\uE015"],
]);

/** Launches a real Firefox with the extension installed and its icon on the toolbar. */
export async function launchFirefox(options: FirefoxOptions): Promise<RealFirefox> {
  const { extension, hosts = {}, lang, dark = false, display } = options;
  const program = findFirefox();
  if (!program) throw new MissingError("No Firefox was found: `npm test` looks for one and says how to get it.");
  if (!existsSync(join(extension, "manifest.json"))) throw new MissingError(`There is no build in ${extension}.`);
  const standIn = await serve(hosts);
  const proxy = await startProxy(standIn);
  const profile = options.profile ?? newProfile();
  const downloads = downloadsOf(profile);
  mkdirSync(downloads, { recursive: true });
  writeFileSync(join(profile, "user.js"), userScript(proxy, dark, downloads));
  // the port of an earlier launch
  rmSync(join(profile, PORT), { force: true });
  const { width, height } = SCREEN;
  const args = ["--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile];
  const window = display ? ["--width", String(width), "--height", String(height)] : ["--headless"];
  const env = {
    ...process.env,
    ...(display ? { DISPLAY: display, MOZ_ENABLE_WAYLAND: "0" } : {}),
    MOZ_HEADLESS_WIDTH: String(width),
    MOZ_HEADLESS_HEIGHT: String(height),
  };
  const firefox = spawn(program, [...args, ...window], { stdio: "ignore", env });
  const kill = () => firefox.kill("SIGKILL");
  process.on("exit", kill);
  const end = async () => {
    await ended(firefox);
    process.off("exit", kill);
    proxy.close();
    await standIn.close();
    if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await waitFor("Firefox to start", () => portOf(profile), 30_000);
    const marionette = await Marionette.connect(port);
    await marionette.send("WebDriver:NewSession", { acceptInsecureCerts: true });
    if (lang) await runPrivileged(marionette, privileged.SPEAK, [lang]);
    // What it asks for at its very start counts as well, so its id is taken from the manifest.
    const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8"));
    const { id } = manifest.browser_specific_settings.gecko as { id: string };
    await runPrivileged(marionette, privileged.WATCH_NETWORK, [id]);
    await marionette.send("Addon:Install", { path: extension, temporary: true });
    await runPrivileged(marionette, privileged.PIN, [id]);
    return new RealFirefox({ marionette, id, standIn, profile, end });
  } catch (error) {
    await end();
    throw error;
  }
}

async function runPrivileged(marionette: Marionette, body: string, given: readonly unknown[]): Promise<unknown> {
  await marionette.send("Marionette:SetContext", { value: "chrome" });
  const script = `
    const [given, done] = arguments;
    (async () => { ${privileged.PRELUDE} ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
  const reply = (await marionette.send("WebDriver:ExecuteAsyncScript", { script, args: [given], sandbox: null })) as {
    value: { value?: unknown; error?: string };
  };
  if (reply.value.error) throw new Error(reply.value.error);
  return reply.value.value;
}

function userScript(proxy: HostProxy, dark: boolean, downloads: string): string {
  const preferences = {
    "marionette.port": 0,
    "browser.shell.checkDefaultBrowser": false,
    "browser.aboutwelcome.enabled": false,
    "termsofuse.bypassNotification": true,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": true,
    "app.update.enabled": false,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxy.port,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxy.port,
    "ui.systemUsesDarkTheme": dark ? 1 : 0,
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.download.alwaysOpenPanel": false,
    // an extension that is installed for one run only is the same one in the next, with what it kept
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
    // what an extension asks leave for is given without a question, which no script can answer; the click is needed still
    "extensions.webextOptionalPermissionPrompts": false,
  };
  const lines = Object.entries(preferences).map(([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`);
  return lines.join("\n");
}

function portOf(profile: string): number | null {
  try {
    return Number(readFileSync(join(profile, PORT), "utf8")) || null;
  } catch {
    return null;
  }
}

/** Waits until a program that was told to end has ended, and ends it by force when it does not. */
async function ended(program: ChildProcess): Promise<void> {
  const over = () => program.exitCode !== null || program.signalCode !== null;
  await waitFor("Firefox to end", over, 5_000).catch(() => program.kill("SIGKILL"));
  await waitFor("Firefox to end", over);
}
