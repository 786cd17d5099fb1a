import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EventData } from '../../../src/model/event.js';
import type { NativePage } from '../../../src/output/canva/native.js';
import { createNativePages, sampleEvent, type NativePages } from '../native-pages.js';
import { snapshotOf } from '../snapshot-of.js';
import { insertedPage } from './bench.js';

let made: NativePages;
beforeAll(async () => {
  made = await createNativePages([{ text: CODE, file: 'code.yaml' }]);
}, 30_000);

const POST = { template: 'announce-type', format: 'instagram-portrait' };
const pageOf = async (event: EventData): Promise<NativePage> => (await made.pages(event, POST))[0]!;
const before = () => pageOf(sampleEvent('optimalisasi'));
const nextWeek = () =>
  pageOf(sampleEvent('optimalisasi', { startDate: '2022-06-28', weekday: 'Selasa' }));
const TITLE = 'Optimalisasi Layanan Perpustakaan Melalui Media Sosial';

/** A page with a code for an address. */
const CODE = `
siar: 1
id: code
name: {id: Kode, en: Code}
description: {id: Kode, en: Code}
use: {id: Kode, en: Code}
kind: announcement
languages: [id]
alt: {id: x, en: x}
pages:
  - id: main
    surface: paper
    root:
      kind: frame
      id: canvas
      padding: 8vmin
      children:
        - {kind: text, id: registration, text: '{{ registration.urlLabel }}'}
        - {kind: qr, id: qr, value: registration.url, width: 30vmin}
`;
const withUrl = async (path: string): Promise<NativePage> => {
  const offers = { url: `https://example.org/${path}` };
  const event = sampleEvent('literasi-pesisir', { offers });
  return (await made.pages(event, { template: 'code', format: 'x-post' }))[0]!;
};

describe('an update of a page that nobody touched', () => {
  it('has nothing to do when the event is the same', async () => {
    const native = await before();
    const bench = await insertedPage(native);
    const plan = await bench.plan({ manifest: bench.manifest, after: native });
    expect(plan).toMatchObject({ changes: [], edits: [], kept: [], unsure: [], pictures: [] });
    expect(plan.refused).toBeUndefined();
  });

  it('changes the day alone when the day alone changed', async () => {
    const bench = await insertedPage(await before());
    const { manifest } = bench;
    const plan = await bench.plan({ manifest, after: await nextWeek() });
    expect(plan.changes).toEqual([
      { slot: 'day', name: expect.any(String), what: 'text', from: '21', to: '28' },
    ]);
    expect(plan.edits).toEqual([{ do: 'text', at: await bench.at('21'), text: '28' }]);
  });

  it('ends as if the page had been inserted from the new event', async () => {
    const bench = await insertedPage(await before());
    const after = await pageOf(
      sampleEvent('optimalisasi', {
        name: 'Menulis Ulasan Buku',
        startDate: '2022-07-02T09:00',
        weekday: 'Sabtu',
        offers: { url: 'https://example.org/daftar' },
        people: [{ name: 'Sri Astuti', role: 'speaker' }],
      }),
    );
    const outcome = await bench.update({ manifest: bench.manifest, after });
    expect(outcome).toMatchObject({ done: true });
    const now = await bench.snapshot();
    const wanted = snapshotOf(after);
    const outline = (elements: typeof now.elements) =>
      elements.map((element) => [
        element.kind,
        Math.round(element.top / 4),
        Math.round(element.left / 4),
        element.kind === 'text' ? element.runs.map(({ text, fontSize }) => [text, fontSize]) : '',
      ]);
    expect(outline(now.elements)).toEqual(outline(wanted.elements));
    // The manifest knows the page as it is now: the same event asks for nothing more.
    const again = await bench.plan({
      manifest: outcome.done ? outcome.manifest : undefined,
      after,
    });
    expect(again).toMatchObject({ changes: [], edits: [], kept: [], unsure: [] });
  });

  it('uploads a code for a new address, and no more', async () => {
    const bench = await insertedPage(await withUrl('daftar-a'));
    const after = await withUrl('daftar-b');
    const { manifest } = bench;
    const uploads = bench.design.canva.uploads.size;
    const plan = await bench.plan({ manifest, after });
    expect(plan.changes).toMatchObject([
      { what: 'text', to: 'example.org/daftar-b' },
      { slot: 'qr', what: 'picture' },
    ]);
    expect(plan).toMatchObject({ kept: [], unsure: [] });
    await bench.update({ manifest, after });
    expect(bench.design.canva.uploads.size - uploads).toBe(1);
  });

  it('leaves a picture that somebody put in place of ours', async () => {
    const bench = await insertedPage(await withUrl('daftar-a'));
    const { path } = bench.manifest.slots.find(({ slot }) => slot === 'qr')!;
    const element = bench.design.canva.pages[bench.page]!.elements[path[0]]!;
    if (element.kind === 'rect') element.fill.picture = 'somebody-elses';
    const plan = await bench.plan({ manifest: bench.manifest, after: await withUrl('daftar-b') });
    expect(plan.pictures).toEqual([]);
    expect(plan.kept).toMatchObject([{ slot: 'qr', mayInsist: true }]);
  });
});

describe('an update of a page that designers worked on', () => {
  it('leaves places, colours, order and their own elements alone', async () => {
    const bench = await insertedPage(await before());
    const { design, page, manifest } = bench;
    design.designer.move(page, await bench.at('21'), { top: 40, left: 700 });
    design.designer.style(page, await bench.at('21'), { color: '#ff00ff' });
    design.designer.order(page, (await bench.at('Webinar'))[0], 0);
    design.designer.remove(page, [(await bench.at('Pembuka'))[0]]);
    const own = structuredClone(await bench.text('Selasa'));
    design.designer.add(page, { ...own, top: 5, left: 5, runs: [{ text: 'Gratis!' }] }, 2);

    const outcome = await bench.update({ manifest, after: await nextWeek() });
    expect(outcome.done).toBe(true);
    expect(await bench.words()).toContain('Gratis!');
    expect(await bench.words()).not.toContain('Pembuka');
    expect((await bench.at('Webinar'))[0]).toBe(0);
    const day = await bench.text('28');
    expect(day).toMatchObject({ top: 40, left: 700, runs: [{ color: '#ff00ff' }] });
  });

  it('keeps words that somebody changed, and says so, until the person insists', async () => {
    const bench = await insertedPage(await before());
    const { design, page, manifest } = bench;
    design.designer.setText(page, await bench.at('21'), 'Selasa depan');
    const after = await nextWeek();
    const plan = await bench.plan({ manifest, after });
    expect(plan.edits).toEqual([]);
    expect(plan.kept).toMatchObject([
      { slot: 'day', now: 'Selasa depan', wanted: '28', mayInsist: true },
    ]);
    await bench.update({ manifest, after, insist: new Set(['day']) });
    expect(await bench.words()).toContain('28');
    expect(await bench.words()).not.toContain('Selasa depan');
  });

  it('does not put back what somebody deleted', async () => {
    const bench = await insertedPage(await before());
    bench.design.designer.remove(bench.page, [(await bench.at('21'))[0]]);
    const plan = await bench.plan({ manifest: bench.manifest, after: await nextWeek() });
    expect(plan.edits).toEqual([]);
    expect(plan.kept).toMatchObject([{ slot: 'day', wanted: '28', mayInsist: false }]);
    const outcome = await bench.update({ manifest: bench.manifest, after: await nextWeek() });
    const again = outcome.done ? outcome.manifest : undefined;
    const later = await bench.plan({ manifest: again, after: await nextWeek() });
    expect(later.edits).toEqual([]);
  });

  it('is unsure of two copies in other places, and changes neither', async () => {
    const bench = await insertedPage(await before());
    const { design, page } = bench;
    const [day] = await bench.at('21');
    design.designer.duplicate(page, day);
    const last = design.canva.pages[page]!.elements.length - 1;
    design.designer.move(page, [last], { top: 10, left: 10 });
    design.designer.move(page, [day], { top: 300, left: 300 });
    const plan = await bench.plan({ manifest: bench.manifest, after: await nextWeek() });
    expect(plan.edits).toEqual([]);
    expect(plan.unsure).toMatchObject([{ slot: 'day', mayInsist: false }]);
  });

  it('takes the copy that stands where ours stood', async () => {
    const bench = await insertedPage(await before());
    const { design, page } = bench;
    const [day] = await bench.at('21');
    design.designer.duplicate(page, day);
    const last = design.canva.pages[page]!.elements.length - 1;
    design.designer.move(page, [last], { top: 10, left: 10 });
    const plan = await bench.plan({ manifest: bench.manifest, after: await nextWeek() });
    expect(plan.edits).toEqual([{ do: 'text', at: [day], text: '28' }]);
  });

  it('never deletes what somebody touched', async () => {
    const bench = await insertedPage(await before());
    const { design, page } = bench;
    design.designer.style(page, await bench.at('Asri Yuna Chasanawati, S.IP'), { italic: true });
    const sample = sampleEvent('optimalisasi');
    const people = sample.people.filter(({ role }) => role === 'speaker');
    const after = await pageOf({ ...sample, people });
    const plan = await bench.plan({ manifest: bench.manifest, after });
    await bench.update({ manifest: bench.manifest, after });
    const words = await bench.words();
    expect(plan.kept.map(({ now }) => now)).toContain('Asri Yuna Chasanawati, S.IP');
    expect(words).toContain('Asri Yuna Chasanawati, S.IP');
    expect(words).not.toContain('Pembuka');
    expect(words).toContain(TITLE);
  });

  it('leaves a locked element and says to unlock it', async () => {
    const bench = await insertedPage(await before());
    bench.design.designer.lock(bench.page, await bench.at('21'));
    const plan = await bench.plan({ manifest: bench.manifest, after: await nextWeek() });
    expect(plan.edits).toEqual([]);
    expect(plan.kept[0]?.why.en).toMatch(/[Uu]nlock/);
  });

  it('refuses a page that is hardly ours any more', async () => {
    const bench = await insertedPage(await before());
    const { design, page } = bench;
    for (const words of (await bench.words()).filter((_, index) => index > 0)) {
      const at = await bench.at(words).catch(() => null);
      if (!at) continue;
      design.designer.setText(page, at, `${words} baru sekali lagi`);
      design.designer.move(page, at, { top: 700 + at[0], left: 20 });
    }
    design.canva.pages[page]!.elements = design.canva.pages[page]!.elements.filter(
      ({ kind }) => kind === 'text',
    );
    const plan = await bench.plan({ manifest: bench.manifest, after: await nextWeek() });
    expect(plan.edits).toEqual([]);
    expect(plan.refused?.en).toMatch(/Too little/);
  });

  it('adds nothing and moves nothing on a page of another size', async () => {
    const bench = await insertedPage(await before());
    bench.design.canva.pages[bench.page]!.width = 1200;
    const after = await pageOf(
      sampleEvent('optimalisasi', { startDate: '2022-06-28T09:00', offers: { price: 0 } }),
    );
    const plan = await bench.plan({ manifest: bench.manifest, after });
    expect(plan.edits.filter((edit) => edit.do !== 'text' && edit.do !== 'delete')).toEqual([]);
    expect(plan.kept.some(({ why }) => why.en.includes('another size'))).toBe(true);
  });
});

describe('what is no update', () => {
  it('another event, another template, a locked page', async () => {
    const bench = await insertedPage(await before());
    const { manifest } = bench;
    const other = await pageOf(sampleEvent('pekan-literasi'));
    expect((await bench.plan({ manifest, after: other })).refused?.en).toMatch(/another event/);
    const [quote] = await made.pages(sampleEvent('optimalisasi'), { ...POST, template: 'quote' });
    expect((await bench.plan({ manifest, after: quote! })).refused?.en).toMatch(/another template/);
    bench.design.designer.lockPage(bench.page);
    const plan = await bench.plan({ manifest, after: await nextWeek() });
    expect(plan).toMatchObject({ edits: [], refused: { en: expect.stringMatching(/locked/) } });
  });
});

describe('somebody else at the same time', () => {
  it('nothing is changed, and it says to try again', async () => {
    const bench = await insertedPage(await before());
    const { manifest, design, page } = bench;
    const prepared = await bench.prepare({ manifest, after: await nextWeek() });
    design.designer.setText(page, await bench.at('21'), 'Besok');
    const outcome = await bench.apply(prepared);
    expect(outcome).toMatchObject({ done: false, why: { en: expect.stringMatching(/Try again/) } });
    expect(await bench.words()).toContain('Besok');
  });

  it('a teammate who updated the page already leaves nothing to do', async () => {
    const bench = await insertedPage(await before());
    const after = await nextWeek();
    await bench.update({ manifest: bench.manifest, after });
    const plan = await bench.plan({ manifest: bench.manifest, after });
    expect(plan).toMatchObject({ edits: [], changes: [], kept: [], unsure: [] });
  });
});

describe('a teammate on another computer', () => {
  it('updates what still says what the old event said', async () => {
    const bench = await insertedPage(await before());
    const plan = await bench.plan({ before: await before(), after: await nextWeek() });
    expect(plan.edits).toEqual([{ do: 'text', at: await bench.at('21'), text: '28' }]);
  });

  it('takes neither-old-nor-new words for nobody’s', async () => {
    const bench = await insertedPage(await before());
    bench.design.designer.setText(bench.page, await bench.at('21'), '24');
    const plan = await bench.plan({ before: await before(), after: await nextWeek() });
    expect(plan.edits).toEqual([]);
    expect(plan.unsure).toMatchObject([{ slot: 'day', now: '24', wanted: '28', mayInsist: true }]);
  });

  it('without the old event changes nothing on its own, and lists what differs', async () => {
    const bench = await insertedPage(await before());
    const plan = await bench.plan({ after: await nextWeek() });
    expect(plan.edits).toEqual([]);
    expect(plan.unsure.map(({ slot }) => slot)).toContain('day');
    await bench.update({ after: await nextWeek(), insist: new Set(['day']) });
    expect(await bench.words()).toContain('28');
  });

  it('can’t know a page whose title was changed', async () => {
    const bench = await insertedPage(await before());
    bench.design.designer.renamePage(bench.page, 'Poster');
    const plan = await bench.plan({ before: await before(), after: await nextWeek() });
    expect(plan).toMatchObject({ edits: [], refused: { en: expect.stringMatching(/title/) } });
  });
});
