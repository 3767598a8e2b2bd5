import { plainAddresses } from "./plain-addresses.ts";
import type { PageContent } from "./read-content.ts";

/** Whether an e-mail address stands on a page, in whatever case and disguise. */
export function hasEmail(content: PageContent, value: string): boolean {
  const wanted = value.trim().toLowerCase();
  if (plainAddresses(content).includes(wanted)) return true;
  // "help at example dot com": too common as plain words to look for anything but this very address
  const [local = "", domain = ""] = wanted.split("@");
  const words = new RegExp(`(?<![\\w.+-])${spell(local)}\\s+at\\s+${spell(domain)}(?![\\w-])`, "i");
  return words.test(content.text);
}

const spell = (part: string) =>
  part
    .split(".")
    .map((word) => word.replace(/[^\w-]/g, "\\$&"))
    .join("(?:\\.|\\s+dot\\s+)");
