/**
 * The frame of a ZIP file without compression (APPNOTE 6.3: stored entries, names in UTF-8). Pictures and videos are
 * compressed already; and with their check sums known beforehand the files themselves are only referred to, not copied.
 */
export interface ZipEntry {
  name: string;
  bytes: number;
  crc32: number;
  /** When the file was last changed, in milliseconds since the epoch; ZIP keeps the reader's clock, to two seconds. */
  modified: number;
}

/** The largest size and offset without the extension to 64 bits, which not every program reads. */
const MOST = 0xffff_fffe;
const MOST_ENTRIES = 0xfffe;
const VERSION = 20;
const UTF8 = 1 << 11;

/** A ZIP cannot hold these files. */
export class ZipError extends Error {}

/** Date and time of MS-DOS: 1980 to 2107. */
function dosTime(instant: number): number {
  const date = new Date(instant);
  const year = date.getFullYear();
  if (!(year >= 1980 && year <= 2107)) return 0x21_0000;
  const day = ((year - 1980) << 9) | ((date.getMonth() + 1) << 5) | date.getDate();
  const time = (date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

/** Little-endian fields of two or four octets, then what follows them. */
function fields(values: readonly (readonly [octets: 2 | 4, value: number])[], tail = new Uint8Array()) {
  const length = values.reduce((sum, [octets]) => sum + octets, 0);
  const made = new Uint8Array(length + tail.length);
  const view = new DataView(made.buffer);
  let at = 0;
  for (const [octets, value] of values) {
    if (octets === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += octets;
  }
  made.set(tail, length);
  return made;
}

/** What entries say of themselves both before their contents and in the directory. */
const common = ({ bytes, crc32, modified }: ZipEntry, name: Uint8Array) =>
  [
    [2, VERSION],
    [2, UTF8],
    [2, 0],
    [4, dosTime(modified)],
    [4, crc32],
    [4, bytes],
    [4, bytes],
    [2, name.length],
    [2, 0],
  ] as const;

/**
 * What stands around the files' contents in a ZIP.
 * @returns a header for before each file's contents, in the order of the entries, and what follows the last one
 * @throws ZipError when there are too many files, or they are too large (4 GB)
 */
export function zipFrame(entries: readonly ZipEntry[]): {
  headers: Uint8Array<ArrayBuffer>[];
  end: Uint8Array<ArrayBuffer>[];
} {
  if (entries.length > MOST_ENTRIES) throw new ZipError(`A ZIP file holds at most ${MOST_ENTRIES} files.`);
  const headers: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    if (entry.bytes > MOST || offset > MOST || name.length > 0xffff)
      throw new ZipError("A ZIP file holds at most 4 GB: hand in the largest file by itself.");
    const header = fields([[4, 0x0403_4b50], ...common(entry, name)], name);
    directory.push(
      fields(
        [[4, 0x0201_4b50], [2, VERSION], ...common(entry, name), [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]],
        name,
      ),
    );
    headers.push(header);
    offset += header.length + entry.bytes;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  if (offset > MOST || size > MOST)
    throw new ZipError("A ZIP file holds at most 4 GB: hand in the largest file by itself.");
  const { length } = entries;
  const end = fields([
    [4, 0x0605_4b50],
    [2, 0],
    [2, 0],
    [2, length],
    [2, length],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return { headers, end: [...directory, end] };
}
