/**
 * The day on the reader's calendar at an instant.
 * @param instant milliseconds since the epoch
 * @returns YYYY-MM-DD, or null for what is no instant or lies outside the years 0 to 9999
 */
export function localDay(instant: number): string | null {
  const date = new Date(instant);
  const year = date.getFullYear();
  if (!(year >= 0 && year <= 9999)) return null;
  const two = (n: number) => String(n).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
