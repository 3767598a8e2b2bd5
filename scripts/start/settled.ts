import type { Page } from "@playwright/test";

/** Waits until a page has shown something and then left it alone for a moment, so that a picture shows the end state. */
export async function settled(page: Page): Promise<void> {
  await page.locator("body").getByText(/\S/).first().waitFor();
  await page.evaluate(async () => {
    const quiet = 400;
    const limit = Date.now() + 5_000;
    let last = Date.now();
    const observer = new MutationObserver(() => {
      last = Date.now();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    await document.fonts.ready;
    while (Date.now() - last < quiet && Date.now() < limit) await new Promise((done) => setTimeout(done, 50));
    observer.disconnect();
  });
}
