const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/**
 * CRC-32 as ZIP has it, piece by piece.
 * @param before the value of all pieces before this one; 0 for the first
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  let value = ~before;
  // an indexed loop: this runs over every octet of files of gigabytes
  for (let index = 0; index < bytes.length; index++)
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  return ~value >>> 0;
}
