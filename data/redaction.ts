/** A box over a picture, in fractions of its width and height (0 to 1), so that it fits at any size. */
export interface RedactionBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);

/**
 * The box between two points of a drag over the shown picture.
 * @param a where it began, in pixels from the top left corner of the picture as shown
 * @param shown size of the picture as shown, in the same pixels
 * @returns null when the drag covers nothing
 */
export function boxBetween(
  a: { x: number; y: number },
  b: { x: number; y: number },
  shown: { width: number; height: number },
): RedactionBox | null {
  const span = (from: number, to: number, size: number) => {
    const [low, high] = [within(Math.min(from, to), size) / size, within(Math.max(from, to), size) / size];
    return { start: low, length: high - low };
  };
  const [across, down] = [span(a.x, b.x, shown.width), span(a.y, b.y, shown.height)];
  if (!(across.length > 0 && down.length > 0)) return null;
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}

/** The whole pixels of a picture that a box touches: rather one more than one too few. */
export function pixelBox(box: RedactionBox, width: number, height: number): RedactionBox {
  const span = (start: number, length: number, size: number) => {
    const low = within(Math.floor(start * size), size);
    return { start: low, length: within(Math.ceil((start + length) * size), size) - low };
  };
  const [across, down] = [span(box.x, box.width, width), span(box.y, box.height, height)];
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}
