import { existsSync, readFileSync, rmSync } from "node:fs";
import type { BrowserContext, CDPSession, Locator, Page, Worker } from "@playwright/test";
import { waitFor } from "../machine/wait-for.ts";
import type { StandIn } from "../stand-in/serve.ts";
import { type NetworkUse, networkUse } from "./network-use.ts";
import { networkLog } from "./profile.ts";
import { PATIENCE, Surfaces } from "./surfaces.ts";

// A host of our own, so that a test's right to read the clipboard gives the extension no right.
const CLIPBOARD_READER = "https://clipboard.human-route.example/";
const END_OF_LOG = "https://end-of-log.human-route.example/";
const BLANK_PAGE = "<!doctype html><title>Blank</title>";

interface Parts {
  readonly context: BrowserContext;
  /** Speaks to the browser as a whole. */
  readonly browser: CDPSession;
  readonly id: string;
  readonly profile: string;
  readonly keepProfile: boolean;
  readonly standIn: StandIn;
}

/** A running Chromium with the extension in it. */
export class RealChromium {
  readonly context: BrowserContext;
  /** The id of the extension. */
  readonly id: string;
  readonly profile: string;
  readonly standIn: StandIn;
  readonly #browser: CDPSession;
  readonly #surfaces: Surfaces;
  readonly #keepProfile: boolean;
  #closed: Promise<NetworkUse[]> | undefined;

  constructor({ context, browser, id, profile, keepProfile, standIn }: Parts) {
    this.context = context;
    this.id = id;
    this.profile = profile;
    this.standIn = standIn;
    this.#browser = browser;
    this.#surfaces = new Surfaces(context, browser, profile);
    this.#keepProfile = keepProfile;
    context.setDefaultTimeout(PATIENCE);
  }

  /** The address of a page of the extension. */
  url(path: string): string {
    return `chrome-extension://${this.id}/${path}`;
  }

  /** Opens an address in a tab of its own. */
  async open(url: string): Promise<Page> {
    const blank = this.context.pages().find((one) => /^(about:blank|chrome:\/\/new.*)$/.test(one.url()));
    const page = blank ?? (await this.context.newPage());
    await page.goto(url);
    return page;
  }

  /** Clicks the toolbar icon while this page is in front, as a person would (activeTab is granted), and gives the popup. */
  async openPopup(page: Page): Promise<Page> {
    const address = this.url("popup.html");
    const before = await this.#surfaces.shown(address);
    await this.clickIcon(page);
    return this.#surfaces.attach(address, before);
  }

  /** Clicks the toolbar icon while this page is in front, and does not wait for what comes of it. */
  async clickIcon(page: Page): Promise<void> {
    const targetId = await this.#surfaces.tabTarget(page);
    await this.#browser.send("Extensions.triggerAction", { id: this.id, targetId });
  }

  /** Clicks a button of the popup that opens the side panel, and gives the panel; the popup may close under the click. */
  async openPanelFromPopup(
    popup: Page,
    button: Locator = popup.getByRole("button", { name: "Guide me" }).first(),
  ): Promise<Page> {
    const clicked = button.click().catch((error: unknown) => {
      if (!popup.isClosed()) throw error;
    });
    const [panel] = await Promise.all([this.panel(), clicked]);
    return panel;
  }

  /** Gives the side panel, when something has opened it. */
  panel(): Promise<Page> {
    return this.#surfaces.attach(this.url("sidepanel.html"));
  }

  /** Says whether the popup, or another surface that is no tab, is open. */
  async isShown(path: "popup.html" | "sidepanel.html"): Promise<boolean> {
    return (await this.#surfaces.shown(this.url(path))).length > 0;
  }

  /** Every tab, and every popup or panel that a test took hold of, that is still open. */
  openPages(): Page[] {
    return [...this.context.pages(), ...this.#surfaces.attached()];
  }

  /** Opens a page of the extension as a tab; its query may say which tab it is about. */
  asTab(path: string): Promise<Page> {
    return this.open(this.url(path));
  }

  /**
   * The number by which extensions know the tab of this page, for a surface that is opened as a tab itself. The icon is
   * clicked before, as without that the extension must not know what the tab shows; the popup is closed again.
   */
  async tabId(page: Page): Promise<number> {
    const address = this.url("popup.html");
    const before = await this.#surfaces.shown(address);
    await this.clickIcon(page);
    await this.#surfaces.dismiss(address, before);
    const worker = await this.worker();
    const find = () => chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => tab?.id ?? null);
    return waitFor("the tab's number", () => worker.evaluate(find));
  }

  /** Gives the extension's service worker, and starts it when it sleeps. */
  async worker(): Promise<Worker> {
    await waitFor("the service worker to start", async () => {
      if (await this.#workerLives()) return true;
      await this.#workers((session) => session.send("ServiceWorker.startWorker", { scopeURL: this.url("") }));
      return false;
    });
    const find = () => this.context.serviceWorkers().find((worker) => new URL(worker.url()).host === this.id);
    return waitFor("the service worker", find);
  }

  /** Ends the service worker, as the browser does after some idle seconds. */
  async killWorker(): Promise<void> {
    const worker = await this.worker();
    // A worker that is still being installed would start again by itself.
    await waitFor("the service worker to be installed", () => worker.evaluate(isActivated));
    await waitFor("the service worker to end", async () => {
      await this.#workers((session) => session.send("ServiceWorker.stopAllWorkers"));
      return !(await this.#workerLives());
    });
  }

  /** Reads the clipboard from another page than the one that wrote it; nothing that is open closes. */
  async readClipboard(): Promise<string> {
    const reader = this.context.pages().find((page) => page.url() === CLIPBOARD_READER) ?? (await this.#openReader());
    return reader.evaluate(() => navigator.clipboard.readText());
  }

  /** Ends the browser as a power cut does: its processes are killed where they stand. Nothing is told of the network. */
  kill(): Promise<NetworkUse[]> {
    this.#closed ??= this.#kill();
    return this.#closed;
  }

  async #kill(): Promise<NetworkUse[]> {
    const { processInfo } = await this.#browser.send("SystemInfo.getProcessInfo");
    const lives = (pid: number) => existsSync(`/proc/${pid}`);
    // the browser itself first, so that it cannot see its parts go
    const pids = processInfo.toSorted((a, b) => Number(b.type === "browser") - Number(a.type === "browser"));
    for (const { id } of pids) if (lives(id)) process.kill(id, "SIGKILL");
    await waitFor("the browser to be dead", () => !pids.some(({ id }) => lives(id)));
    await this.context.close().catch(() => null);
    await this.#surfaces.close().catch(() => null);
    await this.standIn.close();
    return [];
  }

  /** Ends the browser and gives every sign of network use by the extension in it, in order. There should be none. */
  close(): Promise<NetworkUse[]> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<NetworkUse[]> {
    const log = networkLog(this.profile);
    try {
      if (existsSync(log)) await this.#finishLog(log);
    } finally {
      await this.#surfaces.close();
      await this.context.close();
      await this.standIn.close();
    }
    try {
      return existsSync(log) ? networkUse(log, this.id) : [];
    } finally {
      if (!this.#keepProfile) rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  /** Sees to it that the log holds everything up to now; what it gets at the very end may be lost. */
  async #finishLog(log: string): Promise<void> {
    const page = await this.context.newPage();
    await page.goto(END_OF_LOG);
    await waitFor("the network log to be written", () => readFileSync(log, "utf8").includes(END_OF_LOG));
  }

  async #openReader(): Promise<Page> {
    this.standIn.add({ [CLIPBOARD_READER]: BLANK_PAGE });
    const origin = new URL(CLIPBOARD_READER).origin;
    await this.context.grantPermissions(["clipboard-read"], { origin });
    const opened = this.context.waitForEvent("page", (page) => page.url() === CLIPBOARD_READER);
    await this.#browser.send("Target.createTarget", { url: CLIPBOARD_READER, background: true });
    const page = await opened;
    await page.waitForLoadState();
    return page;
  }

  /** Asks the browser itself: Playwright sees neither that a worker ends nor that it starts again. */
  async #workerLives(): Promise<boolean> {
    const { targetInfos } = await this.#browser.send("Target.getTargets");
    return targetInfos.some(({ type, url }) => type === "service_worker" && url.startsWith(this.url("")));
  }

  /** Speaks to the service workers of the profile; any page of it has the say. */
  async #workers(act: (session: CDPSession) => Promise<unknown>): Promise<void> {
    const [page = await this.context.newPage()] = this.context.pages();
    const session = await this.context.newCDPSession(page);
    await session.send("ServiceWorker.enable");
    await act(session);
    await session.detach();
  }
}

/** Runs in the service worker. */
function isActivated(): boolean {
  const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
  return registration.active?.state === "activated";
}
