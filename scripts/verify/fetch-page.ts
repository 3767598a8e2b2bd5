import { FetchFailed } from "./fetch-failed.ts";

/** What a server answered in the end. */
export interface Fetched {
  status: number;
  /** The address that answered, after redirects. */
  url: string;
  type: string;
  body: Uint8Array;
  etag: string | null;
  modified: string | null;
}

export interface FetchOptions {
  agent: string;
  /** For one answer, in milliseconds. */
  timeout: number;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
  /** Called before each request, also that of a redirect; what it throws ends the fetch. */
  before?: (url: string) => Promise<void>;
}

const MAX_HOPS = 8;
/** Pages end long before; what is longer is not read to its end. */
const MAX_BYTES = 8_000_000;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Worth another attempt. */
const BUSY: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * Fetches one page and follows its redirects.
 * @throws FetchFailed for what another attempt may mend
 */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  let url = address;
  for (let hop = 0; hop <= MAX_HOPS; hop++) {
    await options.before?.(url);
    const fetched = await ask(url, options, hop === 0 ? options.headers : undefined);
    if (typeof fetched !== "string") return fetched;
    url = fetched;
  }
  throw new FetchFailed(`more than ${MAX_HOPS} redirects`);
}

/** One request: what was answered, or where it was sent on to. */
async function ask(url: string, { agent, timeout, signal }: FetchOptions, extra?: FetchOptions["headers"]) {
  const clock = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      redirect: "manual",
      signal: signal ? AbortSignal.any([clock, signal]) : clock,
      headers: {
        "user-agent": agent,
        accept: "text/html,application/xhtml+xml,application/json;q=0.9,text/plain;q=0.8,*/*;q=0.5",
        // the page that was cited, not its translation for somebody else
        "accept-language": "*",
        ...extra,
      },
    });
    const { status, headers } = response;
    const location = headers.get("location");
    if (REDIRECTS.has(status) && location !== null && URL.canParse(location, url)) {
      await response.body?.cancel();
      const next = new URL(location, url);
      next.hash = "";
      return next.href;
    }
    if (status >= 500 || BUSY.has(status)) {
      await response.body?.cancel();
      throw new FetchFailed(`HTTP ${status}`, status, retryAfter(headers.get("retry-after")));
    }
    return {
      status,
      url,
      type: headers.get("content-type") ?? "",
      body: await read(response),
      etag: headers.get("etag"),
      modified: headers.get("last-modified"),
    };
  } catch (error) {
    if (error instanceof FetchFailed || signal?.aborted) throw error;
    throw new FetchFailed(clock.aborted ? `no answer within ${timeout / 1000} s` : reason(error));
  }
}

async function read(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= MAX_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** Seconds or a date, as milliseconds from now. */
function retryAfter(value: string | null): number | null {
  if (value === null) return null;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : null;
}

function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown }).code;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "no such host";
  if (typeof code === "string") return code;
  return cause instanceof Error ? cause.message.slice(0, 100) : String(cause);
}
