/** The evidence kit with what tests need around it, bundled into a page of its own. */
import { checksums } from "../../components/core/evidence/checksums.ts";
import { cleanPicture } from "../../components/core/evidence/clean-picture.ts";
import { contactSheet } from "../../components/core/evidence/contact-sheet.ts";
import { fileFacts } from "../../components/core/evidence/file-facts.ts";
import { videoFrames } from "../../components/core/evidence/video-frames.ts";
import { zipFiles } from "../../components/core/evidence/zip-files.ts";

/** Colour at a point of a picture, as red, green and blue. */
async function colour(picture: Blob, x: number, y: number): Promise<number[]> {
  const bitmap = await createImageBitmap(picture);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  context?.drawImage(bitmap, 0, 0);
  return [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3);
}

async function size(picture: Blob): Promise<[width: number, height: number]> {
  const { width, height } = await createImageBitmap(picture);
  return [width, height];
}

/** A picture whose left half is red and whose right half is blue. */
function twoHalves(width: number, height: number): Promise<Blob> {
  const surface = new OffscreenCanvas(width, height);
  const context = surface.getContext("2d");
  if (!context) throw new Error("no canvas");
  context.fillStyle = "#f00";
  context.fillRect(0, 0, width / 2, height);
  context.fillStyle = "#00f";
  context.fillRect(width / 2, 0, width / 2, height);
  return surface.convertToBlob({ type: "image/jpeg", quality: 1 });
}

/**
 * A recording of two seconds, red at first and then blue. A WebM in pieces bears no length, as many that browsers and
 * screen recorders write.
 */
async function recording(type: "video/webm;codecs=vp8" | "video/mp4;codecs=vp9"): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = 320;
  canvas.height = 240;
  const context = canvas.getContext("2d");
  const paint = (style: string) => {
    if (!context) return;
    context.fillStyle = style;
    context.fillRect(0, 0, canvas.width, canvas.height);
  };
  const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: type });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  const stopped = new Promise((done) => {
    recorder.onstop = done;
  });
  recorder.start(type.startsWith("video/webm") ? 200 : undefined);
  for (let step = 0; step < 40; step++) {
    paint(step < 20 ? "#f00" : "#00f");
    await new Promise((done) => setTimeout(done, 50));
  }
  recorder.stop();
  await stopped;
  return new Blob(pieces);
}

export const kit = {
  checksums,
  cleanPicture,
  colour,
  contactSheet,
  fileFacts,
  recording,
  size,
  twoHalves,
  videoFrames,
  zipFiles,
};
Object.assign(globalThis, { kit });
