import { EvidenceError } from "./evidence-error.ts";

export type PictureType = "image/jpeg" | "image/png";

/** A canvas to draw on, white where a JPEG would have black for what is transparent. */
export function canvas(width: number, height: number, type: PictureType) {
  const surface = new OffscreenCanvas(width, height);
  const context = surface.getContext("2d");
  if (!context) throw new EvidenceError("too-much");
  if (type === "image/jpeg") {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, width, height);
  }
  return { surface, context };
}

/** The pixels of a picture, turned as its EXIF says. @throws EvidenceError when the browser cannot read it */
export async function pixels(picture: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(picture);
  } catch (error) {
    throw new EvidenceError("no-picture", error);
  }
}
