import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { MissingError } from "../machine/ensure.ts";
import { findXvfb } from "../machine/find-browser.ts";
import { waitFor } from "../machine/wait-for.ts";
import { type Picture, readDump, toPng, topOf } from "./picture.ts";

/** An X screen that nobody sees, of which pictures can be taken, toolbar and all. */
export interface Screen {
  /** The value for DISPLAY. */
  readonly display: string;
  /** The topmost lines of the screen, or all of it, as soon as it stands still; saved as PNG when a file is named. */
  picture(file?: string, lines?: number): Promise<Picture>;
  close(): void;
}

/** The size of such a screen; a window on it fills it. */
export const SCREEN = { width: 1280, height: 860 } as const;

/** Starts a screen. */
export async function startScreen(): Promise<Screen> {
  const program = findXvfb();
  if (!program) throw new MissingError("A picture of the toolbar needs Xvfb: install the package xvfb.");
  const folder = mkdtempSync(join(tmpdir(), "human-route-screen-"));
  const size = `${SCREEN.width}x${SCREEN.height}x24`;
  const args = ["-displayfd", "3", "-screen", "0", size, "-fbdir", folder, "-nolisten", "tcp", "-nocursor"];
  const server = spawn(program, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  let display = "";
  server.stdio[3]?.on("data", (data: Buffer) => {
    display += data.toString();
  });
  await waitFor("Xvfb to start", () => display.endsWith("\n"));
  const dump = () => readFileSync(join(folder, "Xvfb_screen0"));
  return {
    display: `:${display.trim()}`,
    picture: async (file, lines = SCREEN.height) => {
      const still = await waitFor("the screen to stand still", async () => {
        const before = dump();
        await sleep(250);
        return before.equals(dump()) && before;
      });
      const picture = topOf(readDump(still), lines);
      if (file) {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, toPng(picture));
      }
      return picture;
    },
    close: () => {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
