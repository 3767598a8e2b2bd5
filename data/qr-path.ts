import { encode } from "uqr";

/** A QR code to be drawn as one path of an SVG with `viewBox="0 0 size size"`, dark on light in every theme. */
export interface QrPath {
  d: string;
  /** Modules on a side, the quiet zone among them. */
  size: number;
}

/** Light modules around the code, without which readers do not find it (ISO/IEC 18004). */
const QUIET = 4;
/** Bytes that still give modules large enough for a telephone's camera at the size of a popup. */
const MAX_BYTES = 300;

/**
 * The QR code of a short text, such as a `tel:` link.
 * @returns null for no text, or one too long to be read from the screen
 */
export function qrPath(text: string): QrPath | null {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes === 0 || bytes > MAX_BYTES) return null;
  const { data, size } = encode(text, { ecc: "M", border: QUIET });
  let d = "";
  for (const [y, row] of data.entries())
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      const width = x + 1 - start;
      d += `M${start} ${y}h${width}v1h-${width}z`;
    }
  return { d, size };
}
