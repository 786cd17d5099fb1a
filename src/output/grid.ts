import type { Grid } from '../model/drawing.js';

/** RGB. */
const CHANNELS = 3;

/**
 * Dark and light squares as RGB, pixel by pixel as resvg 2.6.2 has them without smoothed edges: each edge in
 * tiny-skia's 26.6 fixed point, rounded. test/output/grid.test.ts holds it against resvg, which takes several
 * times as long, on another thread.
 */
export function gridPixels(
  { modules, margin, isDark, dark, light }: Grid,
  { width, height }: { width: number; height: number },
): Buffer {
  const across = edgesOf(modules + 2 * margin, width);
  const down = edgesOf(modules + 2 * margin, height);
  const stride = width * CHANNELS;
  const pixels = Buffer.alloc(height * stride, channelsOf(light));
  const darkLine = Buffer.alloc(stride, channelsOf(dark));
  for (let row = 0; row < modules; row++) {
    const top = down[row + margin]! * stride;
    const bottom = down[row + margin + 1]! * stride;
    // Where modules are smaller than a pixel, some have none.
    if (top === bottom) continue;
    for (let column = 0; column < modules; column++) {
      if (!isDark(column, row)) continue;
      const from = across[column + margin]! * CHANNELS;
      const to = across[column + margin + 1]! * CHANNELS;
      darkLine.copy(pixels, top + from, from, to);
    }
    for (let at = top + stride; at < bottom; at += stride) {
      pixels.copyWithin(at, top, top + stride);
    }
  }
  return pixels;
}

/** Where each of so many equal parts of a length begins, and the last ends, in whole px. */
function edgesOf(parts: number, length: number): number[] {
  const scale = Math.fround(length / parts);
  return Array.from(
    { length: parts + 1 },
    (_, part) => (Math.trunc(Math.fround(part * scale) * 64) + 32) >> 6,
  );
}

function channelsOf(colour: string): Buffer {
  return Buffer.from(colour.slice(1), 'hex');
}
