import { sheetGrid } from "../../../data/sheet-grid.ts";
import { canvas, pixels } from "./draw.ts";
import { EvidenceError } from "./evidence-error.ts";

/** More than these on one sheet are stamps, and larger sheets are more than some browsers draw. */
const MOST = 60;

/**
 * Many pictures on one, with their names below.
 * @returns JPEG
 * @throws EvidenceError when there are too many, or one of them is no picture
 */
export async function contactSheet(pictures: readonly { name: string; picture: Blob }[]): Promise<Blob> {
  if (pictures.length > MOST) throw new EvidenceError("too-much");
  const sizes: { width: number; height: number }[] = [];
  for (const { picture } of pictures) {
    // read twice rather than kept: large photographs take 50 MB each when drawn
    const bitmap = await pixels(picture);
    sizes.push({ width: bitmap.width, height: bitmap.height });
    bitmap.close();
  }
  const { width, height, fontSize, cells } = sheetGrid(sizes);
  const { surface, context } = canvas(width, Math.max(1, height), "image/jpeg");
  context.fillStyle = "#000";
  context.font = `${fontSize}px sans-serif`;
  for (const [index, cell] of cells.entries()) {
    const { name, picture } = pictures[index] ?? { name: "", picture: new Blob() };
    const bitmap = await pixels(picture);
    context.drawImage(bitmap, cell.x, cell.y, cell.width, cell.height);
    bitmap.close();
    context.fillText(name, cell.x, cell.captionY, cell.width);
  }
  return surface.convertToBlob({ type: "image/jpeg", quality: 0.85 });
}
