import robotsParser from "robots-parser";
import { decodeBody } from "./decode-body.ts";
import { FetchFailed } from "./fetch-failed.ts";
import type { Fetched } from "./fetch-page.ts";

/** What a host says about one address. */
export interface Allowance {
  allowed: boolean;
  /** Milliseconds that it wants between two requests. */
  delay: number;
}

/** A host that asks for longer pauses than this would hold up a whole run. */
const MAX_DELAY = 60_000;

/** The robots.txt of every host met, each fetched once. */
export class RobotsRules {
  readonly #agent: string;
  readonly #fetch: (url: string) => Promise<Fetched>;
  readonly #retries: number;
  readonly #known = new Map<string, Promise<ReturnType<typeof robotsParser>>>();
  readonly #failed = new Map<string, number>();

  /**
   * @param agent the name that hosts may address their rules to
   * @param fetch how an address is fetched
   * @param retries attempts after which a host without an answer is given up for the run
   */
  constructor(agent: string, fetch: (url: string) => Promise<Fetched>, retries: number) {
    this.#agent = agent;
    this.#fetch = fetch;
    this.#retries = retries;
  }

  /**
   * What the host of an address says about it. No robots.txt (4xx) allows everything, as RFC 9309 has it.
   * @throws FetchFailed when the host does not tell (no answer, 5xx): then nothing is allowed
   */
  async of(url: string): Promise<Allowance> {
    const { origin } = new URL(url);
    const failed = this.#failed.get(origin) ?? 0;
    if (failed > this.#retries) throw new FetchFailed("the host does not answer");
    const rules = this.#known.get(origin) ?? this.#read(origin);
    this.#known.set(origin, rules);
    try {
      const robots = await rules;
      const delay = Math.min((robots.getCrawlDelay(this.#agent) ?? 0) * 1000, MAX_DELAY);
      return { allowed: robots.isAllowed(url, this.#agent) ?? true, delay };
    } catch (error) {
      // everyone who waited for this attempt fails with it, and it counts once
      if (this.#known.get(origin) === rules) {
        this.#known.delete(origin);
        this.#failed.set(origin, failed + 1);
      }
      throw error;
    }
  }

  async #read(origin: string): Promise<ReturnType<typeof robotsParser>> {
    const url = `${origin}/robots.txt`;
    const { status, body, type } = await this.#fetch(url);
    return robotsParser(url, status < 300 ? decodeBody(body, type) : "");
  }
}
