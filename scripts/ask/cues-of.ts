import { Window } from "happy-dom";
import { type Cues, scan } from "../../data/scan.ts";

/**
 * Runs the content script's scan over a saved page.
 * @param html the page's source; its scripts do not run
 * @param url the address it was saved from
 */
export async function cuesOf(html: string, url: string): Promise<Cues> {
  const window = new Window({
    url,
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    },
  } as ConstructorParameters<typeof Window>[0]);
  try {
    window.document.write(html);
    // happy-dom's Document is the DOM's for what the scan uses of it
    return await scan(window.document as unknown as Document, url);
  } finally {
    await window.happyDOM.close();
  }
}
