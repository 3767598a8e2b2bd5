import { pixelBox, type RedactionBox } from "../../../data/redaction.ts";
import { canvas, type PictureType, pixels } from "./draw.ts";
import { EvidenceError } from "./evidence-error.ts";

export interface CleanOptions {
  /** What to cover; burned in, so that nobody can lift it. */
  boxes?: readonly RedactionBox[];
  /** PNG keeps letters sharp, JPEG is smaller and taken everywhere. */
  type?: PictureType;
  /** Octets the platform takes at most. */
  maxBytes?: number;
}

const QUALITIES = [0.9, 0.75, 0.6] as const;
/** Under this width or height, in pixels, a screenshot can no longer be read. */
const SMALLEST = 320;

/**
 * A picture drawn anew from its pixels: no EXIF, no place, no preview of what was covered is left in it.
 * @throws EvidenceError when it is no picture, or cannot be made small enough
 */
export async function cleanPicture(
  picture: Blob,
  { boxes = [], type = "image/jpeg", maxBytes = Number.POSITIVE_INFINITY }: CleanOptions = {},
): Promise<Blob> {
  const full = await covered(picture, boxes, type);
  for (let scale = 1; ; scale *= 0.75) {
    const [width, height] = [Math.round(full.width * scale), Math.round(full.height * scale)];
    if (scale < 1 && Math.min(width, height) < SMALLEST) throw new EvidenceError("too-small-limit");
    const { surface, context } = canvas(width, height, type);
    context.drawImage(full, 0, 0, width, height);
    for (const quality of type === "image/jpeg" ? QUALITIES : [1]) {
      const made = await surface.convertToBlob({ type, quality });
      if (made.size <= maxBytes) return made;
    }
  }
}

/** The boxes go on at full size: making the picture smaller first would smear what is under them over their edges. */
async function covered(picture: Blob, boxes: readonly RedactionBox[], type: PictureType): Promise<OffscreenCanvas> {
  const bitmap = await pixels(picture);
  try {
    const { surface, context } = canvas(bitmap.width, bitmap.height, type);
    context.drawImage(bitmap, 0, 0);
    context.fillStyle = "#000";
    for (const box of boxes) {
      const { x, y, width, height } = pixelBox(box, bitmap.width, bitmap.height);
      context.fillRect(x, y, width, height);
    }
    return surface;
  } finally {
    bitmap.close();
  }
}
