import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { Script } from 'node:vm';
import { Parser } from 'htmlparser2';
import type { Finding } from '../../src/model/finding.js';
import { indexPage, type IndexNames } from '../../src/output/index-page.js';
import { WORDS } from '../../src/output/index-words.js';
import type { ManifestEntry } from '../../src/output/manifest.js';

const NAMES: IndexNames = {
  events: { naskah: 'Membaca Naskah Kuno', pekan: 'Pekan Literasi' },
  templates: { 'announce-type': { id: 'Pengumuman', en: 'Announcement' } },
  formats: [
    { id: 'x-post', platform: 'x', name: { id: 'X, kiriman', en: 'X post' } },
    { id: 'a-last', platform: 'tiktok', name: { id: 'TikTok, foto', en: 'TikTok photo' } },
  ],
  brand: 'Perpustakaan Sagara',
  language: 'id',
};

function entry(over: Partial<ManifestEntry> = {}): ManifestEntry {
  return {
    event: 'naskah',
    template: 'announce-type',
    format: 'x-post',
    language: 'id',
    brand: 'sagara',
    page: 1,
    file: 'naskah--announce-type--x-post.jpg',
    width: 1200,
    height: 675,
    type: 'jpeg',
    bytes: 1_234_567,
    sha256: '0'.repeat(64),
    alt: 'Webinar pada 14 Januari 2027',
    findings: [],
    dropped: [],
    ...over,
  };
}

const finding = (severity: Finding['severity'], text: string): Finding => ({
  severity,
  rule: 'contrast',
  where: 'title',
  message: { id: `${text} id`, en: `${text} en` },
  advice: { id: 'Ganti foto.', en: 'Change the photo.' },
});

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Every element with the text below it. */
function elements(page: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' };
      found.push(element);
      open.push(element);
    },
    ontext: (text) => open.forEach((element) => (element.text += text)),
    onclosetag: () => open.pop(),
  });
  parser.end(page);
  return found;
}

const byClass = (page: string, name: string): Element[] =>
  elements(page).filter(({ attributes }) => attributes['class']?.split(' ').includes(name));

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&lt;\u0000\u202e</style></title>`;

describe('index.html', () => {
  it('[O28] shows every picture with name, size, findings and alt text', () => {
    const page = indexPage(
      [
        entry({
          findings: [finding('warning', 'Pudar'), finding('error', 'Terpotong')],
          dropped: ['quote'],
          forced: true,
        }),
      ],
      NAMES,
    );
    const [card] = byClass(page, 'card');
    for (const text of [
      'X post',
      'X, kiriman',
      '1200 × 675 px',
      '1.235 KB',
      '1,235 KB',
      'JPEG',
      'Webinar pada 14',
      'Pudar id',
      'Pudar en',
      'Ganti foto.',
      'contrast · title',
      '1 error',
      '1 kesalahan',
      'quote',
      WORDS.forced.id,
    ]) {
      expect(card?.text).toContain(text);
    }
    expect(card?.attributes['data-worst']).toBe('error');
    // The gravest first.
    expect(card?.text.indexOf('Terpotong')).toBeLessThan(card?.text.indexOf('Pudar') ?? 0);
    const image = elements(page).find(({ name }) => name === 'img');
    expect(image?.attributes).toMatchObject({
      src: './naskah--announce-type--x-post.jpg',
      alt: 'Webinar pada 14 Januari 2027',
      width: '1200',
      height: '675',
    });
    expect(byClass(page, 'copy')).toHaveLength(1);
  });

  it('[O28] keeps formats in the order of the list, events and templates together', () => {
    const page = indexPage(
      [
        entry({ event: 'pekan' }),
        entry({ format: 'a-last' }),
        entry(),
        entry({ format: 'unknown' }),
        entry({ template: 'other' }),
      ],
      NAMES,
    );
    const cards = byClass(page, 'card').map(({ attributes: at }) =>
      [at['data-event'], at['data-template'], at['data-format'], at['data-platform']].join(' '),
    );
    expect(cards).toEqual([
      'naskah announce-type x-post x',
      'naskah announce-type a-last tiktok',
      'naskah announce-type unknown custom',
      'naskah other x-post x',
      'pekan announce-type x-post x',
    ]);
    expect(
      elements(page)
        .filter(({ name }) => name === 'h2')
        .map(({ text }) => text),
    ).toEqual(['Membaca Naskah Kuno', 'Pekan Literasi']);
  });

  it('[O28] numbers the pages of a document', () => {
    const page = indexPage(
      [entry(), entry({ page: 2, file: 'b.jpg' }), entry({ format: 'a-last' })],
      NAMES,
    );
    const titles = elements(page)
      .filter(({ name }) => name === 'h4')
      .map(({ text }) => text);
    expect(titles[1]).toContain('X post · page 2/2');
    expect(titles[2]).not.toContain('/');
  });

  it('[O29] loads and runs nothing but itself and the pictures beside it', () => {
    const page = indexPage([entry()], NAMES);
    const all = elements(page);
    const outside = all.flatMap(({ attributes }) =>
      ['src', 'href', 'srcset', 'action', 'data', 'style'].flatMap(
        (name) => attributes[name] ?? [],
      ),
    );
    expect(outside).toEqual(['./naskah--announce-type--x-post.jpg']);
    expect(page).not.toMatch(/https?:|@import|url\(|fetch\(|XMLHttp|import\(/);
    const policy = all.find(
      ({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy',
    );
    const content = policy?.attributes['content'] ?? '';
    expect(content).toContain("default-src 'none'");
    for (const tag of ['style', 'script']) {
      const text = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] ?? '';
      const hash = createHash('sha256').update(text).digest('base64');
      expect(content).toContain(`${tag}-src 'sha256-${hash}'`);
    }
    expect(all.filter(({ name }) => name === 'script')).toHaveLength(1);
  });

  it('[O29] holds a script that every browser can parse', () => {
    const text = /<script>([^]*?)<\/script>/.exec(indexPage([entry()], NAMES))?.[1] ?? '';
    expect(() => new Script(text)).not.toThrow();
  });

  it('[O30] escapes every text, wherever it comes from', () => {
    const hostile = entry({
      event: HOSTILE,
      template: HOSTILE,
      format: HOSTILE,
      alt: HOSTILE,
      file: `../../${HOSTILE}.jpg`,
      dropped: [HOSTILE],
      findings: [{ ...finding('error', HOSTILE), rule: HOSTILE, where: HOSTILE }],
    });
    for (const entries of [[hostile], [hostile, entry()]]) {
      const names = {
        ...NAMES,
        events: { [HOSTILE]: HOSTILE, naskah: HOSTILE },
        brand: HOSTILE,
        formats: [{ id: HOSTILE, platform: HOSTILE, name: { id: HOSTILE, en: HOSTILE } }],
      };
      const all = elements(indexPage(entries, names));
      expect(all.filter(({ name }) => name === 'script' || name === 'style')).toHaveLength(2);
      expect(all.filter(({ name }) => name === 'img')).toHaveLength(entries.length + 1);
      expect(
        all
          .flatMap(({ attributes }) => Object.keys(attributes))
          .filter((name) => name.startsWith('on')),
      ).toEqual([]);
      expect(all.find(({ name }) => name === 'h4')?.text).toContain('<script>alert(1)</script>');
      const [image] = all.filter(({ attributes }) => attributes['src']?.includes('script'));
      expect(image?.attributes['src']).toMatch(/^\.\/\/\/%22%3E%3Cscript/);
      expect(image?.attributes['alt']).toBe(HOSTILE.replace('\u0000', '\uFFFD'));
    }
  });

  it('[O30] does not stumble over names that every object has', () => {
    const page = indexPage(
      [entry({ event: 'constructor', template: 'toString', format: '__proto__' })],
      NAMES,
    );
    expect(elements(page).find(({ name }) => name === 'h1')?.text).toBe('constructor');
  });

  it('[O31] says everything in Indonesian and English', () => {
    const page = indexPage(
      [entry({ findings: [finding('note', 'Catatan')] }), entry({ event: 'pekan' })],
      NAMES,
    );
    const inBoth = (language: string): number =>
      byClass(page, 't').filter(({ attributes }) => attributes['lang'] === language).length;
    expect(inBoth('id')).toBeGreaterThan(15);
    expect(inBoth('id')).toBe(inBoth('en'));
    for (const { attributes } of elements(page)) {
      if ('aria-label' in attributes) expect(attributes).toHaveProperty('data-label-en');
      if ('data-id' in attributes) expect(attributes).toHaveProperty('data-en');
    }
    for (const words of Object.values(WORDS)) expect([words.id, words.en]).not.toContain('');
  });

  it('[O28] offers only filters that narrow something down', () => {
    const filters = (entries: ManifestEntry[]): (string | undefined)[] =>
      elements(indexPage(entries, NAMES))
        .filter(({ name }) => name === 'select')
        .map(({ attributes }) => attributes['name']);
    expect(filters([entry()])).toEqual([]);
    expect(
      filters([
        entry(),
        entry({ event: 'pekan', format: 'a-last', findings: [finding('note', 'a')] }),
      ]),
    ).toEqual(['event', 'platform', 'format', 'findings']);
  });

  it('[O28] says so when there is nothing to show', () => {
    const page = indexPage([], NAMES);
    expect(page).toContain(WORDS.empty.id);
    expect(byClass(page, 'bar')).toEqual([]);
  });

  it('[O27] is the same text for the same run', () => {
    const entries = [entry(), entry({ event: 'pekan' }), entry({ format: 'a-last' })];
    expect(indexPage([...entries].reverse(), NAMES)).toBe(indexPage(entries, NAMES));
  });
});
