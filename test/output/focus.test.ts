import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { cropWindow, framingOf } from '../../src/output/framing.js';
import { survey } from '../../src/output/survey.js';

/** What a photo is of, when nobody says. */

const drawn = (inner: string, background = '#181818', width = 1200, height = 800) =>
  survey(() =>
    sharp(
      Buffer.from(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${background}"/>${inner}</svg>`,
      ),
    ),
  );
const disc = (x: number, y: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="90" fill="${fill}"/>`;
const shipped = (file: string) =>
  survey(() => sharp(fileURLToPath(new URL(`../../templates/brands/${file}`, import.meta.url))));

describe('what stands out', () => {
  it.each([
    ['a light spot at the left', disc(240, 400, '#f4e0c0'), '#181818', [0.2, 0.5]],
    ['a light spot at the right', disc(1020, 240, '#f4e0c0'), '#181818', [0.85, 0.3]],
    ['a dark spot at the right', disc(960, 400, '#101010'), '#e8e8e8', [0.8, 0.5]],
    ['a red spot at the left', disc(240, 560, '#d02020'), '#a0a0a0', [0.2, 0.7]],
  ] as const)('[O34] %s', async (_, inner, background, [x, y]) => {
    const { focus } = await drawn(inner, background);
    expect(focus?.x).toBeCloseTo(x, 1);
    expect(focus?.y).toBeCloseTo(y, 1);
  });

  it('[O34] two alike are both kept, rather than one', async () => {
    const two = disc(240, 400, '#f4e0c0') + disc(960, 400, '#f4e0c0');
    expect((await drawn(two)).focus).toEqual({ x: 0.5, y: 0.5 });
  });

  it('[O34] nothing is found where there is nothing', async () => {
    expect(await drawn('', '#888888')).toEqual({});
    expect(await drawn('', '#fff', 1, 1)).toEqual({});
    expect(await drawn('', '#fff', 2000, 1)).toEqual({});
  });

  it('[O34] in a panorama and in a tower it is found, too', async () => {
    const wide = await drawn(disc(3600, 150, '#f4e0c0'), '#181818', 4000, 300);
    expect(wide.focus?.x).toBeCloseTo(0.9, 1);
    const tall = await drawn(disc(200, 360, '#f4e0c0'), '#181818', 400, 3600);
    expect(tall.focus?.y).toBeCloseTo(0.1, 1);
  });

  // As people placed them in the brand files. Attention alone takes the window of the shelves
  // (0.88, 0.25) and the upper edge of one book on the coast (0.22, 0.38).
  it.each([
    ['nuraga/photos/table.jpg', 0.45, 0.65],
    ['nuraga/photos/shelves.jpg', 0.32, 0.5],
    ['sagara/photos/coast.jpg', 0.42, 0.6],
  ])('[O34] in %s it lies where a person put it, and the tones are right', async (file, x, y) => {
    const { focus, dark } = await shipped(file);
    expect(Math.hypot(focus!.x - x, focus!.y - y)).toBeLessThan(0.13);
    expect(dark).toBeUndefined();
  });
});

describe('darkness', () => {
  it('[O36] a pure colour is not dark; the same photo two stops under is', async () => {
    expect((await drawn('', '#0000ff')).dark).toBeUndefined();
    const file = fileURLToPath(
      new URL('../../templates/brands/nuraga/photos/table.jpg', import.meta.url),
    );
    // Two stops are a quarter of the light: about half of the coded values.
    const { dark } = await survey(() => sharp(file).linear(0.5, 0));
    expect(dark?.p99).toBeLessThan(130);
  });
});

describe('framing', () => {
  const box = { source: '', owner: 'event', fit: 'cover' } as const;
  const found = { x: 0.3, y: 0.6 };

  it('[O10] [O34] what the data names stands in the middle; what was found, higher if upright', () => {
    const focalPoint = { x: 0.1, y: 0.2 };
    const named = framingOf({ ...box, width: 9, height: 16, focalPoint }, found);
    expect(named).toEqual({ focus: focalPoint, at: { x: 0.5, y: 0.5 } });
    expect(framingOf({ ...box, width: 9, height: 16 }, found).at.y).toBe(0.42);
    expect(framingOf({ ...box, width: 16, height: 9 }, found).at.y).toBe(0.5);
    expect(framingOf({ ...box, width: 9, height: 16 }, undefined).focus).toEqual({
      x: 0.5,
      y: 0.5,
    });
  });

  it('[B77] the template’s anchor goes before every rule', () => {
    const anchor = { x: 0.5, y: 0.2 };
    const box = { source: 'a', owner: 'event', fit: 'cover', width: 100, height: 200 } as const;
    const focalPoint = { x: 0.3, y: 0.6 };
    expect(framingOf({ ...box, focalPoint, anchor }, undefined)).toEqual({
      focus: focalPoint,
      at: anchor,
    });
    expect(framingOf({ ...box, anchor }, { x: 0.9, y: 0.1 }).focus).toEqual({ x: 0.9, y: 0.1 });
  });

  it('[O10] a crop never leaves the picture', () => {
    const whole = { width: 100, height: 50 };
    for (const focus of [0, 0.2, 0.5, 1]) {
      for (const at of [0, 1 / 3, 1]) {
        const framing = { focus: { x: focus, y: focus }, at: { x: at, y: at } };
        const { left, top } = cropWindow(whole, { width: 40, height: 50 }, framing);
        expect([left >= 0 && left <= 60, top]).toEqual([true, 0]);
      }
    }
  });
});
