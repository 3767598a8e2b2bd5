import { describe, expect, test } from "vitest";
import { disagree, type Statement, trust, trustAlone } from "../../data/trust.ts";
import type { SourceKind } from "../../data/words.ts";

const say = (kind: SourceKind, publisher: string = kind): Statement => ({ kind, publisher });

describe("trust of a value alone", () => {
  test.each<[string, Statement[], string]>([
    ["the platform's own page", [say("official")], "verified"],
    ["a regulator's list", [say("regulator")], "verified"],
    ["own page beside blogs", [say("blog"), say("official")], "verified"],
    ["two independent directories", [say("directory", "a"), say("directory", "b")], "corroborated"],
    ["press and a directory", [say("press"), say("directory")], "corroborated"],
    ["two pages of one publisher", [say("press", "a"), say("press", "a")], "reported"],
    ["one directory", [say("directory")], "reported"],
    ["three blogs", [say("blog", "a"), say("blog", "b"), say("blog", "c")], "reported"],
    ["a blog and a seed article", [say("blog"), say("seed")], "reported"],
    ["a directory and a blog", [say("directory"), say("blog")], "reported"],
    ["nobody", [], "reported"],
  ])("%s", (_, statements, wanted) => {
    expect(trustAlone(statements)).toBe(wanted);
  });
});

describe("two values for one thing", () => {
  test.each<[string, Statement[], Statement[], boolean]>([
    ["nothing unsettles an official value", [say("official")], [say("press", "a"), say("press", "b")], false],
    ["an official value unsettles a reported one", [say("directory")], [say("official")], true],
    ["two directories that differ", [say("directory", "a")], [say("directory", "b")], true],
    [
      "a publisher that lists both does not disagree with itself",
      [say("directory", "a")],
      [say("directory", "a"), say("blog")],
      false,
    ],
    [
      "blogs cannot unsettle what two publishers agree on",
      [say("press"), say("directory")],
      [say("blog"), say("seed")],
      false,
    ],
    ["a third publisher can", [say("press"), say("directory")], [say("directory", "other")], true],
    ["blogs unsettle a blog", [say("blog", "a")], [say("blog", "b")], true],
  ])("%s", (_, mine, theirs, wanted) => {
    expect(disagree(mine, theirs)).toBe(wanted);
    expect(trust(mine, [theirs])).toBe(wanted ? "disputed" : trustAlone(mine));
  });
});
