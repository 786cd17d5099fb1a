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
 * for a plain picture. The means of the surroundings come from sums that slide along: the first photo of a
 * process is looked at before V8 has compiled any of this.
 */
export function middleOfDetail({ data, width, height }: SmallPicture): Focus | undefined {
  const reach = Math.max(2, Math.round(Math.max(width, height) * SURROUNDINGS));
  /** Of every column, channel by channel, in the rows around. */
  const columns = new Int32Array(width * 3);
  for (let y = 0; y < Math.min(reach, height); y += 1) addRow(columns, data, y, 1);
  let differences = 0;
  let weight = 0;
  let weightX = 0;
  let weightY = 0;
  for (let y = 0; y < height; y += 1) {
    if (y + reach < height) addRow(columns, data, y + reach, 1);
    if (y - reach > 0) addRow(columns, data, y - reach - 1, -1);
    const rows = Math.min(height, y + reach + 1) - Math.max(0, y - reach);
    const around = new Around(columns, Math.min(reach, width));
    let at = y * width * 3;
    for (let x = 0; x < width; x += 1, at += 3) {
      if (x + reach < width) around.take(columns, x + reach, 1);
      if (x - reach > 0) around.take(columns, x - reach - 1, -1);
      const pixels = (Math.min(width, x + reach + 1) - Math.max(0, x - reach)) * rows;
      const difference =
        Math.abs(data[at]! - around.red / pixels) +
        Math.abs(data[at + 1]! - around.green / pixels) +
        Math.abs(data[at + 2]! - around.blue / pixels);
      const square = difference ** 2;
      differences += difference;
      weight += square;
      weightX += square * (x + 0.5);
      weightY += square * (y + 0.5);
    }
  }
  if (differences < PLAIN * width * height) return undefined;
  return { x: weightX / weight / width, y: weightY / weight / height };
}

function addRow(columns: Int32Array, data: Uint8Array, row: number, sign: 1 | -1): void {
  const first = row * columns.length;
  for (let at = 0; at < columns.length; at += 1) columns[at]! += sign * data[first + at]!;
}

/** Sums of the columns around a pixel. */
class Around {
  red = 0;
  green = 0;
  blue = 0;

  /** Of the first so many columns. */
  constructor(columns: Int32Array, count: number) {
    for (let column = 0; column < count; column += 1) this.take(columns, column, 1);
  }

  take(columns: Int32Array, column: number, sign: 1 | -1): void {
    const at = column * 3;
    this.red += sign * columns[at]!;
    this.green += sign * columns[at + 1]!;
    this.blue += sign * columns[at + 2]!;
  }
}
