import type { Cues } from "./scan.ts";

/** The cues of a page that was not read: its address alone. */
export const notRead = (url: string): Cues => ({
  url,
  canonical: null,
  lang: "",
  title: "",
  headings: [],
  numbers: [],
  addresses: [],
  links: [],
  data: [],
  cut: false,
});
