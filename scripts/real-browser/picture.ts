import { crc32, deflateSync } from "node:zlib";

/** Pixels of a screen, three bytes each (red, green, blue), row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly rgb: Buffer;
}

/** Reads the X window dump that Xvfb keeps of its screen: 25 numbers, a table of colours, then the pixels. */
export function readDump(dump: Buffer): Picture {
  const field = (index: number) => dump.readUInt32BE(index * 4);
  const [width, height, bytesPerPixel, bytesPerLine] = [field(4), field(5), field(11) / 8, field(12)];
  const start = field(0) + field(19) * 12;
  const rgb = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Least significant byte first: blue, green, red, nothing.
      const from = start + y * bytesPerLine + x * bytesPerPixel;
      rgb.set([dump.readUInt8(from + 2), dump.readUInt8(from + 1), dump.readUInt8(from)], (y * width + x) * 3);
    }
  }
  return { width, height, rgb };
}

/** Writes a picture as PNG. */
export function toPng({ width, height, rgb }: Picture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const line = width * 3;
  // A zero before each line says that it is stored as it is.
  const lines = Buffer.concat(
    Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.from([0]), rgb.subarray(y * line, (y + 1) * line)])),
  );
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Gives the topmost lines of a picture. */
export function topOf({ width, height, rgb }: Picture, lines: number): Picture {
  return { width, height: Math.min(lines, height), rgb: rgb.subarray(0, width * lines * 3) };
}

/** Counts the pixels of a colour (`#rrggbb`); each channel may be off by `near`. */
export function countPixels({ rgb }: Picture, colour: string, near = 6): number {
  const wanted = Buffer.from(colour.slice(1), "hex");
  let count = 0;
  for (let at = 0; at < rgb.length; at += 3) {
    if ([0, 1, 2].every((channel) => Math.abs((rgb[at + channel] ?? 0) - (wanted[channel] ?? 0)) <= near)) count++;
  }
  return count;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
