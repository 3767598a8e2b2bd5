/** Octets from the start of a file in which its index is announced. */
export const INDEX_HEAD_BYTES = 4_096;

/** The number by which Matroska and WebM call the index of times (Cues). */
const CUES = [0x1c, 0x53, 0xbb, 0x6b] as const;

/**
 * Whether a WebM or Matroska file announces an index of times. Recordings that were written as they came often have
 * none, and Firefox then shows the first frame for any time it is asked for.
 * @param head the first INDEX_HEAD_BYTES of the file
 */
export const hasIndex = (head: Uint8Array): boolean =>
  head.some((_, at) => CUES.every((octet, index) => head[at + index] === octet));
