import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, indexNames, search } from "../../data/search.ts";

const names = [
  { slug: "douyin", names: ["Douyin", "抖音", "dou yin"], domain: "douyin.com" },
  { slug: "tiktok", names: ["TikTok", "抖音国际版"], domain: "tiktok.com" },
  { slug: "x", names: ["X", "Twitter"], domain: "x.com" },
  { slug: "xbox", names: ["Xbox"], domain: "xbox.com" },
  { slug: "netflix", names: ["Netflix"], domain: "netflix.com" },
  { slug: "el-corte", names: ["El Corte Inglés"], domain: "elcorteingles.es" },
];
const index = indexNames(names);
const found = (query: string) => search(index, query).map(({ slug }) => slug);

describe("search", () => {
  test.each<[string, string[]]>([
    ["douyin", ["douyin"]],
    ["DOU YIN", ["douyin"]],
    ["Ｔｉｋ-Tok", ["tiktok"]],
    ["抖音", ["douyin", "tiktok"]],
    ["抖", ["douyin", "tiktok"]],
    ["x", ["x", "xbox"]],
    ["flix", ["netflix"]],
    ["corte ingles", ["el-corte"]],
    ["elcorteingles.es", ["el-corte"]],
    ["twit", ["x"]],
    ["nothing", []],
    ["", []],
    ["   ", []],
    ["\n", []],
  ])("%s", (query, wanted) => {
    expect(found(query)).toEqual(wanted);
  });

  test("a name never runs over into the next one", () => {
    expect(found("comtiktok")).toEqual([]);
  });

  test("every name finds its platform", () => {
    for (const { slug, names: known, domain } of names)
      for (const name of [...known, domain]) expect(found(name)[0]).toBe(slug);
  });

  test("never throws, never gives more than asked", () => {
    fc.assert(fc.property(fc.string(), (query) => search(index, query, 3).length <= 3));
    fc.assert(fc.property(fc.string(), (text) => !fold(text).includes("\n")));
  });
});
