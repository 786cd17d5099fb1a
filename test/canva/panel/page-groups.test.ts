import { describe, expect, it } from '@jest/globals';
import { groupPages } from '../../../src/canva/panel/page-groups.js';
import type { PlannedPage } from '../../../src/canva/panel/services.js';

const name = { en: 'Date', id: 'Tanggal' };

function aPage(number: number, to: string, part: Partial<PlannedPage> = {}): PlannedPage {
  return { number, title: 'Pekan', changes: [{ name, from: '8', to }], unsure: [], ...part };
}

describe('pages with the same changes', () => {
  it('stand together, where the first of them is', () => {
    const groups = groupPages([aPage(2, '15'), aPage(3, '16'), aPage(4, '15')]);
    expect(groups.map(({ numbers }) => numbers)).toEqual([[2, 4], [3]]);
    expect(groups.map(({ changes }) => changes[0]?.to)).toEqual(['15', '16']);
    expect(groups.map(({ title }) => title)).toEqual(['Pekan', 'Pekan']);
  });

  it('stand apart where something else is left alone', () => {
    const unsure = [{ name, why: { en: 'Locked.', id: 'Terkunci.' } }];
    const groups = groupPages([aPage(2, '15'), aPage(3, '15', { unsure })]);
    expect(groups.map(({ numbers }) => numbers)).toEqual([[2], [3]]);
    expect(groups[1]?.unsure).toBe(unsure);
  });

  it('have no title when theirs differ', () => {
    const pages = ['Pekan', 'Lain', 'Lain'].map((title, at) => aPage(at + 1, '15', { title }));
    expect(groupPages(pages)).toMatchObject([{ numbers: [1, 2, 3], title: null }]);
  });
});
