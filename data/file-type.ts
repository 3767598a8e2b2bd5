/** Octets from the start of a file that tell its type. */
export const HEAD_BYTES = 64;

const MAGIC: readonly [at: number, text: string, type: string][] = [
  [0, "\xFF\xD8\xFF", "image/jpeg"],
  [0, "\x89PNG\r\n\x1A\n", "image/png"],
  [0, "GIF8", "image/gif"],
  [8, "WEBP", "image/webp"],
  [8, "AVI ", "video/x-msvideo"],
  [8, "WAVE", "audio/wav"],
  [0, "BM", "image/bmp"],
  [0, "II*\0", "image/tiff"],
  [0, "MM\0*", "image/tiff"],
  [0, "%PDF-", "application/pdf"],
  [0, "\x1A\x45\xDF\xA3", "video/webm"],
  [0, "ID3", "audio/mpeg"],
  [0, "OggS", "audio/ogg"],
  [0, "Rar!\x1A\x07", "application/vnd.rar"],
  [0, "7z\xBC\xAF\x27\x1C", "application/x-7z-compressed"],
  [0, "PK\x03\x04", "application/zip"],
];

/** Brands of the ISO base media format (`ftyp`), by their first letters; any other is an MP4. */
const BRANDS: readonly [brand: string, type: string][] = [
  ["qt", "video/quicktime"],
  ["hei", "image/heic"],
  ["hev", "image/heic"],
  ["mif1", "image/heic"],
  ["avi", "image/avif"],
  ["M4A", "audio/mp4"],
];

/**
 * What a file is by its first octets: its name and what the system calls it can be wrong.
 * @param head at least the first 12 octets, better HEAD_BYTES
 * @returns MIME type; null for anything else, also for text
 */
export function fileType(head: Uint8Array): string | null {
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  if (text.startsWith("ftyp", 4)) {
    const brand = text.slice(8, 12);
    return BRANDS.find(([start]) => brand.startsWith(start))?.[1] ?? "video/mp4";
  }
  const riff = text.startsWith("RIFF");
  const found = MAGIC.find(([at, magic]) => text.startsWith(magic, at) && (at === 0 || riff))?.[2] ?? null;
  // Matroska and WebM begin alike; the name of the document type follows
  return found === "video/webm" && text.includes("matroska") ? "video/x-matroska" : found;
}
