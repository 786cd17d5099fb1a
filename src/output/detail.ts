/** Where the detail of a picture is: all that can be said of its subject without libvips. */

/** Shares of width and height from the top left. */
export interface Focus {
  x: number;
  y: number;
}

/** A small picture: three channels a pixel, 8-bit sRGB. */
export interface SmallPicture {
  data: Uint8Array;
  width: number;
  height: number;
}

/** How wide the surroundings are that a pixel is compared with, in shares of the longer side. */
const SURROUNDINGS = 0.08;
/** Mean difference to the surroundings, 0–765, below which a picture is plain. */
const PLAIN = 1.5;

/**
 * Centre of gravity of what differs from its surroundings, squared: edges count, gradients don't. Undefined
 * for a plain picture.
 */
export function middleOfDetail({ data, width, height }: SmallPicture): Focus | undefined {
  const reach = Math.max(2, Math.round(Math.max(width, height) * SURROUNDINGS));
  const around = [0, 1, 2].map((channel) => means(data, width, height, channel, reach));
  const sum = { differences: 0, weight: 0, x: 0, y: 0 };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      let difference = 0;
      for (const [channel, mean] of around.entries()) {
        const apart = (data[at * 3 + channel] ?? 0) - (mean[at] ?? 0);
        difference += apart < 0 ? -apart : apart;
      }
      sum.differences += difference;
      sum.weight += difference ** 2;
      sum.x += difference ** 2 * (x + 0.5);
      sum.y += difference ** 2 * (y + 0.5);
    }
  }
  if (sum.differences < PLAIN * width * height) return undefined;
  return { x: sum.x / sum.weight / width, y: sum.y / sum.weight / height };
}

/** Mean of a channel in the square of `reach` px to each side of every pixel, by sums of areas. */
function means(
  data: Uint8Array,
  width: number,
  height: number,
  channel: number,
  reach: number,
): Float64Array {
  const wide = width + 1;
  const sums = new Float64Array(wide * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += data[(y * width + x) * 3 + channel] ?? 0;
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] ?? 0) + row;
    }
  }
  const sum = (x: number, y: number): number => sums[y * wide + x] ?? 0;
  const result = new Float64Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [top, bottom] = [Math.max(0, y - reach), Math.min(height, y + reach + 1)];
    for (let x = 0; x < width; x += 1) {
      const [left, right] = [Math.max(0, x - reach), Math.min(width, x + reach + 1)];
      const total = sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
      result[y * width + x] = total / ((right - left) * (bottom - top));
    }
  }
  return result;
}
