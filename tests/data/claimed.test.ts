import { expect, test } from "vitest";
import { wordLists } from "../../data/build/word-lists.ts";
import { claimedBrand } from "../../data/claimed.ts";
import { wordSets } from "../../data/recognize.ts";

const words = wordSets(wordLists);

const names = [
  { slug: "united-airlines", names: ["United Airlines", "United"], domain: "united.com" },
  { slug: "paypal", names: ["PayPal"], domain: "paypal.com" },
  { slug: "douyin", names: ["Douyin", "抖音"], domain: "douyin.com" },
  { slug: "x", names: ["X"], domain: "x.com" },
  { slug: "help-scout", names: ["Help Scout"], domain: "helpscout.com" },
  { slug: "delta-air-lines", names: ["Delta Air Lines", "Delta"], domain: "delta.com" },
];
const claimed = (title: string, ...headings: string[]) => claimedBrand({ title, headings }, names, words);

test.each<[string, string | null]>([
  ["United Airlines customer service number", "united-airlines"],
  ["Un1ted® Airl1nes Support", "united-airlines"],
  ["UNITED AIRLINES™ (Live Person) phone", "united-airlines"],
  ["P@yPal support", "paypal"],
  ["Ｐａｙｐａｌ help", "paypal"],
  ["PayPаl refund contact", "paypal"],
  ["抖音人工客服电话", "douyin"],
  ["Delta Air Lines phone number", "delta-air-lines"],
  ["United Airlines news", null],
  ["Help center", null],
  ["X marks the support", null],
  ["We stand united: customer service in schools", "united-airlines"],
  ["Phone numbers of PayPal, Delta and United support", null],
  ["U-n-i-t-e-d Airlines support", "united-airlines"],
  ["Pay™Pal® support", "paypal"],
  ["Pay\u200bPal support", "paypal"],
  ["PayyPaal helpline", "paypal"],
  ["Speak to someone at PayPal", "paypal"],
  ["", null],
])("%s: %s", (title, slug) => {
  expect(claimed(title)).toBe(slug);
});

test("headings count as well, only the first ones", () => {
  expect(claimed("Portal", "PayPal support")).toBe("paypal");
  expect(claimed("Portal", "a", "b", "c", "PayPal support")).toBeNull();
});

test.each<[string, string | null]>([
  ["PayPal customer service", "paypal"],
  ["Contact number for PayPal", "paypal"],
  ["How to reach a live agent at United Airlines", "united-airlines"],
  ["Delta support", "delta-air-lines"],
  ["Delta waves and how they support sleep", null],
  ["PayPal pays for the school's new music room: a word on support", null],
])("near: %s: %s", (title, slug) => {
  expect(claimedBrand({ title, headings: [] }, names, words, { near: true })).toBe(slug);
});

test("the site's own name is not claimed by its pages", () => {
  const except = new Set(["paypal"]);
  expect(claimedBrand({ title: "United Airlines support | PayPal", headings: [] }, names, words, { except })).toBe(
    "united-airlines",
  );
  expect(claimedBrand({ title: "PayPal support", headings: [] }, names, words, { except })).toBeNull();
});
