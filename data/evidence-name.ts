const EXTENSIONS: { [type: string]: string | undefined } = {
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/gif": "gif",
  "image/webp": "webp",
  "image/bmp": "bmp",
  "image/tiff": "tif",
  "image/heic": "heic",
  "image/avif": "avif",
  "video/mp4": "mp4",
  "video/quicktime": "mov",
  "video/webm": "webm",
  "video/x-matroska": "mkv",
  "video/x-msvideo": "avi",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/wav": "wav",
  "audio/ogg": "ogg",
  "application/pdf": "pdf",
  "application/zip": "zip",
};

/** Letters and digits of any script; all else becomes one hyphen. */
const plain = (text: string, most: number) =>
  [
    ...text
      .toWellFormed()
      .normalize("NFC")
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-"),
  ]
    .slice(0, most)
    .join("")
    .replace(/^-+|-+$/g, "");

/** What a file of evidence is called by. */
export interface EvidenceLabel {
  /** YYYY-MM-DD, the reader's day. */
  day: string;
  slug: string;
  /** Ticket number, or anything else that tells this case from others. */
  label: string;
  /** Its place among the files of the case, from 1. */
  number: number;
  /** MIME type, or null: without an ending. */
  type: string | null;
}

/** A file name that sorts by day and place and is allowed everywhere: `2026-11-12_douyin_A1234_03.jpg`. */
export function evidenceName({ day, slug, label, number, type }: EvidenceLabel): string {
  const parts = [plain(day, 10), plain(slug, 40), plain(label, 30), String(number).padStart(2, "0")];
  const ending = type === null ? undefined : EXTENSIONS[type];
  return `${parts.filter(Boolean).join("_")}${ending ? `.${ending}` : ""}`;
}
