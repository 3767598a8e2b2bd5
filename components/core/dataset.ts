import { meta } from "virtual:dataset";
import browser from "webextension-polyfill";
import { openDataset } from "../../data/dataset.ts";

/** The dataset that came with the extension, read from its own files as they are needed. */
export const dataset = openDataset(meta, async (path) => {
  const response = await fetch(browser.runtime.getURL(`data/${path}`));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
});
