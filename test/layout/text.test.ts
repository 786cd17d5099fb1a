import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Box, ScenePage, SceneText } from '../../src/model/scene.js';
import { inkRows, pixels } from './pixels.js';
import { laidPage, sceneLayer, sceneText, svgOf, wordsOf } from './scenes.js';

const LONG = 'Strategi komunikasi perpustakaan perguruan tinggi di media sosial';

function inside(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    inner.x + inner.width <= outer.x + outer.width + 1 &&
    inner.y + inner.height <= outer.y + outer.height + 1
  );
}

function texts(page: ScenePage): SceneText[] {
  return page.layers.filter((layer) => layer.kind === 'text');
}

describe('texts in their boxes', () => {
  const filling = (height: number) => `
    - {kind: text, id: title, text: '{{ event.name }}', fit: {min: 2rem, max: 8rem, lines: 6, box: true}}
    - {kind: shape, id: block, shape: rectangle, width: 100%, height: ${height}vh}
  `;

  it('[G1] a filling text takes the room that is left, and is as large as it allows', async () => {
    const event = { name: LONG };
    const wide = await laidPage(filling(20), { event });
    const narrow = await laidPage(filling(70), { event });
    expect(sceneText(wide, 'title').box).toEqual({ x: 0, y: 0, width: 1000, height: 800 });
    expect(sceneText(narrow, 'title').box.height).toBe(300);
    const [large, small] = [wide, narrow].map((page) => sceneText(page, 'title').fontSize);
    expect(large).toBeGreaterThan(small!);
    for (const page of [wide, narrow]) {
      const { lines, lineHeight, box } = sceneText(page, 'title');
      expect(lines.length * lineHeight).toBeLessThanOrEqual(box.height);
      expect(page.overflowing).toEqual([]);
    }
  });

  it('[G2] a hugging text is as high as its lines, and pushes what is below it', async () => {
    const children = `
      - {kind: text, id: title, text: '{{ event.name }}', style: title}
      - {kind: text, id: below, text: x}
    `;
    const page = await laidPage(children, { event: { name: LONG } });
    const title = sceneText(page, 'title');
    expect(title.lines.length).toBeGreaterThan(1);
    expect(title.box.height).toBe(title.lines.length * title.lineHeight);
    expect(sceneText(page, 'below').box.y).toBe(title.box.height);
  });

  it('[G2] a frame may hug the width of the words in it', async () => {
    const children = `
      - {kind: frame, id: pill, surface: deep, alignSelf: flex-start, padding: 1vmin, children: [{kind: text, id: t, text: Gratis}]}
      - {kind: badge, id: badge, surface: accent, text: Webinar}
    `;
    const page = await laidPage(children);
    const { width, height } = sceneLayer(page, 'pill')!.box;
    const text = sceneText(page, 't');
    expect(width - 20 - text.lines[0]!.inkWidth).toBeGreaterThanOrEqual(0);
    expect(width - 20 - text.lines[0]!.inkWidth).toBeLessThan(3);
    expect(height).toBe(text.lineHeight + 20);
    expect(sceneLayer(page, 'badge')!.box.width).toBeLessThan(300);
  });

  it('[G2] beside other things a text gives way and wraps', async () => {
    const children = `
      - kind: frame
        id: row
        flexDirection: row
        gap: 2vmin
        children:
          - {kind: shape, id: block, shape: rectangle, width: 60vw, height: 10vh}
          - {kind: text, id: t, text: '{{ event.name }}'}
    `;
    const page = await laidPage(children, { event: { name: LONG } });
    const { box, lines } = sceneText(page, 't');
    expect(box.x).toBe(620);
    expect(box.width).toBeLessThanOrEqual(380);
    expect(lines.length).toBeGreaterThan(2);
    expect(page.overflowing).toEqual([]);
  });

  it('[G3] every line stands inside its text’s box, and says how wide its words are', async () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/), { minLength: 1, maxLength: 18 });
    const styles = fc.record({
      textBoxTrim: fc.boolean(),
      textAlign: fc.constantFrom('left', 'center', 'right'),
      verticalAlign: fc.constantFrom('top', 'middle', 'bottom'),
      fit: fc.constantFrom(
        '{min: 1rem, max: 6rem, lines: 8, box: true}',
        '{min: 2rem, max: 3rem, lines: 12}',
      ),
    });
    await fc.assert(
      fc.asyncProperty(words, styles, async (name, style) => {
        const fields = Object.entries(style).map(([key, value]) => `, ${key}: ${value}`);
        const children = `
          - {kind: text, id: t, text: '{{ event.name }}'${fields.join('')}}
          - {kind: text, id: u, text: kaki}
        `;
        const page = await laidPage(children, { event: { name: name.join(' ') } });
        expect(page.overflowing).toEqual([]);
        for (const text of texts(page)) {
          for (const line of text.lines) {
            // The tail of a j hangs out to the left.
            const tail = line.text.startsWith('j') ? 0.15 * text.fontSize : 0;
            const room = { ...text.box, x: text.box.x - tail, width: text.box.width + tail };
            expect([text.id, line, inside(room, line.box)]).toEqual([text.id, line, true]);
            expect(line.inkWidth).toBeLessThanOrEqual(line.box.width + 1);
          }
        }
        expect(wordsOf(sceneText(page, 't'))).toEqual(name);
      }),
      { numRuns: 12, seed: 3 },
    );
  });

  it('[G3] lines stand where the text is aligned', async () => {
    const at = async (fields: string, id = 't') => {
      const fit = 'fit: {min: 2rem, max: 2rem, lines: 3, box: true}';
      const page = await laidPage(`- {kind: text, id: ${id}, text: Halo, ${fit}, ${fields}}`);
      const { x, y, width, height } = sceneText(page, id).lines[0]!.box;
      // Lines are moved by whole pixels.
      const right = Math.round(1000 - x - width);
      return { x: Math.round(x) + 0, right: right + 0, y, bottom: 1000 - y - height };
    };
    expect(await at('textAlign: left')).toMatchObject({ x: 0, y: 0 });
    expect(await at('textAlign: right, verticalAlign: bottom')).toMatchObject({
      right: 0,
      bottom: 0,
    });
    const middle = await at('textAlign: center, verticalAlign: middle');
    expect(Math.abs(middle.x - middle.right)).toBeLessThanOrEqual(1);
    expect(Math.abs(middle.y - middle.bottom)).toBeLessThanOrEqual(1);
  });

  it('[G4] a trimmed text’s capitals end at the edges of its box', async () => {
    for (const font of ['display', 'body']) {
      const children = `
        - kind: frame
          id: panel
          padding: 10vmin
          children:
            - {kind: text, id: t, text: HIH, size: 8rem, font: ${font}, textBoxTrim: true}
      `;
      const page = await laidPage(children);
      const { y, height } = sceneText(page, 't').box;
      expect(y).toBe(100);
      const { first, last } = inkRows(svgOf(page));
      expect(Math.abs(first - y)).toBeLessThanOrEqual(1);
      expect(Math.abs(last + 1 - (y + height))).toBeLessThanOrEqual(1);
    }
  });

  it('[G4] without trimming, a text has its leading', async () => {
    const page = await laidPage('- {kind: text, id: t, text: HIH, size: 8rem, lineHeight: 1.5}');
    const { y, height } = sceneText(page, 't').box;
    const { first, last } = inkRows(svgOf(page));
    expect(first - y).toBeGreaterThan(20);
    expect(y + height - last).toBeGreaterThan(20);
  });

  it('[G5] right-to-left lines end flush at the right edge of their box', async () => {
    const children =
      "- {kind: text, id: t, text: '{{ event.name }}', size: 3rem, wrap: greedy, width: 60vw}";
    const name = 'ورشة الكتابة للمكتبيين في مدينة يوجياكرتا الخاصة';
    const ends = async (language: 'ar' | 'id') => {
      const page = await laidPage(children, { language, event: { name } });
      const { lines, direction, align, box } = sceneText(page, 't');
      expect({ direction, align }).toEqual({ direction: 'rtl', align: 'right' });
      expect(lines.length).toBeGreaterThan(1);
      const edge = box.x + box.width;
      for (const line of lines)
        expect(Math.abs(line.box.x + line.box.width - edge)).toBeLessThanOrEqual(2);
      return edge;
    };
    expect(await ends('ar')).toBeGreaterThan(990);
    expect(await ends('id')).toBeLessThan(800);
  });

  it('[G6] a struck text is struck in the picture and in the scene', async () => {
    const struck = await laidPage(
      '- {kind: text, id: t, text: lama, textDecoration: line-through}',
    );
    const plain = await laidPage('- {kind: text, id: t, text: lama}');
    expect(sceneText(struck, 't').decoration).toBe('line-through');
    expect(sceneText(plain, 't').decoration).toBe('none');
    expect(svgOf(struck)).not.toBe(svgOf(plain));
  });
});

describe('weights', () => {
  it('[T21] text is drawn as plain outlines: neither thickened by a stroke nor slanted', async () => {
    for (const font of ['display', 'heading', 'body', 'numeral']) {
      const name = 'Judul 12 مكتبة ꦲꦏ꧀ ṣ 📚';
      const children = `- {kind: text, id: t, text: '{{ event.name }}', font: ${font}}`;
      const svg = svgOf(await laidPage(children, { event: { name } }));
      const styled = [...svg.matchAll(/<path([^>]*)>/g)].map(([, attributes = '']) => attributes);
      expect(styled.length).toBeGreaterThan(0);
      expect(svg).not.toMatch(/skew|matrix\(1,0,-/);
      for (const attributes of styled) expect(attributes).not.toMatch(/stroke(-width)?="[^0n]/);
    }
  });
});

describe('lines in several scripts', () => {
  const LINES = ['IIIIIIII', 'الحكم IIIIIIII', 'IIIIIIII الحكم', 'ꦲꦏ꧀ IIIIIIII', 'IIIIIIII'];

  it.each(['display', 'body'])(
    '[T19] %s: capitals of all lines stand equally far',
    async (font) => {
      const children = `- {kind: text, id: t, text: '{{ event.name }}', font: ${font}, size: 3rem, lines: 9}`;
      const page = await laidPage(children, { event: { name: LINES.join('\n') } });
      const found = sceneText(page, 't');
      expect(found.lines).toHaveLength(5);
      const feet = baselines(svgOf(page));
      expect(feet).toHaveLength(5);
      feet.forEach((foot, index) => {
        expect(Math.abs(foot - feet[0]! - index * found.lineHeight)).toBeLessThanOrEqual(1);
      });
    },
  );

  it('[T13] ink of one line doesn’t touch that of the next', async () => {
    const names = [
      'ندوة المخطوطات\nالعربية في\nمكتبة الجامعة',
      'Sinau\nꦲꦏ꧀ꦱꦫꦗꦮ\nJawa',
      'Kitab\nالحكم\nHalo',
    ];
    for (const name of names) {
      const children = `- {kind: text, id: t, text: '{{ event.name }}', size: 3rem, lines: 9, lineHeight: 1}`;
      const page = await laidPage(children, { event: { name } });
      const rows = inkedRows(svgOf(page));
      const gaps = rows.filter((row, index) => index > 0 && row - rows[index - 1]! > 1);
      expect([name, gaps.length >= 2]).toEqual([name, true]);
    }
  });
});

/** Rows on which many capitals end: where at least five feet stand. */
function baselines(svg: string): number[] {
  const { width, height, data } = pixels(svg);
  const dark = (row: number) => {
    let count = 0;
    for (let column = 0; column < width; column++) {
      if ((data[(row * width + column) * 4] ?? 255) < 128) count++;
    }
    return count;
  };
  const counts = Array.from({ length: height }, (_, row) => dark(row));
  const most = Math.max(...counts.map((count, row) => count - (counts[row + 1] ?? 0)));
  return counts.flatMap((count, row) =>
    count - (counts[row + 1] ?? 0) > 0.35 * most ? [row] : [],
  );
}

/** Every row with something dark in it. */
function inkedRows(svg: string): number[] {
  const { width, height, data } = pixels(svg);
  return Array.from({ length: height }, (_, row) => row).filter((row) => {
    for (let column = 0; column < width; column++) {
      if ((data[(row * width + column) * 4] ?? 255) < 128) return true;
    }
    return false;
  });
}
