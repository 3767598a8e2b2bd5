import { frameTimes } from "../../../data/frame-times.ts";
import { canvas } from "./draw.ts";
import { openVideo } from "./open-video.ts";

export interface VideoFrame {
  /** Its time from the start of the video, in seconds: the one that was asked for, or shortly after it. */
  seconds: number;
  /** JPEG without metadata. */
  picture: Blob;
}

/** The longer side of a frame at most, in pixels. */
const LONGEST = 1920;
const QUALITY = 0.85;

/**
 * Key frames of a video as pictures, one after the other, so that they can be shown as they come and stopped at any.
 * @param times seconds from the start, or how many, evenly over the video
 * @throws EvidenceError when the browser cannot play it
 */
export async function* videoFrames(file: Blob, times: number | readonly number[]): AsyncGenerator<VideoFrame> {
  const video = await openVideo(file);
  try {
    for (const seconds of typeof times === "number" ? frameTimes(video.seconds, times) : times) {
      const element = await video.show(Math.min(seconds, video.seconds));
      const { videoWidth, videoHeight, currentTime } = element;
      const scale = Math.min(1, LONGEST / Math.max(videoWidth, videoHeight));
      const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
      const { surface, context } = canvas(width, height, "image/jpeg");
      context.drawImage(element, 0, 0, width, height);
      yield { seconds: currentTime, picture: await surface.convertToBlob({ type: "image/jpeg", quality: QUALITY }) };
    }
  } finally {
    video.close();
  }
}
