import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { findChromium, findFirefox, findXvfb } from "./find-browser.ts";
import { onPath } from "./on-path.ts";

/** Something is missing that only the reader can give; its message is the one sentence to show. */
export class MissingError extends Error {}

interface Need {
  readonly there: () => boolean;
  /** The packages that bring it on Debian and Ubuntu. */
  readonly packages: readonly string[];
  /** What to say where it cannot be installed from here; without it the need is a wish, and the run goes on. */
  readonly otherwise?: string;
}

const NEEDS = {
  chromium: {
    there: () => findChromium() !== null,
    packages: ["chromium"],
    otherwise:
      "No Chromium, Edge, Brave or Chrome was found: run `npx playwright install chromium`, or set BROWSER_BIN to the program.",
  },
  firefox: {
    there: () => findFirefox() !== null,
    packages: ["firefox-esr"],
    otherwise: "No Firefox was found: install it, or set FIREFOX_BIN to the program.",
  },
  // Only the picture of the toolbar needs it; its test says so when it is skipped.
  screen: { there: () => process.platform !== "linux" || findXvfb() !== null, packages: ["xvfb"] },
  // Without them Chinese texts come out as boxes in the pictures.
  fonts: { there: hasChineseFont, packages: ["fontconfig", "fonts-noto-cjk"] },
} as const satisfies Record<string, Need>;

/** The name of something a command needs from the machine. */
export type NeedName = keyof typeof NEEDS;

/** Checks that the machine has these things, and installs what is missing where that is ours to do. */
export function ensure(names: readonly NeedName[]): void {
  checkNamedProgram("BROWSER_BIN", names.includes("chromium"));
  checkNamedProgram("FIREFOX_BIN", names.includes("firefox"));
  let missing = names.filter((name) => !NEEDS[name].there());
  if (missing.length === 0) return;
  if (canInstall()) {
    install(missing.flatMap((name) => packagesFor(name)));
    missing = missing.filter((name) => !NEEDS[name].there());
  }
  for (const name of missing) {
    const need: Need = NEEDS[name];
    if (need.otherwise) throw new MissingError(need.otherwise);
  }
}

function checkNamedProgram(variable: string, wanted: boolean): void {
  const path = process.env[variable];
  if (wanted && path && !onPath(path)) throw new MissingError(`${variable} names ${path}, which is no program.`);
}

function packagesFor(name: NeedName): readonly string[] {
  // Ubuntu has no firefox-esr.
  return name === "firefox" && osRelease().includes("ID=ubuntu") ? ["firefox"] : NEEDS[name].packages;
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && onPath("apt-get") !== null && /debian|ubuntu/.test(osRelease());
}

function install(packages: readonly string[]): void {
  console.log(`Installing with apt-get, as this is Debian or Ubuntu and you are root: ${packages.join(", ")} …`);
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { status } = spawnSync("apt-get", ["-qq", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    if (status !== 0) {
      console.error(`apt-get ${args[0]} failed.`);
      return;
    }
  }
}

function osRelease(): string {
  try {
    return readFileSync("/etc/os-release", "utf8");
  } catch {
    return "";
  }
}

function hasChineseFont(): boolean {
  if (process.platform !== "linux") return true;
  return spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout?.trim().length > 0;
}
