import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { countPixels, readDump, toPng, topOf } from "../../scripts/real-browser/picture.ts";

/** A dump of two lines of two pixels, as Xvfb writes it: red, green, blue, white. */
function dump(): Buffer {
  const header = Buffer.alloc(100);
  const fields: Record<number, number> = { 0: 100, 4: 2, 5: 2, 11: 32, 12: 12, 19: 1 };
  for (const [index, value] of Object.entries(fields)) header.writeUInt32BE(value, Number(index) * 4);
  const padding = [0, 0, 0, 0];
  const lines = [0, 0, 255, 0, 0, 255, 0, 0, ...padding, 255, 0, 0, 0, 255, 255, 255, 0, ...padding];
  return Buffer.concat([header, Buffer.alloc(12), Buffer.from(lines)]);
}

test("the screen's dump is read with its header, table of colours and padding", () => {
  const picture = readDump(dump());
  expect(picture).toMatchObject({ width: 2, height: 2 });
  expect(picture.rgb.toString("hex")).toBe("ff000000ff000000ffffffff");
  expect(countPixels(picture, "#0000ff")).toBe(1);
  expect(countPixels(topOf(picture, 1), "#0000ff")).toBe(0);
});

test("a picture is written as PNG", () => {
  const png = toPng(readDump(dump()));
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  const data = png.subarray(png.indexOf("IDAT") + 4, png.indexOf("IEND") - 8);
  expect(inflateSync(data).toString("hex")).toBe("00ff000000ff00000000ffffffff");
});
