import { fileType } from "../../../data/file-type.ts";
import { hasIndex, INDEX_HEAD_BYTES } from "../../../data/webm-index.ts";
import { EvidenceError } from "./evidence-error.ts";

/** A video of which frames can be seen; the browser reads of the file only what it needs. */
export interface OpenVideo {
  /** Length in seconds. */
  seconds: number;
  /** Moves to a time in seconds. @returns the element, which shows the frame of its `currentTime` */
  show(seconds: number): Promise<HTMLVideoElement>;
  close(): void;
}

/** How long one waits for a frame of a large file, in milliseconds; for its end, all of it may have to be read. */
const PATIENCE = { frame: 30_000, end: 300_000 } as const;
/** Later than any video ends, in seconds. */
const FAR = 1e7;
/** The fastest that browsers play, and how often one looks how far it is (milliseconds). */
const FASTEST = 16;
const LOOK_EVERY = 20;

const unplayable = (cause?: unknown) => new EvidenceError("cannot-play", cause);

/** Opens a video without showing it. @throws EvidenceError when the browser cannot play it */
export async function openVideo(file: Blob): Promise<OpenVideo> {
  const video = document.createElement("video");
  video.muted = true;
  // only what is asked for: with "auto" browsers read ahead
  video.preload = "metadata";
  const url = URL.createObjectURL(file);
  const close = () => {
    video.removeAttribute("src");
    // without it some browsers hold on to the file
    video.load();
    URL.revokeObjectURL(url);
  };
  try {
    const indexed = await isIndexed(file);
    const known = heard(video, "loadedmetadata", PATIENCE.frame);
    video.src = url;
    await known;
    // recordings of a browser or a screen bear no length until somebody has been at their end
    if (!Number.isFinite(video.duration)) await seek(video, FAR, PATIENCE.end);
    const seconds = Number.isFinite(video.duration) ? video.duration : video.currentTime;
    if (video.videoWidth === 0 || seconds <= 0) throw unplayable();
    return {
      seconds,
      async show(wanted) {
        await (indexed ? seek(video, wanted) : play(video, wanted));
        return video;
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function isIndexed(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, INDEX_HEAD_BYTES).arrayBuffer());
  const type = fileType(head);
  return (type !== "video/webm" && type !== "video/x-matroska") || hasIndex(head);
}

async function seek(video: HTMLVideoElement, seconds: number, patience: number = PATIENCE.frame): Promise<void> {
  const arrived = heard(video, "seeked", patience);
  video.currentTime = seconds;
  await arrived;
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) await heard(video, "canplay", patience);
}

/** Plays up to a time, fast at first: the way to a frame that cannot be gone to. */
async function play(video: HTMLVideoElement, seconds: number): Promise<void> {
  if (video.currentTime > seconds) await seek(video, 0);
  await video.play().catch((error: unknown) => {
    throw unplayable(error);
  });
  while (video.currentTime < seconds && !video.ended && !video.error) {
    video.playbackRate = Math.min(FASTEST, Math.max(1, seconds - video.currentTime));
    await new Promise((done) => setTimeout(done, LOOK_EVERY));
  }
  video.pause();
  if (video.error) throw unplayable(video.error);
}

type Heard = "loadedmetadata" | "seeked" | "canplay";

function heard(video: HTMLVideoElement, event: Heard, patience: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const end = (finish: () => void) => () => {
      over.abort();
      clearTimeout(timer);
      finish();
    };
    const fail = end(() => reject(unplayable(video.error)));
    const timer = setTimeout(fail, patience);
    video.addEventListener(event, end(resolve), { signal: over.signal });
    video.addEventListener("error", fail, { signal: over.signal });
  });
}
