import { describe, expect, it } from '@jest/globals';
import { layOut } from '../../src/layout/lay-out.js';
import { boundDocument, laidPage, PORTS, sceneLayer, sceneText } from './scenes.js';

const block = (id: string, height: number, more = '') =>
  `- {kind: shape, id: ${id}, shape: rectangle, width: 100%, height: ${height}vh${more}}`;
const page = (...children: string[]) => laidPage(children.join('\n'));

describe('a page that is too full', () => {
  const title = "- {kind: text, id: t, text: 'Satu dua', fit: {min: 2rem, max: 8rem, lines: 3}}";

  it('[G10] type shrinks before anything leaves', async () => {
    const roomy = await page(title, block('a', 60), block('b', 10, ', drop: 1'));
    const tight = await page(title, block('a', 80), block('b', 10, ', drop: 1'));
    expect(tight.dropped).toEqual([]);
    expect(tight.overflowing).toEqual([]);
    expect(sceneText(tight, 't').fontSize).toBeLessThan(sceneText(roomy, 't').fontSize);
    expect(sceneLayer(tight, 'b')).toBeDefined();
  });

  /** How often the layout engine runs for a page of a title, these, and little room. */
  async function passesFor(...more: string[]): Promise<number> {
    let passes = 0;
    const measureBoxes: typeof PORTS.measureBoxes = (root, size, sizes) => {
      passes += 1;
      return PORTS.measureBoxes(root, size, sizes);
    };
    const document = boundDocument([title, block('a', 80), ...more].join('\n'));
    const { pages } = await layOut(document, { ...PORTS, measureBoxes });
    expect(pages[0]?.overflowing).toEqual([]);
    return passes;
  }

  it('[G10] no size is tried twice', async () => {
    // Widths, which no size changes here; then heights at the largest, the smallest, and three between them.
    expect(await passesFor()).toBe(1 + 5);
  });

  it('[G10] widths are asked for at every size where a width follows from a height', async () => {
    const ratio = '- {kind: shape, id: r, shape: rectangle, width: 1vw, aspectRatio: 1}';
    expect(await passesFor(ratio)).toBe(2 * 5);
  });

  it('[G11] then layers leave, the highest `drop` first, and only as many as must', async () => {
    const leaving = [
      block('a', 30),
      block('first', 20, ', drop: 9'),
      block('later', 20, ', drop: 2'),
      block('also', 20, ', drop: 9'),
      block('last', 20, ', drop: 1'),
    ];
    const fits = await page(block('z', 8), ...leaving.slice(0, 4));
    expect(fits.dropped).toEqual([]);
    const some = await page(block('z', 20), ...leaving);
    expect(some.dropped).toEqual(['first', 'also']);
    expect(some.overflowing).toEqual([]);
    const more = await page(block('z', 40), ...leaving);
    expect(more.dropped.sort()).toEqual(['also', 'first', 'later']);
    expect(sceneLayer(more, 'last')).toBeDefined();
  });

  it('[G11] what is left has the room, and type grows into it again', async () => {
    const { dropped, ...scene } = await page(title, block('a', 50), block('b', 60, ', drop: 1'));
    expect(dropped).toEqual(['b']);
    const alone = await page(title, block('a', 50));
    expect(sceneText({ ...scene, dropped }, 't').fontSize).toBe(sceneText(alone, 't').fontSize);
  });

  it('[G11] a frame leaves with everything in it, and one left empty vanishes', async () => {
    const panel = `
- kind: frame
  id: panel
  surface: deep
  padding: 2vmin
  children:
    - {kind: text, id: gone, text: x, drop: 1}`;
    const scene = await page(panel, block('a', 98));
    expect(scene.dropped).toEqual(['gone']);
    expect(scene.layers.map(({ id }) => id)).toEqual(['root', 'a']);
  });

  it('[G12] a text that may be cut is cut only after all that', async () => {
    const text = (more: string) =>
      `- {kind: text, id: t, text: '${'panjang '.repeat(40)}', style: heading, overflow: ellipsis${more}}`;
    const scene = await page(text(''), block('a', 75), block('b', 10, ', drop: 1'));
    expect(scene.dropped).toEqual(['b']);
    expect(scene.overflowing).toEqual([]);
    const { cut, lines } = sceneText(scene, 't');
    expect([cut, lines.at(-1)?.text.endsWith('…')]).toEqual([true, true]);
    const limited = await page(text(', lines: 2'));
    expect(sceneText(limited, 't')).toMatchObject({ cut: true, overflows: false });
    expect(sceneText(limited, 't').lines).toHaveLength(2);
  });

  it('[G42] a fitted title gets smaller than it likes, on more lines, before it loses words', async () => {
    const title = (words: number, more: string) =>
      `- {kind: text, id: t, text: '${'panjang '.repeat(words).trim()}', style: title, overflow: ellipsis, fit: {min: 3rem, max: 5rem, lines: 4${more}}}`;
    for (const more of [', box: true', '']) {
      const scene = await page(title(20, more), block('a', 40), block('b', 10, ', drop: 1'));
      const { cut, fontSize, lines } = sceneText(scene, 't');
      // What may leave stays: the smaller title is enough.
      expect([more, cut, scene.overflowing, scene.dropped]).toEqual([more, false, [], []]);
      expect(lines.length).toBeGreaterThan(4);
      expect(fontSize).toBeLessThan(83);
      expect(fontSize).toBeGreaterThanOrEqual(Math.floor(0.6 * 83));
      // Three fifths of its smallest size are the end of it.
      const long = await page(title(80, more), block('a', 40));
      expect(sceneText(long, 't')).toMatchObject({ cut: true, overflows: false });
      expect(sceneText(long, 't').fontSize).toBeGreaterThanOrEqual(83);
    }
    const roomy = await page(title(20, ''), block('a', 10, ', drop: 1'));
    expect(roomy.dropped).toEqual([]);
    expect(sceneText(roomy, 't').cut).toBe(false);
  });

  it('[G13] says what overflows when nothing helps', async () => {
    const scene = await page(block('a', 60), block('b', 60));
    expect(scene.overflowing).toEqual(['root']);
    const inner = await page(
      '- {kind: frame, id: panel, height: 20vh, padding: 2vmin, children: [{kind: shape, id: a, shape: rectangle, width: 10vw, height: 18vh}]}',
    );
    expect(inner.overflowing).toEqual(['panel']);
    const wide = await page(
      '- {kind: frame, id: row, flexDirection: row, children: [{kind: shape, id: a, shape: rectangle, width: 110vw, height: 1vh}]}',
    );
    expect(wide.overflowing).toContain('row');
    const text = await page(
      "- {kind: text, id: t, text: 'Tak muat', fit: {min: 4rem, max: 5rem, lines: 1, box: true}, width: 12vw}",
    );
    expect(text.overflowing).toEqual(['t']);
    expect(sceneText(text, 't').overflows).toBe(true);
  });

  it('[G13] what is placed absolutely lies outside of the flow and overflows nothing', async () => {
    const scene = await page(
      block('a', 100),
      '- {kind: shape, id: b, shape: ellipse, position: absolute, top: -10vh, left: 50vw, width: 80vw, height: 80vh}',
    );
    expect(scene.overflowing).toEqual([]);
    expect(sceneLayer(scene, 'b')?.box).toEqual({ x: 500, y: -100, width: 800, height: 800 });
  });
});
