import { type Cues, scan } from "../../data/scan.ts";
import { withDocument } from "../with-document.ts";

/**
 * Runs the content script's scan over a saved page.
 * @param html the page's source; its scripts do not run
 * @param url the address it was saved from
 */
export const cuesOf = (html: string, url: string): Promise<Cues> =>
  withDocument(html, url, (document) => scan(document, url));
