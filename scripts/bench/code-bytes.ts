import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Bytes of all code in a built extension: scripts, styles and pages; its texts, icons and data are none. */
export const codeBytes = (root: string): number =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:js|css|html)$/.test(entry.name))
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
