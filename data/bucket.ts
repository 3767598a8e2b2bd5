/**
 * Which of `count` files a key stands in: FNV-1a (32 bit) of its UTF-16 units, masked.
 * @param count a power of two
 */
export function bucket(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 16)) & (count - 1);
}
