import { describe, expect, it } from '@jest/globals';
import { findPages, TEAMMATE } from '../../../src/canva/update/find-pages.js';
import { manifestOf, type Manifest } from '../../../src/canva/update/manifest.js';
import { pageTitle, type PageIdentity } from '../../../src/output/canva/page-title.js';

const IDENTITY: PageIdentity = {
  ...{ template: 'quote', format: 'x-post', language: 'id', brand: 'nuraga' },
  ...{ page: 1, pages: 2, event: 'acara' },
};
const TITLE = pageTitle('Acara', IDENTITY);

function inserted(page: string, identity = IDENTITY, design: string | null = 'd'): Manifest {
  const native = {
    title: TITLE,
    width: 10,
    height: 10,
    background: '#ffffff',
    elements: [],
    alt: '',
  };
  const event = { identifier: 'acara', name: 'Acara' };
  return manifestOf(native, { design, page, identity, event });
}

describe('pages of ours', () => {
  it('by their ids, whatever their titles say now', () => {
    const { ours } = findPages([{ id: 'a', title: 'Poster' }, { id: 'b' }], [inserted('a')], 'd');
    expect(ours).toMatchObject([{ index: 0, known: 'here', identity: IDENTITY }]);
  });

  it('copies of them by the same title, others by title alone, and no designer’s own', () => {
    const second = pageTitle('Acara', { ...IDENTITY, page: 2 });
    const pages = [
      { id: 'a', title: TITLE },
      { id: 'copy', title: TITLE },
      { id: 'c', title: second },
      { id: 'd', title: 'Siar pagi' },
    ];
    const { ours, limits } = findPages(pages, [inserted('a')], 'd');
    expect(ours.map(({ index, known }) => [index, known])).toEqual([
      [0, 'here'],
      [1, 'copy'],
      [2, 'title'],
    ]);
    expect(ours[1]?.manifest?.page).toBe('a');
    expect(limits.length).toBeGreaterThanOrEqual(3);
  });

  it('not by another design’s manifest', () => {
    const { ours } = findPages([{ id: 'a' }], [inserted('a', IDENTITY, 'other')], 'd');
    expect(ours).toEqual([]);
  });

  it('says which are gone, and what can’t be known', () => {
    const found = findPages([{}], [inserted('a')], 'd');
    expect(found.missing.map(({ page }) => page)).toEqual(['a']);
    expect(found.limits.map(({ en }) => en).join()).toMatch(/neither an id nor a title/);
    expect(findPages([], [], null).limits).toHaveLength(1);
    for (const { en, id } of [...TEAMMATE.can, ...TEAMMATE.cannot]) expect(en).not.toBe(id);
  });
});
