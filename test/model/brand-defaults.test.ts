import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { InputError } from '../../src/errors.js';
import { checkBrand, contrastRatio, failingPairs } from '../../src/model/brand-contrast.js';
import { surfacesOf } from '../../src/model/brand-palette.js';
import { SURFACE_ROLES } from '../../src/model/brand.js';
import { parseBrand } from '../../src/read/brand.js';

const SMALL = {
  siar: 1,
  id: 'teluk',
  name: 'Perpustakaan Kota Teluk',
  palette: { primary: '#5b1f3a', accent: '#e9a23b' },
  fonts: { display: 'Newsreader 600' },
  logo: { light: 'light.svg', dark: 'dark.svg' },
};
const parse = (file: object) => parseBrand(stringify(file), 'brand.yaml');
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('a brand of three colours', () => {
  it('[C10] makes every surface readable, whatever the colours', () => {
    fc.assert(
      fc.property(hex, hex, hex, (primary, accent, paper) => {
        const surfaces = surfacesOf({ primary, accent, paper });
        for (const role of SURFACE_ROLES) {
          expect(failingPairs(surfaces[role])).toEqual([]);
          const onPattern = { ...surfaces[role], surface: surfaces[role].pattern };
          const usual = failingPairs(onPattern).filter(({ key }) => key !== 'ink');
          // Only where the surface allows no more than ink does colour give way to it.
          expect(usual.filter(({ color }) => color !== surfaces[role].ink)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('[C10] keeps the three colours and names the logo that stands out', () => {
    const { surfaces } = parse(SMALL);
    expect(SURFACE_ROLES.map((role) => surfaces[role].surface).slice(0, 3)).toEqual([
      '#5b1f3a',
      '#fbf6ec',
      '#e9a23b',
    ]);
    expect(SURFACE_ROLES.map((role) => surfaces[role].logo)).toEqual([
      'light',
      'dark',
      'dark',
      'light',
    ]);
    const { primary, deep } = surfaces;
    expect(contrastRatio('#000000', deep.surface)).toBeLessThan(
      contrastRatio('#000000', primary.surface),
    );
    expect(checkBrand(parse(SMALL))).toEqual([]);
  });

  it('[C11] fills in faces, corners, pattern and duotone', () => {
    const { fonts, logo, radius, pattern, duotone } = parse(SMALL);
    expect([logo.markLight, logo.markDark]).toEqual(['light.svg', 'dark.svg']);
    expect(fonts.display).toMatchObject({ latin: 'Newsreader 600', arabic: 'Amiri 700' });
    expect(fonts.numeral.latin).toBe('Newsreader 600');
    expect([fonts.heading.latin, fonts.body.latin, fonts.quote]).toEqual([
      'Plus Jakarta Sans 700',
      'Plus Jakarta Sans 500',
      undefined,
    ]);
    expect(radius.small).toBeGreaterThan(0);
    expect(pattern.paths).toHaveLength(1);
    expect(duotone?.shadow).toMatch(/^#/);
  });

  it('[C11] lets the file decide where it says something', () => {
    const { surfaces, fonts, radius } = parse({
      ...SMALL,
      surfaces: { paper: { accent: '#7a2a10' } },
      fonts: { display: { latin: 'Archivo 900', tracking: 0 }, numeral: 'Fraunces 600' },
      radius: { small: 0, large: 0 },
    });
    expect(surfaces.paper.accent).toBe('#7a2a10');
    expect([fonts.display.tracking, fonts.numeral.latin]).toEqual([0, 'Fraunces 600']);
    expect(radius).toEqual({ small: 0, large: 0 });
  });

  it('[C12] without a palette every colour that is missing is a fault', () => {
    const { palette: _gone, ...bare } = SMALL;
    expect(() => parse(bare)).toThrow(InputError);
    try {
      parse(bare);
    } catch (error) {
      const paths = (error as InputError).faults.map(({ path }) => path);
      expect(paths).toContain('surfaces.primary.surface');
      expect(paths).toContain('surfaces.deep.pattern');
    }
  });
});
