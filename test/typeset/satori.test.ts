import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import satori from 'satori';
import { fonts, role } from './fonts.js';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'patch-satori.mjs');
const BUILDS = ['index', 'standalone', 'experimental'].flatMap((name) => [
  `${name}.js`,
  `${name}.cjs`,
]);
const WRONG = 'let K=r+Y.dx*b,z=c+Y.dy*b,_=fd(u.path)';
const RIGHT = 'let K=r+Y.dx*b,z=c-Y.dy*b,_=fd(u.path)';

const root = mkdtempSync(join(tmpdir(), 'satori-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
/** A folder that looks like satori to the script. */
function satoriWith(build: string, version = '0.63.2', others = WRONG): string {
  const folder = join(root, String((count += 1)));
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'satori', version }));
  BUILDS.forEach((name, index) => {
    writeFileSync(join(folder, 'dist', name), `a;${index === 5 ? build : others};b`);
  });
  return folder;
}
function run(folder: string, ...more: string[]) {
  const done = spawnSync(process.execPath, [SCRIPT, '--dir', folder, ...more], {
    encoding: 'utf8',
  });
  return { status: done.status, text: done.stdout + done.stderr };
}
function builds(folder: string): string[] {
  return BUILDS.map((name) => readFileSync(join(folder, 'dist', name), 'utf8'));
}

describe('scripts/patch-satori.mjs', () => {
  it('[T17] corrects every build once, and leaves corrected ones alone', () => {
    const folder = satoriWith(RIGHT);
    expect(run(folder, '--check')).toMatchObject({ status: 1 });
    expect(builds(folder)[0]).toContain(WRONG);
    expect(run(folder)).toMatchObject({ status: 0 });
    expect(builds(folder)).toEqual(BUILDS.map(() => `a;${RIGHT};b`));
    expect(run(folder)).toMatchObject({ status: 0 });
    expect(builds(folder)).toEqual(BUILDS.map(() => `a;${RIGHT};b`));
    expect(run(folder, '--check')).toMatchObject({ status: 0 });
    expect(readdirSync(join(folder, 'dist')).sort()).toEqual([...BUILDS].sort());
  });

  it.each([
    ['no match', 'nothing here', '0.63.2', 'found it 0 times'],
    ['two matches', `${WRONG};${WRONG}`, '0.63.2', 'found it 2 times'],
    ['another version', WRONG, '0.64.0', 'expected satori 0.63.2, found 0.64.0'],
  ])('[T17] changes nothing with %s', (_, build, version, message) => {
    const folder = satoriWith(build, version);
    const before = builds(folder);
    const done = run(folder);
    expect(done.status).toBe(2);
    expect(done.text).toContain(message);
    expect(builds(folder)).toEqual(before);
  });
});

/** Lowest and highest point of each contour of a word, px below the baseline, by HarfBuzz itself. */
function contours(word: string, data: ArrayBuffer, size: number): [number, number][] {
  const face = new Face(new Blob(data));
  const font = new Font(face);
  const buffer = new Buffer();
  buffer.addText(word);
  buffer.guessSegmentProperties();
  shape(font, buffer);
  return buffer.getGlyphInfosAndPositions().flatMap((glyph) => {
    const drawn: number[][] = [];
    for (const { type, values } of font.glyphToJson(glyph.codepoint)) {
      if (type === 'M') drawn.push([]);
      drawn.at(-1)?.push(...values.filter((_, index) => index % 2 === 1));
    }
    const offset = glyph.yOffset ?? 0;
    return drawn.map((ys) => extent(ys.map((y) => (-(y + offset) * size) / face.upem)));
  });
}

/** The same from SVG path data in absolute coordinates. */
function drawnContours(data: string): [number, number][] {
  return data
    .split('M')
    .slice(1)
    .map((contour) =>
      extent([...contour.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map((m) => Number(m[1]))),
    );
}

function extent(ys: number[]): [number, number] {
  return [Math.min(...ys), Math.max(...ys)];
}

describe('Arabic in satori', () => {
  it.each(['شَيْءٌ', 'مُحَمَّدٌ', 'إِلَى', 'كُلُّ', 'تُحَفٌّ', 'مَكْتَبَةُ'])(
    '[T17] draws the marks of %s where HarfBuzz puts them (run scripts/patch-satori.mjs if not)',
    async (word) => {
      const size = 200;
      const stack = fonts.stack(role('Plus Jakarta Sans 700')).for('rtl');
      const svg = await satori(
        {
          type: 'div',
          key: null,
          props: {
            style: {
              display: 'flex',
              direction: 'rtl',
              whiteSpace: 'pre',
              fontFamily: stack.fontFamily,
              fontSize: size,
            },
            children: word,
          },
        },
        {
          width: 900,
          height: 500,
          fonts: fonts.satoriFonts([stack]) as unknown as Parameters<typeof satori>[1]['fonts'],
        },
      );
      const path = [...svg.matchAll(/<path[^>]* d="([^"]+)"/g)].map((match) => match[1] ?? '');
      const drawn = drawnContours(path.join(''));
      const expected = contours(word, fonts.face('Amiri 700').data, size);
      expect(drawn).toHaveLength(expected.length);
      // Where the baseline is, is the layout's affair: it must be the same for all contours.
      const baseline = (drawn[0]?.[0] ?? 0) - (expected[0]?.[0] ?? 0);
      drawn.forEach(([top, bottom], index) => {
        const [wantedTop, wantedBottom] = expected[index] ?? [0, 0];
        expect(Math.abs(top - wantedTop - baseline)).toBeLessThan(0.25);
        expect(Math.abs(bottom - wantedBottom - baseline)).toBeLessThan(0.25);
      });
    },
  );
});
