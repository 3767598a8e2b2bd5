import { expect, test } from "vitest";
import { waitMilestone } from "../../data/wait-milestone.ts";

test.each([
  [0, 0],
  [4, 0],
  [5, 5],
  [14, 10],
  [44, 30],
  [60, 60],
  [89, 60],
  [90, 90],
  [125, 120],
  [1_000, 990],
])("after %i minutes the last milestone is %i", (minutes, milestone) => {
  expect(waitMilestone(minutes)).toBe(milestone);
});

test("over a day it is told at most 55 times, and never goes back", () => {
  const told = Array.from({ length: 24 * 60 }, (_, minutes) => waitMilestone(minutes));
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(new Set(told).size).toBeLessThanOrEqual(55);
});
