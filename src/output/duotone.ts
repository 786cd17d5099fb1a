import type { ImageRequest } from '../model/assets.js';
import { luminance, tonesOf, type Pixels } from './tones.js';

/** Steps of the ramp between two levels: a luminance of three channels is finer than one of them. */
const FINE = 16;
/** Least levels that are stretched over the whole ramp: a flat picture stays soft instead of coarse. */
const LEAST_RANGE = 128;
/** Share of the S-curve in the ramp; the rest is straight. */
const CURVE = 0.4;

/** Bayer's matrix: thresholds that break a step of one level into dots too small to be seen. */
const BAYER = [
  [0, 8, 2, 10],
  [12, 4, 14, 6],
  [3, 11, 1, 9],
  [15, 7, 13, 5],
] as const;

/**
 * Maps luminance (Rec. 709 weights on the coded values) between two colours, in place: the darkest
 * per cent is the shadow, the lightest the highlight, with a gentle S-curve between, dithered to 8 bits.
 * `width` in px.
 */
export function mapTones(
  pixels: Pixels,
  width: number,
  { shadow, highlight }: NonNullable<ImageRequest['duotone']>,
): void {
  const { data, channels } = pixels;
  const tones = tonesOf(pixels);
  if (tones === undefined) return;
  const ramps = rampsBetween(rgb(shadow), rgb(highlight), shares(tones.p1, tones.p99));
  for (let at = 0, index = 0; at + channels <= data.length; at += channels, index += 1) {
    const step = (luminance(data, at) * FINE + 0.5) | 0;
    const row = BAYER[((index / width) | 0) % 4];
    const threshold = ((row?.[(index % width) % 4] ?? 0) + 0.5) / 16;
    for (let channel = 0; channel < 3; channel += 1) {
      data[at + channel] = ((ramps[channel]?.[step] ?? 0) + threshold) | 0;
    }
  }
}

/** For each fine step of luminance, its place between shadow and highlight, 0–1. */
function shares(low: number, high: number): number[] {
  const range = Math.max(high - low, LEAST_RANGE);
  const start = Math.min(255 - range, Math.max(0, (low + high - range) / 2));
  return Array.from({ length: 255 * FINE + 1 }, (_, step) => {
    const share = Math.min(1, Math.max(0, (step / FINE - start) / range));
    return (1 - CURVE) * share + CURVE * share * share * (3 - 2 * share);
  });
}

/** Levels of each channel, not yet rounded. */
function rampsBetween(from: number[], to: number[], along: number[]): Float64Array[] {
  return from.map((start, channel) =>
    Float64Array.from(along, (share) => start + ((to[channel] ?? 0) - start) * share),
  );
}

function rgb(hex: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
}
