import { Window } from "happy-dom";

/**
 * Lends the document of a page that is not run: no script, no style, no frame is loaded.
 * @param html the page's source
 * @param url the address it came from
 * @param use what is done with it; the document is gone afterwards
 */
export async function withDocument<T>(
  html: string,
  url: string,
  use: (document: Document) => T | Promise<T>,
): Promise<T> {
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
    // happy-dom's Document is the DOM's for what is used of it
    return await use(window.document as unknown as Document);
  } finally {
    await window.happyDOM.close();
  }
}
