import type { FileFacts } from "../../../data/attachment-rule.ts";
import { fileType, HEAD_BYTES } from "../../../data/file-type.ts";
import { EvidenceError } from "./evidence-error.ts";
import { openVideo } from "./open-video.ts";

/**
 * What a chosen file is: by its own first octets rather than by its name, and how long a video of it is where the browser
 * can play it.
 * @throws EvidenceError when the file cannot be read
 */
export async function fileFacts(file: File): Promise<FileFacts> {
  const type = fileType(await head(file)) ?? (file.type || null);
  return { type, bytes: file.size, seconds: type?.startsWith("video/") ? await length(file) : null };
}

async function head(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch (error) {
    throw new EvidenceError("cannot-read", error);
  }
}

async function length(file: File): Promise<number | null> {
  try {
    const video = await openVideo(file);
    video.close();
    return video.seconds;
  } catch {
    return null;
  }
}
