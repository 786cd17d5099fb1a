import { describe, expect, it } from '@jest/globals';
import { runInNewContext } from 'node:vm';
import { findingsOf } from '../run/report.js';
import type { Drawn } from '../run/types.js';
import { dataScript, pageData, type Card, type PageData } from './data.js';
import { galleryPage } from './html.js';
import { choose, DEFAULTS, readState, table, writeState } from './model.js';

const HOSTILE = `</script><img src=x onerror=alert(1)>"'\`\${1}\u2028__proto__\\`;
const both = (text: string) => ({ id: text, en: text });

const NAMES = {
  events: [{ id: '__proto__', name: both(HOSTILE) }],
  templates: [{ id: 'announce-type', name: both('Type') }],
  brands: [{ id: 'nuraga', name: both('Nuraga') }],
  formats: [
    { id: 'instagram-feed', name: both('Feed'), aspect: 'portrait' as const },
    { id: 'threads-post', name: both('Threads'), aspect: 'portrait' as const },
  ],
};

function drawn(): Drawn {
  const told = { rule: 'contrast', severity: 'error', where: 'title', advice: both('do') } as const;
  return {
    document: {
      unit: { event: '__proto__', brand: 'nuraga' },
      template: 'announce-type',
      language: 'id',
      formats: ['instagram-feed', 'threads-post'],
      variant: '',
      name: 'x',
      fingerprint: '',
    },
    pictures: [
      {
        ...{
          formats: ['instagram-feed', 'threads-post'],
          page: 1,
          pages: 1,
          type: 'jpeg',
          bytes: 1,
        },
        ...{
          file: 'pictures/x.jpg',
          thumbnail: 'thumbnails/x.webp',
          width: 4,
          height: 5,
          alt: HOSTILE,
        },
        findings: {
          'instagram-feed': [{ ...told, message: both('in Feed') }],
          'threads-post': [
            { ...told, message: both('in Threads') },
            { ...told, where: 'other', message: both('in Threads') },
          ],
        },
      },
    ],
    failures: {},
  };
}

const dataOf = (list: Drawn[]): PageData => pageData(list, findingsOf(list, []), NAMES, true);

describe('[Y13] the page', () => {
  it('reads hostile texts back as they are, and holds none of them as markup', async () => {
    const script = dataScript(dataOf([drawn()]));
    expect(script).not.toMatch(/[<\u2028]/);
    const context: { GALLERY?: PageData } = {};
    runInNewContext(script, context);
    expect(context.GALLERY?.events[0]?.name.en).toBe(HOSTILE);
    expect(context.GALLERY?.cards[0]?.alt).toBe(HOSTILE);
    const client = await galleryPage();
    expect(client).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval|new Function/,
    );
  });

  it('runs nothing but its own script and data', async () => {
    const page = await galleryPage();
    expect(page.match(/<script\b[^>]*>/g)).toEqual(['<script src="data.js">', '<script>']);
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/unsafe|https?:|\son[a-z]+=/);
    const script = /<script>([^]*)<\/script>/.exec(page)![1]!;
    expect(script).not.toMatch(/^(?:import|export) /m);
    expect(() => void runInNewContext(`(function () {${script}})`)).not.toThrow();
  });

  it('says a finding once for the formats that share it', () => {
    const [card] = dataOf([drawn()]).cards;
    expect(card!.findings.map(({ where, formats }) => [where, formats])).toEqual([
      ['title', undefined],
      ['other', ['threads-post']],
    ]);
  });
});

describe('[Y13] the state of the page', () => {
  it('comes back from its address, and is empty for the first view', () => {
    expect(writeState(DEFAULTS)).toBe('');
    const state = { ...DEFAULTS, view: 'side', event: 'a&b=c', text: 'dua kata', height: '300' };
    expect(readState(`#${writeState(state)}`)).toEqual(state);
    expect(readState('#view=none&height=9999&__proto__=1&nothing=2')).toEqual(DEFAULTS);
  });

  const card = (changes: Partial<Card>): Card => ({
    ...dataOf([drawn()]).cards[0]!,
    ...changes,
  });
  const text = (): string => 'jadwal klinik';

  it('narrows by every filter', () => {
    const cards = [card({}), card({ formats: ['x-post'], aspect: 'landscape', findings: [] })];
    const count = (state: Partial<typeof DEFAULTS>): number =>
      choose(cards, { ...DEFAULTS, ...state }, text).length;
    expect(count({})).toBe(2);
    expect(count({ format: 'threads-post' })).toBe(1);
    expect(count({ format: 'aspect:landscape' })).toBe(1);
    expect(count({ findings: 'open' })).toBe(1);
    expect(count({ findings: 'accepted' })).toBe(0);
    expect(count({ findings: 'none' })).toBe(1);
    expect(count({ rule: 'qr' })).toBe(0);
    expect(count({ text: 'Klinik jadwal' })).toBe(2);
    expect(count({ text: 'klinik lain' })).toBe(0);
  });

  it('puts the same thing in both brands into one row', () => {
    const order = { event: ['__proto__'], template: [], brand: ['nuraga', 'sagara'], format: [] };
    const cards = [card({ brand: 'sagara' }), card({ page: 2 }), card({})];
    const { columns, rows } = table(cards, 'brand', order);
    expect(columns.map(({ id }) => id)).toEqual(['nuraga', 'sagara']);
    expect(rows).toHaveLength(1);
    expect(rows[0]!.cells.get('nuraga')!.map(({ page }: Card) => page)).toEqual([1, 2]);
  });
});
