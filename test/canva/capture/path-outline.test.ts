import { describe, expect, it } from '@jest/globals';
import { outlineOf } from '../../../src/canva/capture/path-outline.js';
import { ellipsePath, rectanglePath } from '../../../src/output/canva/shape-paths.js';

const BOX = { top: 0, left: 0, width: 200, height: 100 };

describe('outlines of paths', () => {
  it('rectangles, sharp and round, as the app draws them', () => {
    expect(outlineOf(rectanglePath(200, 100), BOX)).toEqual({ shape: 'rectangle', radius: 0 });
    expect(outlineOf(rectanglePath(200, 100, 12), BOX)).toEqual({ shape: 'rectangle', radius: 12 });
    expect(outlineOf(rectanglePath(200, 100, 999), BOX)).toEqual({
      shape: 'rectangle',
      radius: 50,
    });
  });

  it('rectangles in other words: relative, from another corner, repeated', () => {
    expect(outlineOf('M200 0v100h-200v-100z', BOX)).toEqual({ shape: 'rectangle', radius: 0 });
    expect(outlineOf('M0,0 200,0 200,100 0,100 0,0Z', BOX)).toEqual({
      shape: 'rectangle',
      radius: 0,
    });
    const moved = { top: 50, left: 10, width: 200, height: 100 };
    expect(outlineOf('M10 50H210V150H10Z', moved)).toEqual({ shape: 'rectangle', radius: 0 });
  });

  it('ellipses of arcs, with tight flags, and of four curves', () => {
    expect(outlineOf(ellipsePath(200, 100), BOX)).toEqual({ shape: 'ellipse' });
    expect(outlineOf('M0 50A100 50 0 11200 50A100 50 0 110 50Z', BOX)).toEqual({
      shape: 'ellipse',
    });
    const circle = { top: 0, left: 0, width: 100, height: 100 };
    const k = 27.614;
    const curves =
      `M50 0C${50 + k} 0 100 ${50 - k} 100 50S${50 + k} 100 50 100` +
      `C${50 - k} 100 0 ${50 + k} 0 50S${50 - k} 0 50 0Z`;
    expect(outlineOf(curves, circle)).toEqual({ shape: 'ellipse' });
  });

  it('nothing else is taken for one', () => {
    for (const d of [
      'M0 0L200 100V0Z',
      'M0 0H200V50H0Z',
      'M0 50A100 50 0 1 1 200 50Z',
      'M100 0L200 50L100 100L0 50Z',
      'M0 0H200V100H100V50H0Z',
    ]) {
      expect(outlineOf(d, BOX)).toMatchObject({ shape: 'path' });
    }
  });

  it('other paths move to the corner of their view box', () => {
    const moved = { top: 50, left: 10, width: 200, height: 100 };
    expect(outlineOf('M10 50L110 150L20 60Z', moved)).toEqual({
      shape: 'path',
      d: 'M0 0L100 100L10 10Z',
      clockwise: false,
    });
    expect(outlineOf('M10 50L20 60L110 150H10Z', moved)).toMatchObject({ clockwise: true });
  });

  it('what is no path is nothing', () => {
    for (const d of [
      '',
      'M',
      'L1 1',
      'M0 0Q1 1 2 2Z',
      'M0 0L1Z',
      'M0 0H1e999Z',
      '<script>',
      'M0 0A1 1 0 2 0 1 1Z',
    ]) {
      expect(outlineOf(d, BOX)).toBeNull();
    }
    expect(outlineOf('M0 0H1V1Z', { ...BOX, width: 0 })).toBeNull();
  });
});
