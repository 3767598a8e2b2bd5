import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";

/** Gives the id that Chromium derives from the path of an unpacked extension, so that it is known before the first start. */
export function extensionId(folder: string): string {
  const path = realpathSync(folder);
  const hash = createHash("sha256").update(process.platform === "win32" ? Buffer.from(path, "utf16le") : path);
  return [...hash.digest("hex").slice(0, 32)].map((digit) => "abcdefghijklmnop"[Number.parseInt(digit, 16)]).join("");
}
