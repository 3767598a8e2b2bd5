// Runs before any dependency exists: nothing here may use more than Node 20 itself.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Something is missing that only the reader can give; its message is the one sentence to show. */
export class SetupError extends Error {}

/** Says whether node_modules holds exactly what the lock file asks for; npm notes what it installed in a lock of its own. */
export function isInstalled(folder = root) {
  const read = (path) => JSON.parse(readFileSync(join(folder, path), "utf8")).packages;
  try {
    const wanted = read("package-lock.json");
    const there = read("node_modules/.package-lock.json");
    const same = (path) =>
      there[path].version === wanted[path].version && there[path].integrity === wanted[path].integrity;
    return (
      Object.keys(there).every((path) => path in wanted) &&
      // Packages for other systems are optional and rightly absent.
      Object.keys(wanted).every((path) => path === "" || (path in there ? same(path) : wanted[path].optional === true))
    );
  } catch {
    return false;
  }
}

/** Installs the dependencies unless they are there. */
export async function setUp() {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new SetupError(`Human Route needs Node 20 or newer; this is Node ${process.versions.node}.`);
  }
  if (isInstalled()) return;
  console.log("Installing dependencies (npm ci), once …");
  // Browsers come from the machine or from the reader's own command, never as a side effect.
  const code = await run("npm ci --no-audit --no-fund", [], { shell: true, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" });
  if (code !== 0)
    throw new SetupError("npm ci failed (its words are above): check the connection to the package registry.");
}

/** Runs a TypeScript file with the Node that the project brings along, which understands it; gives its exit code. */
export function runTyped(script, args) {
  return run(modernNode(), [join(root, script), ...args]);
}

function modernNode() {
  const own = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new SetupError("npm did not install the `node` package: run `npm rebuild node`, or use Node 22.18 or newer.");
}

function run(command, args, { shell = false, ...env } = {}) {
  const path = [join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  // Ctrl-C reaches the child as well; it cleans up and ends, and then so do we.
  const ignore = () => {};
  process.on("SIGINT", ignore);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      shell,
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, PATH: path, ...env },
    });
    const end = () => child.kill("SIGTERM");
    process.on("SIGTERM", end);
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      process.off("SIGINT", ignore).off("SIGTERM", end);
      resolve(code ?? (signal === "SIGINT" ? 130 : 1));
    });
  });
}
