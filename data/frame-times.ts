/**
 * Times of key frames, evenly over a video and in the middle of their parts: first and last frames are often black.
 * @param seconds length of the video
 * @param count how many frames
 * @returns seconds from the start, rising; none for a video without a length
 */
export function frameTimes(seconds: number, count: number): number[] {
  if (!Number.isFinite(seconds) || seconds <= 0) return [];
  return Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => ((index + 0.5) / count) * seconds);
}
