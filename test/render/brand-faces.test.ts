import { beforeAll, describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { InputError, type Fault } from '../../src/errors.js';
import { parseBrand, readBrand } from '../../src/read/brand.js';
import { createRenderer, type Renderer } from '../../src/renderer.js';

const SMALL = {
  siar: 1,
  id: 'teluk',
  name: 'Perpustakaan Kota Teluk',
  palette: { primary: '#5b1f3a', accent: '#e9a23b' },
  logo: { light: 'a.svg', dark: 'b.svg' },
};

let renderer: Renderer;
beforeAll(async () => {
  renderer = await createRenderer();
});

function faultsOf(fonts: object, read = readBrand): readonly Fault[] {
  const text = stringify({ ...SMALL, fonts });
  const { brand, placeOf } = read(text, 'brand.yaml');
  try {
    renderer.plan({ events: [], brand: { brand, file: 'brand.yaml', placeOf } });
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  return [];
}
const places = (fonts: object): [string, number | undefined][] =>
  faultsOf(fonts).map(({ path, line }) => [path, line]);

describe('[C13] a font that there is not', () => {
  it('is told on its line, under the name that the file gives it', () => {
    const face = 'Newsreadr 600';
    expect(places({ display: face })).toEqual([['fonts.display', 11]]);
    expect(places({ display: 'Newsreader 600', quote: face })).toEqual([['fonts.quote', 12]]);
    expect(places({ display: { latin: 'Newsreader 600', arabic: 'Amiri 500' } })).toEqual([
      ['fonts.display.arabic', 13],
    ]);
  });

  it('is told wherever it is written, and nowhere else', () => {
    const face = 'Newsreadr 600';
    // Figures take the display face, which the file says once.
    expect(places({ display: face, body: { latin: face, tracking: 0 } })).toEqual([
      ['fonts.display', 11],
      ['fonts.body.latin', 13],
    ]);
  });

  it('names the nearest', () => {
    const [fault] = faultsOf({ display: 'Newsreadr 600' });
    expect(fault).toMatchObject({ file: 'brand.yaml', got: '"Newsreadr 600"' });
    expect(fault?.hint?.id).toBe('Apakah maksudnya "Newsreader 600"?');
  });

  it('is told under the brand’s own name for it when the file is not known', () => {
    const bare = (text: string, file: string) => ({
      brand: parseBrand(text, file),
      placeOf: () => undefined,
      notes: [],
    });
    expect(faultsOf({ display: 'Newsreadr 600' }, bare)).toMatchObject([
      { path: 'fonts.display.latin', file: 'brand.yaml' },
    ]);
  });
});

describe('[C13] the places of a brand', () => {
  const text = stringify({
    ...SMALL,
    surfaces: { deep: { surface: '#101010' } },
    fonts: { display: 'Newsreader 600', body: { latin: 'Newsreader 500' } },
  });
  const place = (...path: (string | number)[]) => readBrand(text, 'b.yaml').placeOf(path)?.path;

  it('are those of the file', () => {
    expect(place('fonts', 'display', 'latin')).toBe('fonts.display');
    expect(place('fonts', 'body', 'latin')).toBe('fonts.body.latin');
    expect(place('surfaces', 'deep', 'surface')).toBe('surfaces.deep.surface');
    expect(place('surfaces', 'accent', 'surface')).toBe('palette.accent');
    expect(place('logo', 'light')).toBe('logo.light');
  });

  it('are none for what it leaves out', () => {
    expect(place('fonts', 'numeral', 'latin')).toBeUndefined();
    expect(place('fonts', 'display', 'arabic')).toBeUndefined();
    expect(place('surfaces', 'paper', 'surface')).toBeUndefined();
    expect(place('logo', 'markLight')).toBeUndefined();
  });
});
