/** Longest link that every system hands on to the mail program; Windows drops what is longer. */
const MAX = 2000;

/** A link that opens the reader's mail program with a draft. */
export interface Mailto {
  href: string;
  /** False where the body was too long for a link and must be copied. */
  whole: boolean;
}

// half a surrogate pair cannot be encoded, and a line break in a header field would start another one
const encode = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd").replace(/\r\n?|\n/g, "\r\n"));
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

/**
 * A mailto: link (RFC 6068): UTF-8 percent-encoded, lines of the body parted by CRLF.
 * @param address one e-mail address
 * @returns without the body when link and body together are longer than mail programs take
 */
export function mailto(address: string, subject: string, body: string): Mailto {
  const at = address.lastIndexOf("@");
  const to = `${encode(oneLine(address.slice(0, Math.max(at, 0))))}@${encode(oneLine(address.slice(at + 1)))}`;
  const start = `mailto:${to}?subject=${encode(oneLine(subject))}`;
  const whole = `${start}&body=${encode(body)}`;
  return whole.length <= MAX ? { href: whole, whole: true } : { href: start, whole: false };
}
