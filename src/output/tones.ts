/** Light and dark of pictures: raw 8-bit sRGB with 3 or 4 channels, changed in place. */

export interface Pixels {
  data: Uint8Array;
  channels: number;
}

/** How a picture's luminance, or its brightest channel, is spread: so many per cent are below, 0–255. */
export interface Tones {
  p1: number;
  p50: number;
  p95: number;
  p99: number;
}

/** Pixels fainter than this say nothing about a picture's light. */
const FAINTEST = 32;

/** Luminance of the pixel that starts at `at`: Rec. 709 weights on the coded values, 0–255. */
export function luminance(data: Uint8Array, at: number): number {
  return 0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0);
}

/** Brightest channel of the pixel: full in a pure blue, whose luminance is low. */
export function brightest(data: Uint8Array, at: number): number {
  const red = data[at] ?? 0;
  const green = data[at + 1] ?? 0;
  const blue = data[at + 2] ?? 0;
  const larger = red > green ? red : green;
  return larger > blue ? larger : blue;
}

/** Spread over all pixels that can be seen; undefined when none can. */
export function tonesOf({ data, channels }: Pixels, levelOf = luminance): Tones | undefined {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let at = 0; at + channels <= data.length; at += channels) {
    if (channels === 4 && (data[at + 3] ?? 0) < FAINTEST) continue;
    const level = (levelOf(data, at) + 0.5) | 0;
    counts[level] = (counts[level] ?? 0) + 1;
    all += 1;
  }
  if (all === 0) return undefined;
  const below = (share: number): number => {
    let seen = 0;
    return counts.findIndex((count) => (seen += count) >= all * share);
  };
  return { p1: below(0.01), p50: below(0.5), p95: below(0.95), p99: below(0.99) };
}

/**
 * Whether a photo is far too dark, by its brightest channel: the middle of its tones deep, and
 * nowhere light. A moody one has its lamp or window: the shipped ones reach 216 to 234 at 95 %, the
 * two dark ones of them 115 and 123 when underexposed by two stops.
 */
export function isDark({ p50, p95, p99 }: Tones): boolean {
  return p50 < 72 && p95 < 126 && p99 < 150;
}

/** Where the lightest part of a dark photo and its middle are brought, 0–1; and no part further than so. */
const LIFT = { light: 0.8, middle: 0.26, softest: 0.6, most: 3.5 } as const;

/**
 * Lifts a dark photo: levels, then a gamma on its luminance. All channels of a pixel grow by one
 * factor, so that no hue changes and nothing burns out; the factor is bounded, for in the
 * deepest shadows there is only noise. `tones` are those of its luminance.
 */
export function lift({ data, channels }: Pixels, { p50, p99 }: Tones): void {
  const factors = factorsFor(p50, p99);
  for (let at = 0; at + channels <= data.length; at += channels) {
    const wanted = factors[(luminance(data, at) + 0.5) | 0] ?? 1;
    const room = 255 / (brightest(data, at) || 1);
    const factor = wanted < room ? wanted : room;
    for (let channel = at; channel < at + 3; channel += 1) {
      data[channel] = ((data[channel] ?? 0) * factor + 0.5) | 0;
    }
  }
}

/** For each luminance, by how much it grows. */
function factorsFor(p50: number, p99: number): Float64Array {
  const white = Math.max(p99, 24) / LIFT.light;
  const middle = Math.min(0.95, Math.max(p50, 4) / white);
  const gamma = Math.min(1, Math.max(LIFT.softest, Math.log(LIFT.middle) / Math.log(middle)));
  return Float64Array.from({ length: 256 }, (_, light) => {
    const wanted = 255 * (light / white) ** gamma;
    return Math.max(1, Math.min(wanted / Math.max(light, 1), LIFT.most));
  });
}
