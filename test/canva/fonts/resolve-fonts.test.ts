import { describe, expect, it } from '@jest/globals';

import { FAMILY_CHAINS, familiesFor } from '../../../src/canva/fonts/families.js';
import { findFaces, resolveFaces } from '../../../src/canva/fonts/resolve-fonts.js';
import type { CanvaFont } from '../../../src/canva/port/design-port.js';
import { createMemoryDesign } from '../../../src/canva/port/memory-design.js';

const font = (name: string, ...weights: CanvaFont['weights']): CanvaFont => ({
  ref: `ref-${name}`,
  name,
  weights: weights.length > 0 ? weights : ['normal', 'bold'],
});
const wish = (family: string, weight = 400) => ({ family, weight });

describe('resolveFaces', () => {
  it('[I41] takes the same family first, however Canva writes it', () => {
    const fonts = [font('Lora'), font('Source Serif Pro'), font('newsreader')];
    expect(resolveFaces(fonts, [wish('Newsreader')])).toEqual({
      faces: new Map([['Newsreader 400', { font: 'ref-newsreader', weight: 'normal' }]]),
      replaced: [],
    });
  });

  it('[I42] else the first of its chain, and says so', () => {
    const fonts = [font('Lora'), font('Crimson Pro'), font('Arial')];
    const { faces, replaced } = resolveFaces(fonts, [wish('Newsreader'), wish('Amiri')]);
    expect([...faces]).toEqual([['Newsreader 400', { font: 'ref-Lora', weight: 'normal' }]]);
    expect(replaced).toEqual([
      { wish: wish('Newsreader'), font: 'Lora', weight: 'normal' },
      { wish: wish('Amiri'), font: null },
    ]);
  });

  it('[I43] takes the nearest weight that the font has, the bolder one for bold wishes', () => {
    const fonts = [font('Archivo', 'thin', 'normal', 'semibold', 'ultrabold')];
    const weightOf = (weight: number) =>
      resolveFaces(fonts, [wish('Archivo', weight)]).faces.get(`Archivo ${weight}`)?.weight;
    expect([100, 300, 500, 600, 700, 900].map(weightOf)).toEqual(
      ['thin', 'normal', 'semibold', 'semibold', 'ultrabold', 'ultrabold'],
    );
    expect(resolveFaces(fonts, [wish('Archivo', 700)]).replaced).toHaveLength(1);
  });

  it('[I44] the person’s own choice goes first, also a font outside of the selection', async () => {
    const design = createMemoryDesign({ fonts: [font('Archivo'), font('Rumah')] });
    const port = {
      fonts: async (refs?: readonly string[]) =>
        (await design.fonts(refs)).filter(({ name }) => refs !== undefined || name !== 'Rumah'),
    };
    const overrides = new Map([
      ['Archivo', 'ref-Rumah'],
      ['Amiri', 'ref-gone'],
    ]);
    const { faces, replaced } = await findFaces(port, [wish('Archivo'), wish('Amiri')], overrides);
    expect([...faces]).toEqual([['Archivo 400', { font: 'ref-Rumah', weight: 'normal' }]]);
    expect(replaced.map((one) => one.font)).toEqual(['Rumah', null]);
  });

  it('[I45] asks Canva for nothing when there is no text', async () => {
    const design = createMemoryDesign();
    await findFaces(design, []);
    expect(design.canva.calls).toEqual([]);
  });

  it('[I46] no chain names a family twice, and unknown families are looked for by name', () => {
    for (const family of Object.keys(FAMILY_CHAINS)) {
      const families = familiesFor(family);
      expect(new Set(families).size).toBe(families.length);
      expect(families[0]).toBe(family);
    }
    expect(familiesFor('constructor')).toEqual(['constructor']);
  });
});
