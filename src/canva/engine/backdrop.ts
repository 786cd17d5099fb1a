import type { PixelRegion, PixelsBehind } from '../../checks/check.js';
import { drawingSvg } from '../../model/drawing.js';
import type { Box } from '../../model/scene.js';
import { drawn, svgPicture } from './canvas.js';

/** As on the command line: finer than the strokes of the smallest type, at a quarter of the cost. */
const SCALE = 0.5;

/** What lies behind texts, drawn by the browser. */
export const pixelsBehind: PixelsBehind = async (page, boxes) => {
  const picture = await svgPicture(drawingSvg(page.backdrop, page));
  const [width, height] = [page.width * SCALE, page.height * SCALE];
  const canvas = drawn({ width, height }, (context) =>
    context.drawImage(picture, 0, 0, width, height),
  );
  const context = canvas.getContext('2d');
  return boxes.map((box): PixelRegion => {
    const cell = cellOf(box, canvas);
    if (!context || cell.width <= 0 || cell.height <= 0) {
      return { width: 0, height: 0, data: new Uint8Array() };
    }
    const { data } = context.getImageData(cell.x, cell.y, cell.width, cell.height);
    return { width: cell.width, height: cell.height, data };
  });
};

/** The half-size pixels that a box touches. */
function cellOf(box: Box, { width, height }: { width: number; height: number }): Box {
  const x = Math.floor(Math.max(0, box.x) * SCALE);
  const y = Math.floor(Math.max(0, box.y) * SCALE);
  const right = Math.min(Math.ceil((box.x + box.width) * SCALE), width);
  const bottom = Math.min(Math.ceil((box.y + box.height) * SCALE), height);
  return { x, y, width: right - x, height: bottom - y };
}
