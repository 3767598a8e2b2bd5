import { ZipError, zipFrame } from "../../../data/zip.ts";
import { checksums } from "./checksums.ts";
import { EvidenceError } from "./evidence-error.ts";

export interface EvidenceFile {
  name: string;
  contents: Blob;
  /** Milliseconds since the epoch. */
  modified: number;
}

/** Name of the list of check sums, in the form that `sha256sum -c` reads. */
const SUMS = "SHA256SUMS.txt";

/**
 * Files in one ZIP, with a list of their check sums. The ZIP refers to the files on the disk: nothing is copied, however
 * large they are.
 * @param progress told the octets read so far, of all files together
 * @throws EvidenceError when a file cannot be read, or all together are too large
 */
export async function zipFiles(
  files: readonly EvidenceFile[],
  { signal, progress }: { signal?: AbortSignal; progress?: (bytes: number) => void } = {},
): Promise<Blob> {
  const names = new Set([SUMS, ...files.map(({ name }) => name)]);
  if (names.size <= files.length) throw new EvidenceError("too-much");
  let before = 0;
  let sums = "";
  const entries: { file: EvidenceFile; crc32: number }[] = [];
  for (const file of files) {
    const start = before;
    const made = await checksums(file.contents, { signal, progress: (bytes) => progress?.(start + bytes) });
    before += file.contents.size;
    sums += `${made.sha256}  ${file.name}\n`;
    entries.push({ file, crc32: made.crc32 });
  }
  const list: EvidenceFile = { name: SUMS, contents: new Blob([sums]), modified: Date.now() };
  entries.push({ file: list, crc32: (await checksums(list.contents)).crc32 });
  try {
    const { headers, end } = zipFrame(
      entries.map(({ file: { name, contents, modified }, crc32 }) => ({ name, bytes: contents.size, crc32, modified })),
    );
    const parts = entries.flatMap(({ file }, index): BlobPart[] => [headers[index] ?? new Uint8Array(), file.contents]);
    return new Blob([...parts, ...end], { type: "application/zip" });
  } catch (error) {
    if (error instanceof ZipError) throw new EvidenceError("too-much", error);
    throw error;
  }
}
