import { Resvg } from '@resvg/resvg-js';

/** The pixels of a page's SVG, as the rasteriser draws them. */
export function pixels(svg: string): { width: number; height: number; data: Uint8Array } {
  const {
    width,
    height,
    pixels: data,
  } = new Resvg(svg, {
    font: { loadSystemFonts: false },
  }).render();
  return { width, height, data };
}

/** First and last row with something dark in it: on a white page, where the ink is. */
export function inkRows(svg: string): { first: number; last: number } {
  const { width, height, data } = pixels(svg);
  const isInked = (row: number) => {
    for (let column = 0; column < width; column++) {
      if ((data[(row * width + column) * 4] ?? 255) < 128) return true;
    }
    return false;
  };
  const rows = Array.from({ length: height }, (_, row) => row).filter(isInked);
  return { first: rows[0] ?? -1, last: rows.at(-1) ?? -1 };
}

/** First and last column with something dark in it, between two rows. */
export function inkColumns(
  svg: string,
  rows: { from: number; to: number },
): { first: number; last: number } {
  const { width, data } = pixels(svg);
  const isInked = (column: number) => {
    for (let row = rows.from; row < rows.to; row++) {
      if ((data[(row * width + column) * 4] ?? 255) < 128) return true;
    }
    return false;
  };
  const columns = Array.from({ length: width }, (_, column) => column).filter(isInked);
  return { first: columns[0] ?? -1, last: columns.at(-1) ?? -1 };
}
