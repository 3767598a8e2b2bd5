import type { Dataset } from "./dataset.ts";
import { indexNames, type SearchIndex } from "./search.ts";

const indexes = new WeakMap<Dataset, Promise<SearchIndex>>();

/** The names of a dataset made ready to be searched; made once. */
export function nameIndex(dataset: Dataset): Promise<SearchIndex> {
  let index = indexes.get(dataset);
  if (!index) {
    index = dataset.names().then(indexNames);
    index.catch(() => indexes.delete(dataset));
    indexes.set(dataset, index);
  }
  return index;
}
