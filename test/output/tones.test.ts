import { describe, expect, it } from '@jest/globals';
import { mapTones } from '../../src/output/duotone.js';
import { isDark, lift, tonesOf } from '../../src/output/tones.js';

const BRAND = { shadow: '#101d42', highlight: '#ffd9c4' };

/** A grey ramp from `from` to `to`, `width`×8, with an optional alpha channel. */
function ramp(width: number, from: number, to: number, alpha?: number) {
  const channels = alpha === undefined ? 3 : 4;
  const data = new Uint8Array(width * 8 * channels);
  for (let at = 0; at < width * 8; at += 1) {
    const level = Math.round(from + ((to - from) * (at % width)) / (width - 1));
    data.fill(level, at * channels, at * channels + 3);
    if (alpha !== undefined) data[at * channels + 3] = alpha;
  }
  return { data, channels };
}

const red = (data: Uint8Array, width: number, x: number) =>
  Array.from({ length: 4 }, (_, y) => data[(y * width + x) * 3] ?? 0);

describe('duotone', () => {
  it('[O12] stretches what there is from the shadow to the highlight', () => {
    const picture = ramp(400, 60, 200);
    mapTones(picture, 400, BRAND);
    expect([...picture.data.slice(0, 3)]).toEqual([0x10, 0x1d, 0x42]);
    expect([...picture.data.slice(399 * 3, 400 * 3)]).toEqual([0xff, 0xd9, 0xc4]);
  });

  it('[O12] a speck of light doesn’t dim the rest', () => {
    const picture = ramp(400, 40, 180);
    picture.data.fill(255, 0, 3);
    mapTones(picture, 400, BRAND);
    expect(picture.data[399 * 3]).toBe(0xff);
  });

  it('[O12] deepens the darks and lightens the lights a little, the middle stays', () => {
    const picture = ramp(256, 0, 255);
    mapTones(picture, 256, { shadow: '#000000', highlight: '#ffffff' });
    const at = (x: number) => red(picture.data, 256, x).reduce((a, b) => a + b) / 4;
    expect(at(128)).toBeGreaterThan(125);
    expect(at(128)).toBeLessThan(131);
    expect(at(64)).toBeLessThan(62);
    expect(at(192)).toBeGreaterThan(193);
  });

  it('[O12] a flat picture stays soft: it never takes more than twice its contrast', () => {
    const picture = ramp(400, 120, 136);
    mapTones(picture, 400, { shadow: '#000000', highlight: '#ffffff' });
    const levels = picture.data.filter((_, at) => at % 3 === 0);
    expect(Math.max(...levels) - Math.min(...levels)).toBeLessThan(48);
  });

  it('[O12] dithers what lies between two levels', () => {
    // Four levels for 256 of luminance: undithered, a column would have one of them.
    const picture = ramp(256, 0, 255);
    mapTones(picture, 256, { shadow: '#101010', highlight: '#131313' });
    const mixed = Array.from({ length: 256 }, (_, x) => new Set(red(picture.data, 256, x)).size);
    expect(mixed.filter((size) => size > 1).length).toBeGreaterThan(150);
  });

  it('[O12] leaves alpha alone; a picture that cannot be seen has no tones', () => {
    const half = ramp(100, 0, 255, 128);
    mapTones(half, 100, BRAND);
    expect(half.data[3]).toBe(128);
    const unseen = ramp(100, 0, 255, 0);
    expect(tonesOf(unseen)).toBeUndefined();
    mapTones(unseen, 100, BRAND);
    expect(unseen.data[0]).toBe(0);
  });
});

describe('dark photos', () => {
  it('[O36] lifts what lies in the deep, and leaves a lamp in the night', () => {
    expect(isDark(tonesOf(ramp(400, 0, 100))!)).toBe(true);
    expect(isDark(tonesOf(ramp(400, 0, 140))!)).toBe(false);
    expect(isDark({ p1: 0, p50: 20, p95: 60, p99: 200 })).toBe(false);
    expect(isDark({ p1: 40, p50: 80, p95: 100, p99: 110 })).toBe(false);
  });

  it('[O36] changes no hue, burns nothing out, and keeps the order of tones', () => {
    const data = Uint8Array.from([80, 20, 10, 10, 10, 40, 0, 0, 0, 2, 2, 2, 90, 90, 90, 255, 0, 0]);
    const before = data.slice();
    lift({ data, channels: 3 }, { p1: 0, p50: 20, p95: 80, p99: 90 });
    expect(data[0]! / data[1]!).toBeCloseTo(4, 0);
    expect(data[5]! / data[3]!).toBeCloseTo(4, 0);
    expect([...data.slice(6, 9)]).toEqual([0, 0, 0]);
    // Noise in the deepest grows 3.5 times at most; what is full already stays.
    expect(data[9]).toBeLessThanOrEqual(7);
    expect([...data.slice(15)]).toEqual([255, 0, 0]);
    expect(data[12]).toBeGreaterThan(180);
    expect(data.every((level, at) => level >= before[at]!)).toBe(true);
  });

  it('[O36] a black picture stays black', () => {
    const black = { data: new Uint8Array(300), channels: 3 };
    lift(black, tonesOf(black)!);
    expect(Math.max(...black.data)).toBe(0);
  });
});
