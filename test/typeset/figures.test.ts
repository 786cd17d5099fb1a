import { describe, expect, it } from '@jest/globals';
import { Blob, Buffer, Face, Feature, Font, shape } from 'harfbuzzjs';
import { fonts, role } from './fonts.js';

const LATIN = fonts.ids.filter((id) => fonts.face(id).entry.scripts.includes('latin'));

/** Glyphs of a text with some features on. */
function glyphs(id: string, text: string, features: string[]): number[] {
  const font = new Font(new Face(new Blob(fonts.face(id).data)));
  const buffer = new Buffer();
  buffer.addText(text);
  buffer.guessSegmentProperties();
  shape(
    font,
    buffer,
    features.map((tag) => new Feature(tag, 1)),
  );
  return buffer.getGlyphInfos().map(({ codepoint }) => codepoint);
}

describe('figures of the Latin faces', () => {
  it.each(LATIN)('[T20] %s has lining figures without asking for them', (id) => {
    const digits = '0123456789';
    expect(glyphs(id, digits, ['lnum'])).toEqual(glyphs(id, digits, []));
    const face = fonts.face(id);
    const capital = face.reach('H').above;
    for (const digit of digits) {
      const { above, below } = face.reach(digit);
      expect([digit, above / capital > 0.94 && above / capital < 1.06]).toEqual([digit, true]);
      expect([digit, below < 0.05 * capital]).toEqual([digit, true]);
    }
  });
});

describe('weights and styles', () => {
  it('[T21] satori gets every face under a name of its own, as its one upright regular', () => {
    const stacks = LATIN.map((id) => fonts.stack(role(id, { arabic: 'Amiri 400' })));
    const given = fonts.satoriFonts(stacks.flatMap((stack) => [stack, stack.for('rtl')]));
    expect(new Set(given.map(({ name }) => name)).size).toBe(given.length);
    expect(new Set(given.map(({ data }) => data)).size).toBe(given.length);
    for (const { weight, style } of given) expect([weight, style]).toEqual([400, 'normal']);
    for (const stack of stacks) {
      const names = stack.fontFamily.split(', ');
      expect(names.every((name) => given.some((font) => font.name === name))).toBe(true);
    }
  });

  it.each(['Fraunces 500', 'Fraunces Italic 700', 'Amiri 600', 'Inter 400'])(
    '[T21] %s, which is not there, is refused and not imitated',
    (id) => {
      expect(() => fonts.stack(role(id))).toThrow(`There is no font "${id}"`);
      expect(() => fonts.stack(role('Fraunces 600', { arabic: id }))).toThrow('Choose one of');
    },
  );
});
