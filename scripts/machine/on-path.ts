import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Gives the full path of a program: of the name as it is when it has a folder, else as found on PATH. */
export function onPath(name: string): string | null {
  const folders = /[\\/]/.test(name) ? [""] : (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const endings = process.platform === "win32" ? ["", ".exe"] : [""];
  for (const folder of folders) {
    for (const ending of endings) {
      const path = join(folder, name + ending);
      if (isProgram(path)) return path;
    }
  }
  return null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
