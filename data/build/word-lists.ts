import helpWords from "../help-words.json" with { type: "json" };
import sharedHosts from "../shared-hosts.json" with { type: "json" };
import supportWords from "../support-words.json" with { type: "json" };

/** The words and shared hosts that recognition goes by, as they ship (words.json). */
export const wordLists = {
  ...helpWords,
  ...sharedHosts,
  // the longest first: `customerservice` is found before the `service` in it
  support: supportWords.words.toSorted((a, b) => b.length - a.length),
  filler: supportWords.filler,
};
