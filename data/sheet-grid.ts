/** A picture's place on a contact sheet, in pixels; `captionY` is the base line of its name. */
export interface SheetCell {
  x: number;
  y: number;
  width: number;
  height: number;
  captionY: number;
}

export interface SheetGrid {
  width: number;
  height: number;
  /** Height of the letters. */
  fontSize: number;
  cells: SheetCell[];
}

/**
 * Places pictures on a sheet, side by side at one height-limited cell each, none of them cut, stretched or blown up.
 * @param pictures sizes in pixels
 * @param width of the sheet in pixels
 */
export function sheetGrid(pictures: readonly { width: number; height: number }[], width = 1600): SheetGrid {
  const columns = Math.max(1, Math.min(4, Math.ceil(Math.sqrt(pictures.length))));
  const gap = Math.round(width / 80);
  const fontSize = Math.round(width / 70);
  const cellWidth = Math.floor((width - gap * (columns + 1)) / columns);
  const rowHeight = Math.round(cellWidth * 0.75);
  const step = rowHeight + fontSize * 2 + gap;
  const cells = pictures.map((picture, index): SheetCell => {
    const scale = Math.min(1, cellWidth / picture.width, rowHeight / picture.height);
    const [shownWidth, shownHeight] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
    const left = gap + (index % columns) * (cellWidth + gap);
    const top = gap + Math.floor(index / columns) * step;
    return {
      x: left + Math.floor((cellWidth - shownWidth) / 2),
      y: top + Math.floor((rowHeight - shownHeight) / 2),
      width: Math.max(1, shownWidth),
      height: Math.max(1, shownHeight),
      captionY: top + rowHeight + Math.round(fontSize * 1.3),
    };
  });
  return { width, height: gap + Math.ceil(pictures.length / columns) * step, fontSize, cells };
}
