/** A request that another attempt may mend: no answer, a time-out, a server that is busy or broken. */
export class FetchFailed extends Error {
  /** HTTP status, when there was one. */
  readonly status: number | null;
  /** How long the server asks to be left alone, in milliseconds. */
  readonly after: number | null;

  constructor(message: string, status: number | null = null, after: number | null = null) {
    super(message);
    this.status = status;
    this.after = after;
  }
}
