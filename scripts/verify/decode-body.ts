/** Where a page names its characters, within its first bytes. */
const META = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i;
const HEAD = 4096;

/** A page's bytes as text, in the encoding that the server or the page itself names; UTF-8 when neither does. */
export function decodeBody(body: Uint8Array, contentType: string): string {
  const named =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ??
    META.exec(new TextDecoder("latin1").decode(body.subarray(0, HEAD)))?.[1] ??
    "utf-8";
  try {
    return new TextDecoder(named).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
