import type { DataTelephone } from "./data-telephones.ts";

/** Whether two runs of digits may be one number, with and without country code or trunk 0. */
const alike = (a: string, b: string) => {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.endsWith(short.replace(/^0/, "")) && long.length - short.length <= 3;
};

/**
 * Telephones in a page's data for search engines that contradict each other, or what the page itself shows. Lines for other
 * purposes, countries or branches contradict nothing.
 * @param data the telephones in the data
 * @param shown digits of the numbers that the page shows
 * @param known whether a telephone is known to be of the platform that the page is about
 * @returns as they stand in the data, each once; empty when nothing contradicts
 */
export function dataDisagrees(
  data: readonly DataTelephone[],
  shown: readonly string[],
  known: (digits: string) => boolean,
): string[] {
  const wrong = new Map<string, string>();
  for (const one of data) {
    if (known(one.digits)) continue;
    const rivals = data.filter((other) => other.of === one.of && !other.narrow && !alike(other.digits, one.digits));
    const hidden = shown.length > 0 && !shown.some((digits) => alike(digits.replace("+", ""), one.digits));
    if (!one.narrow && (rivals.length > 0 || hidden))
      for (const { value, digits } of [one, ...rivals]) wrong.set(digits, value);
  }
  return [...wrong.values()];
}
