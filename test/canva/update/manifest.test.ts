import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../../src/errors.js';
import {
  createManifestStore,
  exportManifests,
  importManifests,
} from '../../../src/canva/update/manifest-store.js';
import { manifestSchema, type Manifest } from '../../../src/canva/update/manifest.js';

const KEY = 'siar.canva.pages';

function manifest(page: string, design: string | null = 'd1'): Manifest {
  return manifestSchema.parse({
    siar: 1,
    design,
    page,
    identity: {
      ...{ template: 'quote', format: 'x-post', language: 'id', brand: 'nuraga' },
      ...{ page: 1, pages: 1, event: 'acara' },
    },
    event: { identifier: 'acara', name: 'Acara' },
    width: 1080,
    height: 1080,
    background: '#ffffff',
    slots: [
      {
        ...{ slot: 'title', name: 'Title', role: 'title', kind: 'text', path: [0] },
        ...{ box: { top: 1, left: 2, width: 3, height: 4 }, text: 'Acara' },
      },
    ],
  });
}

/** A browser's storage that takes so many characters. */
function storage(room = Infinity) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('the store of manifests', () => {
  it('finds a page by design and page, the latest of it', () => {
    const store = createManifestStore(storage());
    store.keep(manifest('p1'));
    store.keep(manifest('p1', 'd2'));
    store.keep({ ...manifest('p1'), background: '#000000' });
    expect(store.all()).toHaveLength(2);
    expect(store.find('d1', 'p1')?.background).toBe('#000000');
    expect(store.find('d3', 'p1')).toBeUndefined();
    store.forget('d1', 'p1');
    store.forget('d2', 'p1');
    expect(store.all()).toEqual([]);
  });

  it('keeps 60 pages, and lets the oldest go', () => {
    const store = createManifestStore(storage());
    for (let page = 0; page < 65; page++) store.keep(manifest(`p${page}`));
    const pages = store.all().map(({ page }) => page);
    expect(pages).toHaveLength(60);
    expect([pages[0], pages.at(-1)]).toEqual(['p5', 'p64']);
  });

  it('makes room in a full storage, and says when there is none', () => {
    const room = exportManifests([manifest('p0'), manifest('p1')]).length;
    const store = createManifestStore(storage(room));
    for (let page = 0; page < 4; page++) expect(store.keep(manifest(`p${page}`))).toBe(true);
    expect(store.all().map(({ page }) => page)).toContain('p3');
    expect(createManifestStore(storage(10)).keep(manifest('p1'))).toBe(false);
  });

  it('survives whatever stands in the storage, and a storage that throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const broken = storage();
        broken.kept.set(KEY, text);
        const store = createManifestStore(broken);
        expect(Array.isArray(store.all())).toBe(true);
        expect(store.keep(manifest('p1'))).toBe(true);
        expect(store.find('d1', 'p1')).toBeDefined();
      }),
    );
    const refuses = (): never => {
      throw new Error('SecurityError');
    };
    const store = createManifestStore({
      getItem: refuses,
      setItem: refuses,
      removeItem: refuses,
    });
    expect(store.all()).toEqual([]);
    expect(store.keep(manifest('p1'))).toBe(false);
    expect(() => store.forget('d1', 'p1')).not.toThrow();
  });

  it('drops one broken page and keeps the others', () => {
    const broken = storage();
    const pages = [manifest('p1'), { ...manifest('p2'), width: 'wide' }, manifest('p3')];
    broken.kept.set(KEY, JSON.stringify({ siar: 1, what: 'canva-pages', pages }));
    expect(
      createManifestStore(broken)
        .all()
        .map(({ page }) => page),
    ).toEqual(['p1', 'p3']);
  });
});

describe('page notes for a teammate', () => {
  it('come back as they were', () => {
    const pages = [manifest('p1'), manifest('p2')];
    expect(importManifests(`\n${exportManifests(pages)} `)).toEqual(pages);
  });

  it('are refused, in both languages, when they are anything else', () => {
    for (const text of [
      '',
      'halo',
      '{}',
      '[1]',
      'null',
      '{"siar":1,"what":"canva-pages","pages":[]}',
    ]) {
      expect(() => importManifests(text)).toThrow(InputError);
    }
    const huge = exportManifests([manifest('p1')]).padEnd(2_000_001);
    expect(importManifests(huge)).toHaveLength(1);
    const long = JSON.stringify({ siar: 1, what: 'canva-pages', pages: ['x'.repeat(2_000_000)] });
    expect(() => importManifests(long)).toThrow(InputError);
    const many = { ...manifest('p1'), slots: Array(401).fill(manifest('p1').slots[0]) };
    expect(() =>
      importManifests(JSON.stringify({ siar: 1, what: 'canva-pages', pages: [many] })),
    ).toThrow(InputError);
  });
});
