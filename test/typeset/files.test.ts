import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import { fontManifestSchema } from '../../src/typeset/manifest.js';
import { missingGlyphs } from '../../src/typeset/measure.js';
import type { Script } from '../../src/model/brand.js';
import { fonts, role } from './fonts.js';

const FOLDER = join(import.meta.dirname, '..', '..', 'fonts');
const { faces } = fontManifestSchema.parse(
  JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')),
);

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
function codes(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) ?? 0);
}

/** What a face has to have to claim a script. */
const COVERAGE: Record<Exclude<Script, 'symbols'>, number[]> = {
  latin: [...range(0x20, 0x7e), ...range(0xc0, 0xff), ...codes('ĀāĪīŪūŠšŽžÉé–—…“”‘’•·«»©\u00a0')],
  arabic: [
    ...range(0x621, 0x63a),
    ...range(0x641, 0x652),
    ...range(0x660, 0x669),
    ...codes('ٰٱ،؛؟ـ.:()«»0123456789 '),
  ],
  javanese: [...range(0xa980, 0xa9cd), ...range(0xa9d0, 0xa9d9), 0xa9de, 0xa9df],
  emoji: codes('📍📚🎓📅🕘🎤📢🙏😀☎✉'),
};

describe('fonts/', () => {
  it.each(faces)(
    '[T1] $file is the file of the manifest, static, and covers its scripts',
    (entry) => {
      const data = readFileSync(join(FOLDER, entry.file));
      expect(data.length).toBe(entry.bytes);
      expect(createHash('sha256').update(data).digest('hex')).toBe(entry.sha256);
      const face = new Face(new Blob(data));
      expect(face.upem).toBeGreaterThan(0);
      expect(face.referenceTable('glyf')).toBeDefined();
      expect(face.referenceTable('fvar')).toBeUndefined();
      const unicodes = new Set(face.collectUnicodes());
      for (const script of entry.scripts) {
        if (script === 'symbols') continue;
        const missing = COVERAGE[script].filter((code) => !unicodes.has(code));
        expect({ script, missing: missing.map((code) => code.toString(16)) }).toEqual({
          script,
          missing: [],
        });
      }
    },
  );

  it('[T1] weight and style are those that the files state', () => {
    for (const entry of faces) {
      const data = readFileSync(join(FOLDER, entry.file));
      const os2 = new Face(new Blob(data)).referenceTable('OS/2') ?? new Uint8Array(80);
      const view = new DataView(os2.buffer, os2.byteOffset, os2.byteLength);
      expect([entry.file, view.getUint16(4)]).toEqual([entry.file, entry.weight]);
      expect([entry.file, (view.getUint16(62) & 1) === 1]).toEqual([
        entry.file,
        entry.style === 'italic',
      ]);
    }
  });

  it('[T1] nothing lies there that the manifest doesn’t name, and all is below 6 MB', () => {
    const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && file.name.endsWith('.ttf'))
      .map((file) => file.name);
    expect(files.sort()).toEqual(faces.map((entry) => entry.file.split('/')[1]).sort());
    expect(faces.reduce((sum, entry) => sum + entry.bytes, 0)).toBeLessThan(6e6);
  });

  it('[T2] every family has its licence beside it and its notice in the README', () => {
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    for (const entry of faces) {
      const licence = readFileSync(join(FOLDER, entry.license), 'utf8');
      expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
      expect(entry.license.split('/')[0]).toBe(entry.file.split('/')[0]);
      expect(readme).toContain(licence.split('\n')[0]?.trim());
    }
  });

  it.each(faces.filter((entry) => entry.scripts[0] === 'latin'))(
    '[T3] $family $weight with its fallbacks has transliteration, signs, Arabic and Javanese',
    (entry) => {
      const id = `${entry.family}${entry.style === 'italic' ? ' Italic' : ''} ${entry.weight}`;
      const text = 'ṢṣḤḥṬṭḌḍẒẓʿʾʻ ✓ ✔ → ★ ☆ ☎ ✉ ⚠ № € ½ × مكتبة، ꦗꦮ 📍📚';
      expect(missingGlyphs(text, fonts.stack(role(id)))).toEqual([]);
    },
  );
});
