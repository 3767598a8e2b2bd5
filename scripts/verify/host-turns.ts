import { setTimeout as sleep } from "node:timers/promises";

/** Lets one host be asked only so often, however many pages of it are wanted; who comes first is served first. */
export class HostTurns {
  readonly #delay: number;
  readonly #signal: AbortSignal | undefined;
  /** When each host may be asked again. */
  readonly #next = new Map<string, number>();
  /** The end of each host's queue. */
  readonly #last = new Map<string, Promise<void>>();

  /**
   * @param delay milliseconds between two requests to one host
   * @param signal ends all waiting
   */
  constructor(delay: number, signal?: AbortSignal) {
    this.#delay = delay;
    this.#signal = signal;
  }

  /**
   * Waits until it is this request's turn.
   * @param atLeast a longer delay than the usual one after it, when the host asks for that
   */
  take(host: string, atLeast = 0): Promise<void> {
    const turn = (this.#last.get(host) ?? Promise.resolve()).then(async () => {
      this.#signal?.throwIfAborted();
      // the host may be paused while one waits
      for (let wait = this.#wait(host); wait > 0; wait = this.#wait(host))
        await sleep(wait, undefined, { signal: this.#signal });
      this.#next.set(host, Date.now() + Math.max(this.#delay, atLeast));
    });
    this.#last.set(
      host,
      turn.catch(() => {}),
    );
    return turn;
  }

  /** Leaves a host alone for so many milliseconds. */
  pause(host: string, ms: number): void {
    this.#next.set(host, Math.max(this.#next.get(host) ?? 0, Date.now() + ms));
  }

  #wait(host: string): number {
    return (this.#next.get(host) ?? 0) - Date.now();
  }
}
