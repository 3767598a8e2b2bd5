import fc from "fast-check";
import jsQR from "jsqr";
import { describe, expect, test } from "vitest";
import { type QrPath, qrPath } from "../../data/qr-path.ts";

/** Paints the path as a browser would, and has another library read it. */
function read({ d, size }: QrPath): string | null {
  const SCALE = 4;
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width, back] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(width).toBe(back);
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row++)
      for (let column = Number(x) * SCALE; column < (Number(x) + Number(width)) * SCALE; column++)
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
  }
  return jsQR(pixels, side, side, { inversionAttempts: "dontInvert" })?.data ?? null;
}

describe("a QR code that another decoder reads", () => {
  test.each([
    "tel:95152",
    "tel:+14155550132",
    "tel:*611",
    "tel:*121*6%23",
    "tel:1800103001239123",
    "https://www.douyin.com/recovery_account/",
    "转人工",
  ])("%s", (text) => {
    const path = qrPath(text);
    expect(path && read(path)).toBe(text);
  });
  test("any number", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[0-9]{3,15}$/), (number) => {
        const path = qrPath(`tel:${number}`);
        expect(path && read(path)).toBe(`tel:${number}`);
      }),
      { numRuns: 40 },
    );
  });
  test("the longest text allowed", () => {
    const path = qrPath(`https://help.acme.com/${"a".repeat(278)}`);
    expect(path && read(path)).toBe(`https://help.acme.com/${"a".repeat(278)}`);
  });
});

test("the quiet zone is there, and nothing but the path's own signs", () => {
  const path = qrPath("tel:95152");
  expect(path?.size).toBe(21 + 8);
  expect(path?.d).toMatch(/^(?:M\d+ \d+h\d+v1h-\d+z)+$/);
  const places = [...(path?.d ?? "").matchAll(/M(\d+) (\d+)h(\d+)/g)];
  for (const [, x, y, width] of places) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    expect(Math.max(Number(x) + Number(width), Number(y) + 1)).toBeLessThanOrEqual(25);
  }
});

test("nothing to draw: no text, or too much for a small picture", () => {
  expect([qrPath(""), qrPath("a".repeat(301)), qrPath("客".repeat(101))]).toEqual([null, null, null]);
});
