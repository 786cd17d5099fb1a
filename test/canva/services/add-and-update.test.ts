import { describe, expect, it, jest } from '@jest/globals';
import type { Added, UpdatePlan } from '../../../src/canva/panel/services.js';
import { CanvaFault } from '../../../src/canva/port/canva-fault.js';
import type { MemoryDesign } from '../../../src/canva/port/memory-design.js';
import { SiarError } from '../../../src/errors.js';
import type { NativePage } from '../../../src/output/canva/native.js';
import { sampleEvent } from '../native-pages.js';
import {
  computer,
  engine,
  NOW,
  openDesign,
  placeOf,
  task,
  wordsOn,
  type Computer,
} from './bench.js';

const EVENT = sampleEvent('optimalisasi');
const MOVED = sampleEvent('optimalisasi', { startDate: '2022-06-28', weekday: 'Selasa' });
const TITLE = 'Optimalisasi Layanan Perpustakaan Melalui Media Sosial';
/** The day stands in a text of its own. */
const OLD = '21';
const NEW = '28';

const choice = (format: string) => ({
  ...{ template: 'announce-type', brand: 'nuraga', language: 'id' as const, now: NOW },
  format,
});

async function kit(...formats: string[]): Promise<NativePage[]> {
  return (await Promise.all(formats.map((one) => engine.native(EVENT, choice(one))))).flat();
}

/** A design with one page that was added from this computer. */
async function added(): Promise<{ design: MemoryDesign; mine: Computer }> {
  const design = openDesign();
  const mine = computer(design);
  const { added: count } = await mine.services.add(await kit('instagram-portrait'), task());
  expect(count).toBe(1);
  return { design, mine };
}

const changesOf = ({ pages }: UpdatePlan) =>
  pages.map(({ number, changes }) => [number, changes.map(({ from, to }) => `${from} → ${to}`)]);

describe('adding', () => {
  it('adds the pages in their order and keeps what it put there', async () => {
    const design = openDesign();
    const { services, manifests } = computer(design);
    const progress: string[] = [];
    const onProgress = (done: number, total: number) => void progress.push(`${done}/${total}`);
    const pages = await kit('instagram-portrait', 'instagram-story');
    const result = await services.add(pages, task({ onProgress }));
    expect(result).toEqual({ added: 2, total: 2 });
    expect(design.canva.pages.slice(1).map(({ title }) => title)).toEqual(
      pages.map(({ title }) => title),
    );
    expect(manifests.all().map(({ page, design: id, event }) => [page, id, event.name])).toEqual(
      design.canva.pages.slice(1).map(({ id }) => [id, 'design-1', EVENT.name]),
    );
    const [last] = progress.slice(-1);
    expect(last?.split('/')[0]).toBe(last?.split('/')[1]);
  });

  it('goes on after a fault with the rest alone', async () => {
    const design = openDesign();
    const { services, manifests } = computer(design);
    design.canva.troubles.fail({ on: 'addPage', code: 'quota_exceeded', nth: 2 });
    const pages = await kit('instagram-portrait', 'instagram-story');
    const first = await services.add(pages, task());
    expect(first).toMatchObject({ added: 1, total: 2, fault: expect.any(CanvaFault) });
    expect(manifests.all()).toHaveLength(1);
    const uploads = design.canva.uploads.size;
    const second = await first.resume!(task());
    expect(second).toEqual({ added: 2, total: 2 });
    expect(design.canva.pages).toHaveLength(3);
    expect(design.canva.uploads.size).toBe(uploads);
    expect(manifests.all()).toHaveLength(2);
  });

  it('keeps what was there when a lost answer turns out to have been a page', async () => {
    const design = openDesign();
    const { services, manifests } = computer(design);
    const { addPage } = design;
    design.addPage = async (...args) => {
      await addPage(...args);
      design.addPage = addPage;
      throw new CanvaFault('timeout', 'lost');
    };
    const first = await services.add(await kit('instagram-portrait'), task());
    expect(first.added).toBe(0);
    expect(await first.resume!(task())).toEqual({ added: 1, total: 1 });
    expect(design.canva.pages).toHaveLength(2);
    expect(manifests.all()).toHaveLength(1);
  });

  it('stops without a fault, and can go on', async () => {
    const design = openDesign();
    const { services } = computer(design);
    const stopping = new AbortController();
    const { addPage } = design;
    design.addPage = async (...args) => {
      stopping.abort();
      return addPage(...args);
    };
    const pages = await kit('instagram-portrait', 'instagram-story');
    const stopped = await services.add(pages, task({ signal: stopping.signal }));
    expect(stopped).toMatchObject({ added: 1, total: 2 });
    expect(stopped.fault).toBeUndefined();
    expect((await stopped.resume!(task())).added).toBe(2);
  });

  it('onto the open page counts elements, and goes on after a fault', async () => {
    const [page] = await kit('instagram-portrait');
    const { width, height } = page!;
    const design = openDesign({ pages: [{ width, height }] });
    const { services } = computer(design);
    expect(await services.fitsHere(page!)).toBe(true);
    expect(await services.fitsHere({ width: 1920, height: 1080 })).toBe(false);
    design.canva.troubles.fail({ on: 'addElement', code: 'user_offline', nth: 3 });
    const first: Added = await services.addHere(page!, task());
    const total = page!.elements.length;
    expect(first).toMatchObject({ added: 2, total, fault: expect.any(CanvaFault) });
    expect(await first.resume!(task())).toEqual({ added: total, total });
    expect(design.canva.pages[0]!.elements).toHaveLength(total);
  });

  it('says when something came out opaque, also before an interruption', async () => {
    const [page] = await kit('instagram-portrait');
    const design = openDesign();
    const unfinished = new CanvaFault('timeout', { en: 'Too slow.', id: 'Terlalu lambat.' });
    const real = design.addPage.bind(design);
    jest
      .spyOn(design, 'addPage')
      .mockImplementation(async (...one) => ({ ...(await real(...one)), unfinished }));
    const { services } = computer(design);
    expect(await services.add([page!], task())).toEqual({ added: 1, total: 1, opaque: true });
    const { width, height } = page!;
    const here = openDesign({ pages: [{ width, height }] });
    jest.spyOn(here, 'addElement').mockResolvedValueOnce({ unfinished });
    here.canva.troubles.fail({ on: 'addElement', code: 'user_offline', nth: 2 });
    const first = await computer(here).services.addHere(page!, task());
    expect(first).toMatchObject({ added: 2, opaque: true });
    expect(await first.resume!(task())).toMatchObject({ opaque: true });
  });

  it('fits nowhere that takes no elements', async () => {
    const design = openDesign({ pages: [{ width: 1080, height: 1350 }] });
    design.canva.offer('add-element', false);
    expect(await computer(design).services.fitsHere({ width: 1080, height: 1350 })).toBe(false);
  });
});

describe('updating', () => {
  it('has nothing to change while the event is the same', async () => {
    const { mine } = await added();
    const plan = await mine.services.findUpdates(EVENT, task());
    expect(changesOf(plan)).toEqual([[2, []]]);
    expect(plan.pages[0]).toMatchObject({ title: EVENT.name, unsure: [] });
  });

  it('changes what the event changed and nothing else', async () => {
    const { design, mine } = await added();
    const before = await wordsOn(design, 1);
    const plan = await mine.services.findUpdates(MOVED, task());
    expect(changesOf(plan)).toEqual([[2, ['21 → 28']]]);
    expect(await wordsOn(design, 1)).toEqual(before);
    const { changed, fault } = await plan.apply(task());
    expect(fault).toBeUndefined();
    expect(changed).toBe(plan.pages[0]!.changes.length);
    const after = await wordsOn(design, 1);
    expect(after).toEqual(before.map((words) => (words === OLD ? NEW : words)));
    expect(changesOf(await mine.services.findUpdates(MOVED, task()))).toEqual([[2, []]]);
  });

  it('leaves a designer’s edit and lists it', async () => {
    const { design, mine } = await added();
    const at = await placeOf(design, 1, OLD);
    design.designer.setText(1, at, 'Selasa depan!');
    const plan = await mine.services.findUpdates(MOVED, task());
    expect(plan.pages[0]!.unsure).toContainEqual(
      expect.objectContaining({ from: 'Selasa depan!', to: NEW }),
    );
    await plan.apply(task());
    expect(await wordsOn(design, 1)).toContain('Selasa depan!');
  });

  it('takes it over when the person insists, on the named page alone', async () => {
    const { design, mine } = await added();
    design.designer.setText(1, await placeOf(design, 1, OLD), 'Selasa depan!');
    const [held] = (await mine.services.findUpdates(MOVED, task())).pages[0]!.unsure;
    const insisted = (pages: number[]) => [{ pages, slot: held!.slot! }];
    const elsewhere = { ...task(), insisted: insisted([1]) };
    expect((await mine.services.findUpdates(MOVED, elsewhere)).pages[0]!.unsure).toHaveLength(1);
    const plan = await mine.services.findUpdates(MOVED, { ...task(), insisted: insisted([2]) });
    expect(plan.pages[0]!.unsure).toEqual([]);
    await plan.apply(task());
    expect(await wordsOn(design, 1)).toContain(NEW);
  });

  it('counts pages of other events, and doesn’t read the design for them', async () => {
    const { design, mine } = await added();
    const read = jest.spyOn(design, 'read');
    const plan = await mine.services.findUpdates(sampleEvent('pojok-baca'), task());
    expect(plan).toMatchObject({ pages: [], others: 1 });
    expect(read).not.toHaveBeenCalled();
  });

  it('updates a copy beside its original, and knows both afterwards', async () => {
    const { design, mine } = await added();
    const original = design.canva.pages[1]!;
    const copy = { ...JSON.parse(JSON.stringify(original)), id: 'copy' } as typeof original;
    design.canva.pages.push(copy);
    const read = jest.spyOn(design, 'read');
    const plan = await mine.services.findUpdates(MOVED, task());
    expect(read).toHaveBeenCalledTimes(1);
    expect(plan.pages.map(({ number }) => number)).toEqual([2, 3]);
    expect((await plan.apply(task())).fault).toBeUndefined();
    expect(
      mine.manifests
        .all()
        .map(({ page }) => page)
        .sort(),
    ).toEqual(['copy', original.id].sort());
    for (const page of [1, 2])
      expect((await wordsOn(design, page)).join(' ')).toContain(` ${NEW} `);
    expect(changesOf(await mine.services.findUpdates(MOVED, task()))).toEqual([
      [2, []],
      [3, []],
    ]);
  });

  it('stops at a page that somebody changed meanwhile', async () => {
    const { design, mine } = await added();
    const plan = await mine.services.findUpdates(MOVED, task());
    design.designer.setText(1, await placeOf(design, 1, OLD), 'Lain');
    const { changed, fault } = await plan.apply(task());
    expect(changed).toBe(0);
    expect((fault as Error).message).toMatch(/Somebody edited the page meanwhile/);
  });

  it('says why a page that can’t be drawn is left', async () => {
    const { design, mine } = await added();
    const why = { en: 'The brand is gone.', id: 'Mereknya hilang.' };
    const native = async () => Promise.reject(new SiarError('x', why));
    const { services } = computer(design, { native });
    mine.storage.clear();
    const plan = await services.findUpdates(MOVED, task());
    expect(plan.pages).toEqual([
      { number: 2, title: EVENT.name, changes: [], unsure: [expect.objectContaining({ why })] },
    ]);
  });

  it('says when the document is shorter now', async () => {
    const { design } = await added();
    const { services } = computer(design, { native: async () => [] });
    const [page] = (await services.findUpdates(MOVED, task())).pages;
    expect(page!.unsure[0]!.why.en).toMatch(/the document has fewer pages/);
  });

  it('stops when it is told to', async () => {
    const { mine } = await added();
    const signal = AbortSignal.abort();
    await expect(mine.services.findUpdates(MOVED, task({ signal }))).rejects.toMatchObject({
      name: 'AbortError',
    });
  });
});

describe('a teammate', () => {
  it('without notes finds the page, changes nothing and lists what differs', async () => {
    const { design } = await added();
    const theirs = computer(design);
    const before = await wordsOn(design, 1);
    const plan = await theirs.services.findUpdates(MOVED, task());
    expect(changesOf(plan)).toEqual([[2, []]]);
    expect(JSON.stringify(plan.pages[0]!.unsure)).toContain(NEW);
    expect(plan.limits.map(({ en }) => en).join()).toContain('paste the page notes');
    await plan.apply(task());
    expect(await wordsOn(design, 1)).toEqual(before);
  });

  it('updates everything with the page notes', async () => {
    const { design, mine } = await added();
    const theirs = computer(design);
    // No clipboard here: the text is given for copying by hand.
    const notes = await mine.services.copyNotes();
    expect(notes).toMatchObject({ pages: 1, copied: false });
    expect(await theirs.services.pasteNotes(` ${notes.text}\n`)).toBe(1);
    const plan = await theirs.services.findUpdates(MOVED, task());
    expect((await plan.apply(task())).fault).toBeUndefined();
    const words = (await wordsOn(design, 1)).join(' ');
    expect(words).toContain(NEW);
    expect(words).toContain(TITLE);
  });

  it('can’t copy notes that aren’t there, nor paste those of another design or kind', async () => {
    const { design, mine } = await added();
    const theirs = computer(design);
    await expect(theirs.services.copyNotes()).rejects.toThrow(/knows nothing of the pages here/);
    const { text } = await mine.services.copyNotes();
    // Its page has the same id as ours.
    const other = openDesign({ designId: 'other' });
    await computer(other).services.add(await kit('instagram-portrait'), task());
    expect(other.canva.pages[1]!.id).toBe(design.canva.pages[1]!.id);
    const elsewhere = computer(other);
    await expect(elsewhere.services.pasteNotes(text)).rejects.toThrow(/another design’s pages/);
    await expect(theirs.services.pasteNotes('{"siar":1}')).rejects.toThrow(/page notes/);
    expect(theirs.storage.size + elsewhere.storage.size).toBe(0);
  });

  it('hears when the browser keeps nothing', async () => {
    const { design, mine } = await added();
    const { text } = await mine.services.copyNotes();
    const theirs = computer(design);
    theirs.storage.set = () => {
      throw new Error('full');
    };
    await expect(theirs.services.pasteNotes(text)).rejects.toThrow(/keeps nothing for apps/);
  });
});
