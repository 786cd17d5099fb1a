import { describe, expect, it } from '@jest/globals';

import { insertPages, type PagesState } from '../../../src/canva/insert/insert-pages.js';
import { CanvaFault } from '../../../src/canva/port/canva-fault.js';
import { AssetError } from '../../../src/errors.js';
import { image, page, text } from '../port/native-samples.js';
import { carousel, insertBench, type InsertBench } from './bench.js';

const titles = ({ design }: InsertBench): (string | undefined)[] =>
  design.canva.pages.map(({ title }) => title);

describe('insertPages', () => {
  it('[I1] adds pages behind the current one in their order and uploads each picture once', async () => {
    const bench = insertBench();
    const items = carousel(3);
    const outcome = await insertPages(bench.design, items, bench.options());
    expect(outcome.end).toBe('done');
    expect(titles(bench)).toEqual([undefined, 'Halaman 1', 'Halaman 2', 'Halaman 3']);
    expect([...bench.files].sort()).toEqual(['own-1', 'own-2', 'own-3', 'shared']);
    expect(outcome.added.map(({ item, info }) => [item.format, info.title])).toEqual([
      ['square', 'Halaman 1'],
      ['square', 'Halaman 2'],
      ['square', 'Halaman 3'],
    ]);
    expect(outcome.left).toEqual([]);
    const [, first] = bench.design.canva.pages;
    const shared = outcome.state.pictures.get('shared');
    expect(first?.elements[1]).toMatchObject({ fill: { picture: shared }, alts: [''] });
  });

  it('[I2] tells how far it is', async () => {
    const bench = insertBench();
    await insertPages(bench.design, carousel(2), bench.options());
    expect(bench.progress.map(({ done, total }) => `${done}/${total}`)).toEqual([
      '1/5',
      '2/5',
      '3/5',
      '4/5',
      '5/5',
    ]);
    expect(bench.progress.map(({ what }) => what)).toEqual([
      'picture',
      'picture',
      'picture',
      'page',
      'page',
    ]);
  });

  it('[I3] keeps to three pages a second without being told', async () => {
    const bench = insertBench();
    const items = carousel(7).map(({ page: one }) => ({ page: { ...one, elements: [text()] } }));
    const outcome = await insertPages(bench.design, items, bench.options());
    expect(outcome.end).toBe('done');
    expect(bench.design.canva.calls.filter((call) => call === 'addPage')).toHaveLength(7);
    expect(bench.waits).toEqual([1050, 1050]);
  });

  it('[I4] waits longer each time when Canva says that it was too often', async () => {
    const bench = insertBench();
    bench.design.canva.troubles.fail({ on: 'addPage', code: 'rate_limited', times: 3 });
    const outcome = await insertPages(bench.design, carousel(1), bench.options());
    expect(outcome.end).toBe('done');
    expect(bench.waits).toEqual([1000, 2000, 4000]);
    bench.design.canva.troubles.fail({ on: 'upload', code: 'rate_limited', times: 99 });
    const late = await insertPages(bench.design, carousel(1), bench.options());
    expect(late).toMatchObject({ end: 'fault', fault: { kind: 'rate-limited' } });
  });

  it('[I5] goes on with the rest after a page failed, and uploads nothing again', async () => {
    const bench = insertBench();
    const items = carousel(3);
    bench.design.canva.troubles.fail({ on: 'addPage', code: 'not_allowed', nth: 2 });
    const first = await insertPages(bench.design, items, bench.options());
    expect(first).toMatchObject({ end: 'fault', fault: { kind: 'not-allowed' } });
    expect(first.added.map(({ item }) => item.page.title)).toEqual(['Halaman 1']);
    expect(first.left.map(({ page: one }) => one.title)).toEqual(['Halaman 2', 'Halaman 3']);
    const files = [...bench.files];
    bench.progress.length = 0;
    const second = await insertPages(bench.design, items, bench.options({ state: first.state }));
    expect(second.end).toBe('done');
    expect(bench.files).toEqual(files);
    expect(titles(bench)).toEqual([undefined, 'Halaman 1', 'Halaman 2', 'Halaman 3']);
    expect(second.added).toHaveLength(3);
    expect(bench.progress.at(-1)).toMatchObject({ done: 6, total: 6 });
  });

  it.each([
    ['was added all the same', true],
    ['was not added', false],
  ])('[I6] adds a page once when the answer was lost and the page %s', async (_, there) => {
    const bench = insertBench();
    const items = carousel(2);
    const { addPage } = bench.design;
    let lost = false;
    const port = {
      ...bench.design,
      addPage: async (...args: Parameters<typeof addPage>) => {
        if (lost) return addPage(...args);
        lost = true;
        if (there) await addPage(...args);
        throw new CanvaFault('timeout', 'Lost.');
      },
    };
    const first = await insertPages(port, items, bench.options());
    expect(first).toMatchObject({ end: 'fault', state: { unsure: 0 } });
    const second = await insertPages(port, items, bench.options({ state: first.state }));
    expect(second.end).toBe('done');
    expect(titles(bench)).toEqual([undefined, 'Halaman 1', 'Halaman 2']);
    expect(new Set(second.added.map(({ info }) => info.id)).size).toBe(2);
  });

  it('[I7] a page of the same title from before is no sign of a lost one', async () => {
    const bench = insertBench({ pages: [{ title: 'Halaman 1' }] });
    const items = carousel(1);
    bench.design.canva.troubles.fail({ on: 'addPage', code: 'internal_error' });
    const first = await insertPages(bench.design, items, bench.options());
    await insertPages(bench.design, items, bench.options({ state: first.state }));
    expect(titles(bench)).toEqual(['Halaman 1', 'Halaman 1']);
  });

  it('[I8] stops when cancelled, between pages and while it waits', async () => {
    const bench = insertBench();
    const items = carousel(4);
    const cancel = new AbortController();
    const onProgress = ({ what }: { what: string }): void => {
      if (what === 'page') cancel.abort();
    };
    const options = bench.options<PagesState>({ signal: cancel.signal, onProgress });
    const first = await insertPages(bench.design, items, options);
    expect(first.end).toBe('cancelled');
    expect(first.added).toHaveLength(1);
    const rest = await insertPages(bench.design, items, bench.options({ state: first.state }));
    expect(rest.end).toBe('done');
    expect(titles(bench)).toHaveLength(5);

    const waiting = new AbortController();
    bench.design.canva.troubles.fail({ on: 'addPage', code: 'rate_limited', times: 9 });
    const timing = {
      ...bench.timing,
      sleep: async () => {
        waiting.abort();
      },
    };
    const late = await insertPages(
      bench.design,
      items,
      bench.options({ signal: waiting.signal, timing }),
    );
    expect(late).toMatchObject({ end: 'cancelled', added: [] });
  });

  it('[I9] keeps what was uploaded when one upload fails, and begins no more', async () => {
    const bench = insertBench();
    const items = carousel(9);
    bench.design.canva.troubles.fail({ on: 'upload', code: 'quota_exceeded', nth: 4 });
    const first = await insertPages(bench.design, items, bench.options());
    expect(first).toMatchObject({ end: 'fault', fault: { kind: 'quota' }, added: [] });
    const uploaded = first.state.pictures.size;
    expect(uploaded).toBeGreaterThanOrEqual(3);
    expect(bench.files.length).toBeLessThanOrEqual(6);
    const before = bench.design.canva.uploads.size;
    expect(before).toBe(uploaded);
    const second = await insertPages(bench.design, items, bench.options({ state: first.state }));
    expect(second.end).toBe('done');
    expect(bench.design.canva.uploads.size).toBe(10);
  });

  it('[I10] says what is wrong with a picture, and uploads at most three at once', async () => {
    const bench = insertBench();
    const fault = new AssetError('Broken.');
    const broken = await insertPages(
      bench.design,
      carousel(1),
      bench.options({ file: () => Promise.reject(fault) }),
    );
    expect(broken).toMatchObject({ end: 'fault', fault });

    let running = 0;
    let most = 0;
    const { upload } = bench.design;
    const port = {
      ...bench.design,
      upload: async (...args: Parameters<typeof upload>) => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return upload(...args);
      },
    };
    await insertPages(port, carousel(6), bench.options());
    expect(most).toBe(3);
  });

  it('[I11] no more pages fit: says so, with what is there', async () => {
    const bench = insertBench({ pageCap: 2 });
    const outcome = await insertPages(bench.design, carousel(3), bench.options());
    expect(outcome).toMatchObject({ end: 'fault', fault: { kind: 'quota' } });
    expect(outcome.added).toHaveLength(1);
  });

  it('[I12] gives texts their font, and room where another one stands in', async () => {
    const bench = insertBench();
    const known = text({ width: 600, inkWidth: 590 });
    const standIn = text({
      ...{ face: { family: 'Bricolage Grotesque', weight: 700 } },
      ...{ left: 80, width: 600, inkWidth: 590 },
    });
    const items = [{ page: page({ elements: [known, standIn, image()] }) }];
    const outcome = await insertPages(bench.design, items, bench.options());
    expect(outcome.replaced).toEqual([
      { wish: { family: 'Bricolage Grotesque', weight: 700 }, font: 'Archivo', weight: 'bold' },
    ]);
    expect(bench.design.canva.pages[1]?.elements).toMatchObject([
      { width: 600, runs: [{ font: 'font-newsreader', weight: 'semibold' }] },
      {
        ...{ left: 80, width: expect.closeTo(660.8, 3) },
        runs: [{ font: 'font-archivo', weight: 'bold', text: known.lines.join('\n') }],
      },
      {},
    ]);
  });
});
