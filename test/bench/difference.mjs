/**
 * How two pictures differ, in two figures (pixelmatch, a distance in YIQ):
 *
 * - pixels: the share that a person would see to differ side by side. Rasterisers smooth the edges of letters
 *   each in its way, so this is mostly edges.
 * - areas: the share of squares of 12 px whose mean colour differs, which edges don't show, but whatever is
 *   missing or elsewhere does: a caption left out is 0.2 %.
 */
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

const PIXELS = { threshold: 0.1 };
/** A mean is free of noise, so a smaller distance counts; and smoothing isn't to be left out once more. */
const AREAS = { threshold: 0.05, includeAA: true };
const AREA = 12;

/** Shares that differ, and where, as a picture. */
export async function difference(plain, other) {
  const [a, b] = await Promise.all([pixelsOf(plain), pixelsOf(other)]);
  const { width, height } = a;
  if (b.width !== width || b.height !== height) {
    throw new Error(`${other} is ${b.width}×${b.height}, not ${width}×${height}`);
  }
  const output = new Uint8Array(a.data.length);
  const differing = pixelmatch(a.data, b.data, output, width, height, PIXELS);
  const [means, others] = [meansOf(a), meansOf(b)];
  const count = means.width * means.height;
  const elsewhere = pixelmatch(means.data, others.data, null, means.width, means.height, AREAS);
  const map = sharp(output, { raw: { width, height, channels: 4 } });
  return { pixels: differing / (width * height), areas: elsewhere / count, map };
}

/** The picture's squares as one pixel each. */
function meansOf({ data, width, height }) {
  const [columns, rows] = [Math.ceil(width / AREA), Math.ceil(height / AREA)];
  const sums = new Float64Array(columns * rows * 4);
  const counts = new Uint32Array(columns * rows);
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / AREA) * columns;
    for (let x = 0; x < width; x += 1, at += 4) {
      const area = row + Math.floor(x / AREA);
      counts[area] += 1;
      for (let channel = 0; channel < 4; channel += 1)
        sums[area * 4 + channel] += data[at + channel];
    }
  }
  const means = Uint8Array.from(sums, (sum, at) => Math.round(sum / counts[at >> 2]));
  return { data: means, width: columns, height: rows };
}

async function pixelsOf(file) {
  const { data, info } = await sharp(file)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}
