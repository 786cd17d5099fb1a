import { describe, expect, it } from '@jest/globals';
import type { BoundFrame, BoundImage, BoundText } from '../../src/model/bound.js';
import { BRAND, boundLayer, boundPage } from '../layout/scenes.js';

const turning = (event: object): string | null => {
  const children =
    '- {kind: frame, id: f, surface: [primary, paper, accent], children: [{kind: text, id: t, text: a}]}';
  return (boundLayer(boundPage(children, { event }), 'f') as BoundFrame).fill;
};

describe('what turns from event to event', () => {
  const { primary, paper, accent } = BRAND.surfaces;

  it('[B29] follows the number in the series', () => {
    const fills = [1, 2, 3, 4].map((position) =>
      turning({ superEvent: { name: 'Seri', position } }),
    );
    expect(fills).toEqual([paper.surface, accent.surface, primary.surface, paper.surface]);
  });

  it('[B29] is the same for the same event, and not the same for all', () => {
    const of = (identifier: string) => turning({ identifier });
    const names = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh'];
    expect(names.map(of)).toEqual(names.map(of));
    expect(new Set(names.map(of)).size).toBe(3);
  });
});

describe('a row of logos', () => {
  const row = (organizer: { name: string; logo?: string; alternateName?: string }[]) => {
    const children = `
      - {kind: text, id: t, text: a}
      - {kind: logos, id: l, include: [organizers], size: 2rem}`.replace(/^ {6}/gm, '');
    return boundPage(children, { event: { organizer } });
  };

  it('[B75] has the names of those without a logo, and the brand’s own logo', () => {
    const page = row([
      { name: 'A', logo: 'a.svg' },
      { name: 'Komunitas Baca', alternateName: 'Kombaca' },
      { name: BRAND.name },
    ]);
    expect((boundLayer(page, 'l[0]') as BoundImage).source).toBe('a.svg');
    expect((boundLayer(page, 'l[1]') as BoundText).text).toBe('Kombaca');
    expect(boundLayer(page, 'l[2]')).toMatchObject({ kind: 'image', owner: 'brand' });
  });

  it('[B75] is gone when nobody has a logo', () => {
    expect(boundLayer(row([{ name: 'A' }, { name: 'B' }]), 'l')).toBeUndefined();
  });
});

describe('fonts and pictures', () => {
  it('[B76] a role that the brand leaves out is set in its display font', () => {
    const page = boundPage('- {kind: text, id: t, text: a, style: quote}');
    expect((boundLayer(page, 't') as BoundText).font).toEqual(BRAND.fonts.display);
  });

  it('[B77] the template says where a focal point stands', () => {
    const page = boundPage(
      '- {kind: image, id: i, source: photo, anchor: {x: 0.5, y: 0.3}, width: 50vw, height: 50vh}',
      { event: { image: [{ contentUrl: 'a.jpg' }] } },
    );
    expect((boundLayer(page, 'i') as BoundImage).anchor).toEqual({ x: 0.5, y: 0.3 });
  });
});
