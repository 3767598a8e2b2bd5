import { expect, test } from "vitest";
import { slip } from "../../data/slip.ts";

test.each<[string, string, string | null]>([
  ["goole", "google", "omission"],
  ["gooogle", "google", "repetition"],
  ["gogole", "google", "transposition"],
  ["googke", "google", "keyboard"],
  ["google", "google", null],
  ["oogle", "google", null],
  ["range", "orange", null],
  ["goozle", "google", null],
  ["goxogle", "google", null],
  ["googles", "google", null],
  ["video", "vimeo", null],
  ["strike", "stripe", null],
  ["amzon", "amazon", "omission"],
  ["paypall", "paypal", "repetition"],
  ["", "google", null],
])("%s for %s: %s", (typed, name, wanted) => {
  expect(slip(typed, name)).toBe(wanted);
});
