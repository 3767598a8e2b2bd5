import { writeFileSync } from "node:fs";
import { waitFor } from "../../scripts/machine/wait-for.ts";
import { ACT, EVALUATE, IS_OPEN, PICTURE, type SurfaceKind, UPLOAD } from "./privileged.ts";

/** Runs a script with the rights of the browser itself; the script finds its arguments in `given`. */
export type Privileged = (script: string, ...given: unknown[]) => Promise<unknown>;

/** The open popup or sidebar of the extension in a real Firefox. */
export class Surface {
  readonly #kind: SurfaceKind;
  readonly #privileged: Privileged;

  constructor(kind: SurfaceKind, privileged: Privileged) {
    this.#kind = kind;
    this.#privileged = privileged;
  }

  /** Says whether the surface is open, and its page loaded. */
  async isOpen(): Promise<boolean> {
    return (await this.#privileged(IS_OPEN, this.#kind)) === true;
  }

  /** Runs the body of a function in the page, for example `return document.title`; its `arguments` are the ones given. */
  evaluate(body: string, ...args: unknown[]): Promise<unknown> {
    return this.#privileged(EVALUATE, this.#kind, body, args);
  }

  /** The text that a reader sees. */
  async text(): Promise<string> {
    return String(await this.evaluate("return document.body.innerText"));
  }

  /** The texts of the headings, in order. */
  async headings(): Promise<string[]> {
    const texts = await this.evaluate(
      'return [...document.querySelectorAll("h1, h2, h3")].map((one) => one.innerText)',
    );
    return texts as string[];
  }

  /** Waits until the page shows this text. */
  async waitForText(text: string | RegExp): Promise<void> {
    const shows = (now: string) => (typeof text === "string" ? now.includes(text) : text.test(now));
    await waitFor(`${this.#kind} to show ${text}`, async () => shows(await this.text()));
  }

  /** Clicks what has this role and a name that holds this text, with a real mouse event that counts as the reader's own act. */
  click(role: string, name: string | RegExp): Promise<void> {
    return this.#act(role, name, null);
  }

  /** Types this into the field of this name, in the place of what stands there. */
  type(name: string | RegExp, text: string): Promise<void> {
    return this.#act("textbox", name, text);
  }

  /** Gives a file to the field for files of this name. */
  async upload(name: RegExp, path: string): Promise<void> {
    await waitFor(`a field for files named ${name}`, () =>
      this.#privileged(UPLOAD, this.#kind, name.source, name.flags, path),
    );
  }

  async #act(role: string, name: string | RegExp, keys: string | null): Promise<void> {
    const pattern = typeof name === "string" ? new RegExp(name.replace(/[^\p{L}\p{N}\s]/gu, "\\$&"), "i") : name;
    await waitFor(`a ${role} named ${name}`, () =>
      this.#privileged(ACT, this.#kind, role, pattern.source, pattern.flags, keys),
    );
  }

  /** Saves a picture of the page. */
  async picture(file: string): Promise<void> {
    writeFileSync(file, Buffer.from(String(await this.#privileged(PICTURE, this.#kind)), "base64"));
  }
}
