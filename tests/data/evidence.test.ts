import { crc32 as independentCrc32 } from "node:zlib";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { crc32 } from "../../data/crc32.ts";
import { evidenceName } from "../../data/evidence-name.ts";
import { fileType } from "../../data/file-type.ts";
import { frameTimes } from "../../data/frame-times.ts";
import { boxBetween, pixelBox } from "../../data/redaction.ts";
import { sheetGrid } from "../../data/sheet-grid.ts";
import { hasIndex } from "../../data/webm-index.ts";
import { zipFrame } from "../../data/zip.ts";

describe("what a file is", () => {
  test.each([
    ["\xFF\xD8\xFF\xE0\0\x10JFIF", "image/jpeg"],
    ["\x89PNG\r\n\x1A\n", "image/png"],
    ["GIF89a", "image/gif"],
    ["RIFF\x10\0\0\0WEBPVP8 ", "image/webp"],
    ["RIFF\x10\0\0\0AVI LIST", "video/x-msvideo"],
    ["\0\0\0\x18ftypmp42", "video/mp4"],
    ["\0\0\0\x14ftypqt  ", "video/quicktime"],
    ["\0\0\0\x18ftypheic", "image/heic"],
    ["\0\0\0\x1Cftypavif", "image/avif"],
    ["\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x84webm", "video/webm"],
    ["\x1A\x45\xDF\xA3\xA3\x42\x86\x81\x01\x42\x82\x88matroska", "video/x-matroska"],
    ["%PDF-1.7", "application/pdf"],
    ["XXXXXXXXWEBP", null],
    ["hello, world", null],
    ["", null],
  ])("%j is %s", (head, type) => {
    expect(fileType(Uint8Array.from(head, (sign) => sign.charCodeAt(0)))).toBe(type);
  });
});

test("a WebM says in its head whether it has an index", () => {
  const head = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  expect(hasIndex(head("\x1A\x45\xDF\xA3 \x4D\xBB\x8B\x53\xAB\x84\x1C\x53\xBB\x6B\x53\xAC"))).toBe(true);
  expect(hasIndex(head("\x1A\x45\xDF\xA3 \x1C\x53\xBB"))).toBe(false);
  expect(hasIndex(new Uint8Array())).toBe(false);
});

test("frames are taken evenly, within the video", () => {
  expect(frameTimes(10, 5)).toEqual([1, 3, 5, 7, 9]);
  expect(frameTimes(Number.POSITIVE_INFINITY, 5)).toEqual([]);
  expect(frameTimes(0, 5)).toEqual([]);
  expect(frameTimes(10, 0)).toEqual([]);
});

describe("redaction", () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  const size = fc.integer({ min: 1, max: 5_000 });

  test("a box covers every pixel it touches, and none outside the picture", () => {
    fc.assert(
      fc.property(unit, unit, unit, unit, size, size, (x, y, width, height, across, down) => {
        const made = pixelBox({ x, y, width, height }, across, down);
        expect(made.x).toBeGreaterThanOrEqual(0);
        expect(made.x).toBeLessThanOrEqual(x * across);
        expect(made.x + made.width).toBeGreaterThanOrEqual(Math.min(across, (x + width) * across));
        expect(made.x + made.width).toBeLessThanOrEqual(across);
        expect(made.y + made.height).toBeGreaterThanOrEqual(Math.min(down, (y + height) * down));
        for (const value of Object.values(made)) expect(Number.isInteger(value)).toBe(true);
      }),
    );
  });

  test("a drag in any direction, also beyond the edge, is the same box", () => {
    const shown = { width: 200, height: 100 };
    const box = { x: 0.25, y: 0.5, width: 0.75, height: 0.5 };
    expect(boxBetween({ x: 50, y: 50 }, { x: 260, y: 170 }, shown)).toEqual(box);
    expect(boxBetween({ x: 260, y: 170 }, { x: 50, y: 50 }, shown)).toEqual(box);
    expect(boxBetween({ x: 50, y: 50 }, { x: 50, y: 90 }, shown)).toBeNull();
    expect(boxBetween({ x: 1, y: 1 }, { x: 5, y: 5 }, { width: 0, height: 0 })).toBeNull();
  });
});

describe("names", () => {
  const label = { day: "2026-11-12", slug: "douyin", label: "A-1234", number: 3, type: "image/jpeg" };

  test.each([
    [{}, "2026-11-12_douyin_A-1234_03.jpg"],
    [{ label: "../../etc/passwd", type: null }, "2026-11-12_douyin_etc-passwd_03"],
    [{ label: "工单 №7:急" }, "2026-11-12_douyin_工单-7-急_03.jpg"],
    [{ label: "" }, "2026-11-12_douyin_03.jpg"],
    [{ number: 120, type: "video/mp4" }, "2026-11-12_douyin_A-1234_120.mp4"],
  ])("%j", (facts, name) => {
    expect(evidenceName({ ...label, ...facts })).toBe(name);
  });

  test("any label makes a name that every system allows", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const name = evidenceName({ ...label, label: text });
        expect(name).toMatch(/^2026-11-12_douyin_[\p{L}\p{M}\p{N}_-]*03\.jpg$/u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }),
    );
  });
});

describe("ZIP", () => {
  test("check sums are those of another program, however the file is cut", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.nat(500), (bytes, at) => {
        expect(crc32(bytes.subarray(at), crc32(bytes.subarray(0, at)))).toBe(independentCrc32(bytes));
      }),
    );
  });

  test("another program finds what was put in", () => {
    const file = fc.record({
      name: fc.stringMatching(/^[a-z文 ]{1,20}$/),
      contents: fc.uint8Array({ maxLength: 200 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(file, { maxLength: 5, selector: ({ name }) => name }), (files) => {
        const { headers, end } = zipFrame(
          files.map(({ name, contents }) => ({
            name,
            bytes: contents.length,
            crc32: crc32(contents),
            modified: Date.parse("2026-11-12T14:05:00Z"),
          })),
        );
        const parts = files.flatMap(({ contents }, index) => [headers[index] ?? new Uint8Array(), contents]);
        const found = unzipSync(Buffer.concat([...parts, ...end]));
        expect(Object.entries(found).map(([name, bytes]) => [name, [...bytes]])).toEqual(
          files.map(({ name, contents }) => [name, [...contents]]),
        );
      }),
    );
  });

  test("what does not fit is refused with a sentence", () => {
    const entry = { name: "a", bytes: 3e9, crc32: 0, modified: 0 };
    expect(() => zipFrame([entry])).not.toThrow();
    expect(() => zipFrame([entry, entry])).toThrow(/4 GB/);
    expect(() => zipFrame([{ ...entry, bytes: 5e9 }])).toThrow(/4 GB/);
    expect(() => zipFrame(Array(65_536).fill({ ...entry, bytes: 0 }))).toThrow(/65534/);
  });
});

test("pictures on a sheet keep their shape, stay apart and stay on it", () => {
  const picture = fc.record({ width: fc.integer({ min: 1, max: 4_000 }), height: fc.integer({ min: 1, max: 4_000 }) });
  fc.assert(
    fc.property(fc.array(picture, { minLength: 1, maxLength: 20 }), (pictures) => {
      const { width, height, fontSize, cells } = sheetGrid(pictures);
      for (const [index, cell] of cells.entries()) {
        const { width: across = 1, height: down = 1 } = pictures[index] ?? {};
        const scale = across >= down ? cell.width / across : cell.height / down;
        expect(scale).toBeLessThanOrEqual(1);
        expect(Math.abs(cell.width - across * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(cell.height - down * scale)).toBeLessThanOrEqual(1);
        expect(cell.x).toBeGreaterThanOrEqual(0);
        expect(cell.x + cell.width).toBeLessThanOrEqual(width);
        expect(cell.captionY).toBeGreaterThan(cell.y + cell.height);
        expect(cell.captionY + fontSize * 0.3).toBeLessThanOrEqual(height);
        for (const other of cells.slice(index + 1))
          expect(cell.x + cell.width <= other.x || cell.captionY < other.y || other.x + other.width <= cell.x).toBe(
            true,
          );
      }
    }),
  );
});
