/**
 * Why a piece of evidence could not be made; each has its words in the interface.
 * - `cannot-play`: the browser does not know this kind of video, or it is damaged
 * - `no-picture`: this is no picture, or of a kind the browser does not know (HEIC in most)
 * - `cannot-read`: the file was moved, changed or locked since it was chosen
 * - `too-small-limit`: the picture cannot be made small enough and stay readable
 * - `too-much`: more files, or larger ones, than the result can hold
 */
export type EvidenceFault = "cannot-play" | "no-picture" | "cannot-read" | "too-small-limit" | "too-much";

export class EvidenceError extends Error {
  readonly fault: EvidenceFault;
  constructor(fault: EvidenceFault, cause?: unknown) {
    super(fault, { cause });
    this.name = "EvidenceError";
    this.fault = fault;
  }
}
