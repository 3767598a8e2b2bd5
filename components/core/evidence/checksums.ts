import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { crc32 } from "../../../data/crc32.ts";
import { EvidenceError } from "./evidence-error.ts";

/** Octets read at a time: some milliseconds of work, between which the page stays alive. */
const PIECE = 1 << 20;

export interface Checksums {
  /** 64 hexadecimal digits in small letters. */
  sha256: string;
  /** As ZIP has it. */
  crc32: number;
}

/**
 * Check sums of a file, read piece by piece: the browser's own digest wants the whole file in memory.
 * @param signal ends it before its time; it then rejects with the signal's reason
 * @param progress told the octets read so far
 * @throws EvidenceError when the file cannot be read
 */
export async function checksums(
  file: Blob,
  { signal, progress }: { signal?: AbortSignal; progress?: (bytes: number) => void } = {},
): Promise<Checksums> {
  const hash = sha256.create();
  let crc = 0;
  let read = 0;
  for await (const bytes of pieces(file)) {
    signal?.throwIfAborted();
    hash.update(bytes);
    crc = crc32(bytes, crc);
    read += bytes.length;
    progress?.(read);
  }
  return { sha256: bytesToHex(hash.digest()), crc32: crc };
}

/**
 * Files that are being read. Nothing else holds on to a reader that waits for the disk, and Chromium then clears it away:
 * its promise would stay open for ever.
 */
const underWay = new Set<ReadableStreamBYOBReader>();

/**
 * A file's octets, always in the same buffer: slices of 2 GB pile up faster than browsers clear them away. A piece is
 * good until the next one is asked for.
 */
async function* pieces(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader({ mode: "byob" });
  underWay.add(reader);
  try {
    for (let buffer = new ArrayBuffer(PIECE); ; ) {
      const { done, value } = await reader.read(new Uint8Array(buffer)).catch((error: unknown) => {
        throw new EvidenceError("cannot-read", error);
      });
      if (done || !value) return;
      yield value;
      buffer = value.buffer;
    }
  } finally {
    underWay.delete(reader);
    await reader.cancel().catch(() => {});
  }
}
