import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssetError } from '../../src/errors.js';
import { loadFonts } from '../../src/output/fonts-node.js';
import { fonts, role } from './fonts.js';

const OWN = join(import.meta.dirname, '..', '..', 'fonts');

describe('font registry', () => {
  it('[T4] names a missing face and what there is instead', () => {
    expect(() => fonts.face('Archivo 400')).toThrow(AssetError);
    expect(() => fonts.face('Archivo 400')).toThrow('Archivo 700, Archivo 800, Archivo 900');
    expect(() => fonts.stack(role('Comic Sans 400'))).toThrow('There is no font "Comic Sans 400"');
    expect(fonts.face('Fraunces Italic 400').entry.style).toBe('italic');
  });

  it('[T3] stacks Latin first, and Arabic first for right-to-left text', () => {
    const stack = fonts.stack(role('Fraunces 700'));
    const names = stack.faces.map((face) => face.id);
    expect(names).toEqual([
      'Fraunces 700',
      'Space Grotesk 700',
      'Amiri 700',
      'Noto Sans Javanese 700',
      'Noto Emoji 400',
      'Noto Sans Symbols 400',
      'Noto Sans Symbols 2 400',
    ]);
    expect(stack.for('ltr')).toBe(stack);
    expect(stack.for('rtl').faces[0]?.id).toBe('Amiri 700');
    expect(new Set(stack.for('rtl').faces)).toEqual(new Set(stack.faces));
    expect(stack.css).toEqual({
      fontFamily: expect.arrayContaining(['Fraunces', 'Amiri']),
      fontWeight: 700,
      fontStyle: 'normal',
    });
    expect(stack.fontFamily.startsWith('Fraunces-700, SpaceGrotesk-700, Amiri-700')).toBe(true);
  });

  it('[T3] without an Arabic face a role keeps one order', () => {
    const { latin, tracking, lineHeight } = role('Fraunces 700');
    const stack = fonts.stack({ latin, tracking, lineHeight });
    expect(stack.for('rtl')).toBe(stack);
    expect(stack.faces.map((face) => face.id)).not.toContain('Amiri 700');
  });

  it('[T5] hands satori the same array and buffers for the same faces, whatever their order', () => {
    const a = fonts.stack(role('Archivo 900'));
    const b = fonts.stack(role('Plus Jakarta Sans 400'));
    const set = fonts.satoriFonts([a, b]);
    expect(fonts.satoriFonts([b, a, b])).toBe(set);
    expect(fonts.stack(role('Archivo 900'))).toBe(a);
    const one = fonts.satoriFonts([a]).find((font) => font.name === 'Archivo-900');
    const other = set.find((font) => font.name === 'Archivo-900');
    expect(one?.data).toBe(other?.data);
    expect(set.every((font) => font.weight === 400 && font.style === 'normal')).toBe(true);
    expect(set.at(-1)?.name).toBe('NotoSansSymbols2-400');
    expect(new Set(set.map((font) => font.name)).size).toBe(set.length);
  });

  it('[T5] keeps no more sets than satori does', () => {
    const first = fonts.satoriFonts([fonts.stack(role('Newsreader 500'))]);
    for (const id of fonts.ids.filter((face) => /^(Plus|Arch|Frau|Bric)/.test(face))) {
      fonts.satoriFonts([fonts.stack(role(id))]);
    }
    const again = fonts.satoriFonts([fonts.stack(role('Newsreader 500'))]);
    expect(again).not.toBe(first);
    expect(again[0]?.data).toBe(first[0]?.data);
  });
});

describe('loadFonts', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fonts-'));
    cpSync(OWN, folder, { recursive: true });
    const file = join(folder, 'archivo', 'Archivo-900.ttf');
    const data = readFileSync(file);
    data[5000] = (data[5000] ?? 0) ^ 1;
    writeFileSync(file, data);
    rmSync(join(folder, 'archivo', 'Archivo-800.ttf'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('[T4] refuses a file that differs from its hash, or is missing, when it is first used', async () => {
    const broken = await loadFonts(folder);
    expect(() => broken.face('Archivo 900').data).toThrow(AssetError);
    expect(() => broken.face('Archivo 900').data).toThrow('hash');
    expect(() => broken.face('Archivo 800').data).toThrow(AssetError);
    expect(broken.face('Archivo 700').data.byteLength).toBeGreaterThan(1000);
  });

  it('[T4] refuses a folder without a list of fonts, and a list that is none', async () => {
    await expect(loadFonts(join(folder, 'nowhere'))).rejects.toThrow(AssetError);
    writeFileSync(
      join(folder, 'manifest.json'),
      '{"siar":1,"faces":[{"file":"../../etc/passwd"}]}',
    );
    await expect(loadFonts(folder)).rejects.toThrow('not a list of fonts');
  });
});
