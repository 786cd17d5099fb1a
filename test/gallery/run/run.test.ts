import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Format } from '../../../src/model/format.js';
import { openGallery, type Gallery } from '../draw.js';
import { drawDocument } from './draw-document.js';
import type { Drawer } from './drawer.js';
import { boundText } from './fingerprint.js';
import { jobsOfDocument, planUnit } from './plan.js';
import { drawUnits } from './run.js';
import { openStore } from './store.js';
import type { Document, Unit } from './types.js';

/** The machinery of the whole gallery, on one small event. */

const SECONDS = 1000;
const TYPE = 'announce-type';
const SMALL = 'custom-200x200';
const quiet = (): void => undefined;
const running = new AbortController().signal;

let gallery: Gallery;
let folder: string;
beforeAll(async () => {
  gallery = await openGallery();
  folder = await mkdtemp(join(tmpdir(), 'siar-run-'));
}, 60 * SECONDS);
afterAll(async () => {
  await gallery.close();
  await rm(folder, { recursive: true, force: true });
});

const unit = (event: string, formats: readonly string[]): Unit => ({
  event,
  brand: 'nuraga',
  templates: [TYPE],
  formats,
});

describe('[Y9] formats', () => {
  it('that give the same picture are one document, and others are not', async () => {
    const documents = await planUnit(
      gallery,
      { event: 'paid', brand: 'nuraga', templates: [TYPE] },
      '',
    );
    const groups = documents.map(({ formats }) => formats.join(' '));
    expect(groups).toContain('instagram-feed facebook-post threads-post');
    // As large as a story, but with another safe zone.
    expect(groups).toContain('instagram-reel-cover');
  });

  it('of one size with another safe zone give another picture', async () => {
    const [job] = await jobsOfDocument(
      gallery,
      (await planUnit(gallery, unit('paid', ['instagram-story']), ''))[0]!,
    );
    const bound = (changes: Partial<Format>): string =>
      boundText(gallery.renderer.bind({ ...job!, format: { ...job!.format, ...changes } }));
    expect(bound({ id: 'another-story' })).toBe(bound({}));
    expect(bound({ safe: { top: 271, right: 0, bottom: 380, left: 0 } })).not.toBe(bound({}));
    expect(bound({ qr: true })).not.toBe(bound({}));
  });

  it(
    'share the bytes and keep findings of their own, as the renderer gives them',
    async () => {
      const [document] = await planUnit(gallery, unit('small-photo', ['instagram-square']), '');
      expect(document!.formats).toEqual(['instagram-square', 'whatsapp-chat']);
      const drawn = await drawDocument(gallery, document!, folder);
      expect(drawn.failures).toEqual({});
      const [picture] = drawn.pictures;
      for (const job of await jobsOfDocument(gallery, document!)) {
        const [rendered] = await gallery.renderer.render(job);
        expect(await readFile(join(folder, picture!.file))).toEqual(Buffer.from(rendered!.bytes));
        expect(picture!.findings[job.format.id]).toEqual(rendered!.findings);
      }
    },
    30 * SECONDS,
  );
});

describe('[Y10] a second run', () => {
  /** Small formats alone, and it notes what it is asked to draw. */
  function drawer(asked: string[]): Drawer {
    return {
      plan: (one) => planUnit(gallery, one, 'code'),
      draw: (document) => {
        asked.push(document.name);
        return drawDocument(gallery, document, folder);
      },
      close: async () => undefined,
    };
  }
  async function run(units: Unit[], change: (document: Document) => Document = (one) => one) {
    const asked: string[] = [];
    const store = await openStore(folder);
    const own = drawer(asked);
    const plan = async (one: Unit) => (await own.plan(one)).map(change);
    const result = await drawUnits(units, [{ ...own, plan }], store, quiet, running);
    await store.save();
    return { asked, result, store };
  }
  const units = ['paid', 'postponed'].map((event) => unit(event, [SMALL]));
  const name = (event: string): string => `${event}/${TYPE}--${SMALL}--nuraga--id`;

  it(
    'draws what has changed and nothing else',
    async () => {
      expect((await run(units)).asked.sort()).toEqual(units.map(({ event }) => name(event)));
      const again = await run(units);
      expect(again.asked).toEqual([]);
      expect(again.result.drawn.map(({ pictures }) => pictures.length)).toEqual([1, 1]);
      const changed = await run(units, (document) =>
        document.unit.event === 'paid' ? { ...document, fingerprint: 'another' } : document,
      );
      expect(changed.asked).toEqual([name('paid')]);
    },
    60 * SECONDS,
  );

  it(
    'draws again what is gone from the disk, and forgets what is no longer planned',
    async () => {
      const { result } = await run(units);
      const [paid, postponed] = result.drawn.map(({ pictures }) => join(folder, pictures[0]!.file));
      await rm(paid!);
      const { asked, store } = await run(units);
      expect(asked).toEqual([name('paid')]);
      await store.prune([result.drawn[0]!.document]);
      await expect(stat(postponed!)).rejects.toThrow('ENOENT');
      await expect(stat(paid!)).resolves.toBeDefined();
    },
    60 * SECONDS,
  );

  it('tells by the event, the brand, the pictures and the code whether something has changed', async () => {
    const print = async (changes: Partial<Gallery>, code = 'code'): Promise<string> => {
      const one = unit('small-photo', [SMALL]);
      return (await planUnit({ ...gallery, ...changes }, one, code))[0]!.fingerprint;
    };
    const before = await print({});
    expect(await print({})).toBe(before);
    expect(await print({}, 'other code')).not.toBe(before);
    const event: Gallery['event'] = async (file) => {
      const sourced = await gallery.event(file);
      return { ...sourced, event: { ...sourced.event, name: 'Lain' } };
    };
    expect(await print({ event })).not.toBe(before);
  });

  it(
    'after an abort shows what is done',
    async () => {
      const stop = new AbortController();
      const store = await openStore(folder, true);
      const own = drawer([]);
      const draw: Drawer['draw'] = async (document) => {
        stop.abort();
        return own.draw(document);
      };
      const three = [...units, unit('no-time', [SMALL])];
      const result = await drawUnits(three, [{ ...own, draw }], store, quiet, stop.signal);
      expect(result.complete).toBe(false);
      expect(result.drawn.length).toBeGreaterThan(0);
      expect(result.drawn.length).toBeLessThan(3);
    },
    60 * SECONDS,
  );
});
