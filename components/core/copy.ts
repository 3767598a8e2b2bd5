/**
 * Puts text on the clipboard. Must be called inside a click or key press.
 * @returns whether the browser did it
 */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
