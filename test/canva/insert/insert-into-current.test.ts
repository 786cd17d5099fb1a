import { describe, expect, it } from '@jest/globals';

import {
  insertIntoCurrent,
  type CurrentState,
} from '../../../src/canva/insert/insert-into-current.js';
import type { InsertProgress } from '../../../src/canva/insert/insert.js';
import { group, image, page, picture, shape, text } from '../port/native-samples.js';
import { insertBench } from './bench.js';

const HALF = { width: 540, height: 675 };
const poster = page({
  elements: [
    shape({ paths: [{ d: 'M0 0H100V100Z', stroke: { color: '#000000', weight: 4 } }] }),
    image({ picture: picture({ key: 'own' }) }),
    group(),
    text(),
  ],
});

describe('insertIntoCurrent', () => {
  it('[I21] scales everything onto an empty page and sets its background', async () => {
    const bench = insertBench({ pages: [HALF] });
    const outcome = await insertIntoCurrent(bench.design, poster, bench.options());
    expect(outcome).toMatchObject({ end: 'done', state: { opaque: false } });
    const [only] = bench.design.canva.pages;
    expect(bench.design.canva.pages).toHaveLength(1);
    expect(only).toMatchObject({ background: '#faf7f0' });
    expect(only?.elements).toMatchObject([
      { top: 150, left: 40, width: 50, height: 50, paths: [{ stroke: { weight: 2 } }] },
      { kind: 'rect', width: 100, height: 50 },
      {
        ...{ kind: 'group', top: 250, left: 40, width: 200 },
        children: [{ width: 200 }, { top: 10, left: 10, runs: [{ fontSize: 20 }] }],
      },
      { top: 50, left: 40, width: 300, runs: [{ fontSize: 30, lineHeightEm: 1.1 }] },
    ]);
    expect(bench.progress.at(-1)).toEqual({ done: 5, total: 5, what: 'element' });
  });

  it('[I22] lays its background over a page that is in use', async () => {
    const bench = insertBench({ pages: [HALF] });
    await bench.design.addElement(shape(), { pictures: new Map(), faces: new Map() });
    await insertIntoCurrent(bench.design, poster, bench.options());
    const [only] = bench.design.canva.pages;
    expect(only?.background).toBe('#ffffff');
    expect(only?.elements).toHaveLength(6);
    expect(only?.elements[1]).toMatchObject({
      ...{ kind: 'shape', top: 0, left: 0, width: 540, height: 675 },
      paths: [{ fill: { color: '#faf7f0' } }],
    });
  });

  it('[I23] takes an aspect within one per cent, centred, and no other', async () => {
    const near = insertBench({ pages: [{ width: 1080, height: 1360 }] });
    const fits = await insertIntoCurrent(near.design, poster, near.options());
    expect(fits.end).toBe('done');
    expect(near.design.canva.pages[0]?.elements[3]).toMatchObject({
      top: 105,
      left: 80,
      width: 600,
    });
    for (const size of [
      { width: 1080, height: 1365 },
      { width: 1080, height: 1080 },
    ]) {
      const bench = insertBench({ pages: [size] });
      const outcome = await insertIntoCurrent(bench.design, poster, bench.options());
      expect(outcome).toMatchObject({ end: 'fault', fault: { kind: 'unsupported' } });
      expect(bench.design.canva.pages[0]?.elements).toEqual([]);
      expect(bench.files).toEqual([]);
    }
  });

  it('[I24] goes on where it failed, with the same background and uploads', async () => {
    const bench = insertBench({ pages: [HALF] });
    bench.design.canva.troubles.fail({ on: 'addElement', code: 'internal_error', nth: 3 });
    const first = await insertIntoCurrent(bench.design, poster, bench.options());
    expect(first).toMatchObject({ end: 'fault', state: { elements: 2, background: true } });
    const second = await insertIntoCurrent(
      bench.design,
      poster,
      bench.options({ state: first.state }),
    );
    expect(second.end).toBe('done');
    expect(bench.files).toEqual(['own']);
    const kinds = bench.design.canva.pages[0]?.elements.map(({ kind }) => kind);
    expect(kinds).toEqual(['shape', 'rect', 'group', 'text']);
  });

  it('[I25] stops when the person moves to another page, and when they cancel', async () => {
    const bench = insertBench({ pages: [HALF, HALF] });
    const move = bench.options<CurrentState>({ onProgress: () => bench.design.designer.goTo(1) });
    const moved = await insertIntoCurrent(bench.design, poster, move);
    expect(moved).toMatchObject({ end: 'fault', fault: { kind: 'changed' } });
    expect(bench.design.canva.pages[1]?.elements).toEqual([]);

    const late = insertBench({ pages: [HALF, HALF] });
    const onProgress = ({ what }: InsertProgress): void => {
      if (what === 'element') late.design.designer.goTo(1);
    };
    await insertIntoCurrent(late.design, poster, late.options({ onProgress }));
    expect(late.design.canva.pages.map(({ elements }) => elements.length)).toEqual([1, 0]);

    const cancel = new AbortController();
    bench.design.designer.goTo(1);
    const outcome = await insertIntoCurrent(
      bench.design,
      poster,
      bench.options({
        signal: cancel.signal,
        onProgress: ({ what }) => what === 'element' && cancel.abort(),
      }),
    );
    expect(outcome).toMatchObject({ end: 'cancelled', state: { elements: 1 } });
    expect(bench.design.canva.pages[1]?.elements).toHaveLength(1);
  });
});
