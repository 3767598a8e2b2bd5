import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from "@playwright/test";
import { waitFor } from "../machine/wait-for.ts";

/** How many milliseconds an action may take, so that what is not there fails by its own name and not with the whole test. */
export const PATIENCE = 15_000;

interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly embedderData?: { readonly tabActive?: boolean };
}

/** Gives access to popup and side panel, which Playwright never announces: a connection of its own for each one. */
export class Surfaces {
  readonly #context: BrowserContext;
  readonly #browser: CDPSession;
  readonly #profile: string;
  readonly #connections: Browser[] = [];
  readonly #attached: Page[] = [];

  constructor(context: BrowserContext, browser: CDPSession, profile: string) {
    this.#context = context;
    this.#browser = browser;
    this.#profile = profile;
  }

  /** The ids of all surfaces that show this address now (its query left out), tabs left out. */
  async shown(address: string): Promise<string[]> {
    const tabs = await Promise.all(
      this.#context
        .pages()
        .filter((page) => sameDocument(page.url(), address))
        .map((page) => targetOf(page)),
    );
    const targets = await this.#targets();
    return targets
      .filter(({ type, url }) => type !== "tab" && sameDocument(url, address))
      .map(({ targetId }) => targetId)
      .filter((id) => !tabs.some((tab) => tab.targetId === id));
  }

  /** Waits until a surface shows this address, other than the ones given, and connects to it. */
  async attach(address: string, except: readonly string[] = []): Promise<Page> {
    const id = await this.#opened(address, except);
    const [port] = readFileSync(join(this.#profile, "DevToolsActivePort"), "utf8").split("\n");
    // Playwright finds only what is open at the moment it connects; its defaults would turn every page light again.
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`, { noDefaults: true });
    this.#connections.push(connection);
    const pages = connection.contexts().flatMap((context) => context.pages());
    for (const page of pages.filter((one) => sameDocument(one.url(), address))) {
      if ((await targetOf(page)).targetId !== id) continue;
      page.setDefaultTimeout(PATIENCE);
      await page.waitForLoadState();
      this.#attached.push(page);
      return page;
    }
    throw new Error(`${address} closed while it opened`);
  }

  /** Waits until a surface shows this address, other than the ones given, and closes it. */
  async dismiss(address: string, except: readonly string[]): Promise<void> {
    const targetId = await this.#opened(address, except);
    await this.#browser.send("Target.closeTarget", { targetId });
    await waitFor(`${address} to close`, async () => !(await this.shown(address)).includes(targetId));
  }

  /** The surfaces that were attached and are still open. */
  attached(): Page[] {
    return this.#attached.filter((page) => !page.isClosed());
  }

  /** The id of the tab that shows this page, after bringing it to the front. */
  async tabTarget(page: Page): Promise<string> {
    await page.bringToFront();
    const { url } = await targetOf(page);
    const tab = await waitFor(`a tab in front on ${url}`, async () => {
      const inFront = (await this.#targets()).filter(
        ({ type, embedderData }) => type === "tab" && embedderData?.tabActive,
      );
      // A page that could not be loaded has another address than its tab; only a second window makes that a question.
      return inFront.length === 1 ? inFront[0] : inFront.find((one) => one.url === url);
    });
    return tab.targetId;
  }

  /** Ends the connections; the surfaces stay as they are. */
  async close(): Promise<void> {
    await Promise.all(this.#connections.splice(0).map((connection) => connection.close()));
  }

  #opened(address: string, except: readonly string[]): Promise<string> {
    return waitFor(`${address} to open`, async () => (await this.shown(address)).find((id) => !except.includes(id)));
  }

  async #targets(): Promise<Target[]> {
    // An empty filter lists every kind of target, tabs and browser pages included.
    return (await this.#browser.send("Target.getTargets", { filter: [{}] })).targetInfos as Target[];
  }
}

async function targetOf(page: Page): Promise<Target> {
  const session = await page.context().newCDPSession(page);
  try {
    return (await session.send("Target.getTargetInfo")).targetInfo;
  } finally {
    await session.detach();
  }
}

function sameDocument(url: string, address: string): boolean {
  return url.split(/[?#]/)[0] === address;
}
