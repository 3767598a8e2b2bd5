/** Lines of iCalendar and vCard, which share their escaping and folding (RFC 5545 3.1, RFC 6350 3.2 and 3.4). */

/** Octets a line may have without its break. */
const OCTETS = 75;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the standards forbid in a text
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** A text as a value: escaped, without control characters, any kind of line break as one. */
export const escapeText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(FORBIDDEN, "")
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll("\n", "\\n");

const octets = (codePoint: number) => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4);

/**
 * One line with its break, folded so that no piece is longer than 75 octets and no character is cut in two.
 * @param name the property with its parameters, e.g. `DTSTART` or `TEL;VALUE=uri`
 * @param value escaped already where it is a text
 */
export function contentLine(name: string, value: string): string {
  let folded = "";
  let used = 0;
  for (const character of `${name}:${value}`) {
    const size = octets(character.codePointAt(0) ?? 0);
    if (used + size > OCTETS) {
      folded += "\r\n ";
      used = 1;
    }
    folded += character;
    used += size;
  }
  return `${folded}\r\n`;
}
