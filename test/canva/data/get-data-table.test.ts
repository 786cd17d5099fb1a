import { describe, expect, it, jest } from '@jest/globals';
import type { GetDataTableCompleted, GetDataTableResponse } from '@canva/intents/data';
import { getDataTable, type DataDeps } from '../../../src/canva/intents/data/get-data-table.js';
import {
  feedSource,
  pastedSource,
  writeSourceRef,
  type SourceRef,
} from '../../../src/canva/intents/data/source-ref.js';
import { deps, eventsOf, FEED, LIMIT, THREE } from './support.js';

const WORDS = { language: 'id', which: 'upcoming' } as const;

async function ask(ref: SourceRef | string, given: DataDeps, limit = LIMIT, signal?: AbortSignal) {
  const dataSourceRef =
    typeof ref === 'string' ? { source: ref } : (writeSourceRef(ref, 'Acara') ?? { source: '' });
  return getDataTable(
    { dataSourceRef, limit, signal: signal ?? new AbortController().signal },
    given,
  );
}

function completed(answer: GetDataTableResponse): GetDataTableCompleted {
  if (answer.status !== 'completed') throw new Error(JSON.stringify(answer));
  return answer;
}

/** Rows as records by the columns' headers. */
function records(answer: GetDataTableResponse): Record<string, unknown>[] {
  const { columnConfigs = [], rows } = completed(answer).dataTable;
  return rows.map(({ cells }) =>
    Object.fromEntries(cells.map((cell, index) => [columnConfigs[index]?.name ?? '', cell.value])),
  );
}

describe('the table', () => {
  it('has a row for each upcoming event, the next one first, as posts print it', async () => {
    const [first, second, ...rest] = records(await ask(feedSource(FEED, WORDS), deps(THREE)));
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      Judul: 'Kelas Sitasi',
      Tanggal: 'Selasa, 12 Januari 2027',
      Mulai: Date.UTC(2027, 0, 12) / 1000,
      Waktu: undefined,
      Biaya: 'Gratis',
    });
    expect(second).toMatchObject({
      Judul: 'Bedah Naskah',
      Tanggal: 'Kamis, 14 Januari 2027',
      Mulai: Date.UTC(2027, 0, 14, 6) / 1000,
      Waktu: '13.00–15.00 WIB',
      Tempat: 'Ruang Baca Lt. 2, Kota Lembayung',
      Narasumber: 'Sri Astuti dan Bima Sakti',
      'Tautan pendaftaran': 'https://pustaka.example/naskah',
      Biaya: 'HTM Rp50.000',
      Penyelenggara: 'Perpustakaan Nuraga',
    });
    expect(String(second?.['Narasumber dengan gelar']).replace(/\u00a0/g, ' ')).toBe(
      'Dr. Sri Astuti, M.Hum.\nBima Sakti',
    );
  });

  it('keeps the feed’s order and what is over when all are asked for', async () => {
    const all = feedSource(FEED, { language: 'en', which: 'all' });
    const rows = records(await ask(all, deps(THREE)));
    expect(rows.map(({ Title }) => Title)).toEqual([
      'Bedah Naskah',
      'Kelas Sitasi',
      'Pekan Literasi',
    ]);
    expect(rows[0]).toMatchObject({ Date: 'Thursday, 14 January 2027' });
    expect(rows[2]?.Status).toBe('This event has ended');
  });

  it('types every cell as its column', async () => {
    const { columnConfigs = [], rows } = completed(
      await ask(feedSource(FEED, WORDS), deps(THREE)),
    ).dataTable;
    expect(columnConfigs).toHaveLength(20);
    expect(new Set(columnConfigs.map(({ name }) => name)).size).toBe(20);
    for (const { cells } of rows) {
      expect(cells.map(({ type }) => type)).toEqual(columnConfigs.map(({ type }) => type));
    }
  });

  it('keeps within the rows and columns that Canva takes, and says so', async () => {
    const answer = completed(
      await ask(feedSource(FEED, WORDS), deps(THREE), { row: 1, column: 3 }),
    );
    expect(answer.dataTable.columnConfigs?.map(({ name }) => name)).toEqual([
      'Judul',
      'Tanggal',
      'Mulai',
    ]);
    expect(answer.dataTable.rows).toHaveLength(1);
    expect(answer.metadata?.description).toBe('The first 1 of 2 events; Canva takes no more');
    expect(answer.metadata?.providerInfo).toEqual({
      name: 'pustaka.example',
      url: 'https://pustaka.example',
    });
  });

  it('keeps within 200 KB and 10,000 characters a cell', async () => {
    const long = Array.from({ length: 99 }, (_, index) => ({
      name: `Acara ${index}`,
      startDate: '2027-02-01',
      description: 'é'.repeat(4990),
    }));
    const people = Array.from({ length: 60 }, () => ({
      name: 'Na'.repeat(75),
      honorificSuffix: 'S'.repeat(100),
    }));
    const feed = JSON.stringify([{ name: 'Ramai', startDate: '2027-01-20', people }, ...long]);
    const { dataTable } = completed(await ask(feedSource(FEED, WORDS), deps(feed)));
    const bytes = Buffer.byteLength(JSON.stringify(dataTable));
    expect(bytes).toBeLessThanOrEqual(200_000);
    expect(bytes).toBeGreaterThan(180_000);
    const longest =
      dataTable.rows[0]?.cells.map(({ value }) => (typeof value === 'string' ? value.length : 0)) ??
      [];
    expect(Math.max(...longest)).toBe(10_000);
  });

  it('of a postponed event has no date', async () => {
    const feed = `{ name: Tunda, startDate: 2027-01-20, eventStatus: EventPostponed }`;
    const [row] = records(await ask(feedSource(FEED, WORDS), deps(feed)));
    expect(row).toMatchObject({
      Tanggal: undefined,
      Mulai: undefined,
      Waktu: undefined,
      Status: 'Ditunda',
    });
  });

  it('of pasted events needs no network', async () => {
    const fetch = jest.fn<typeof globalThis.fetch>();
    const ref = pastedSource(await eventsOf(THREE), WORDS);
    const rows = records(await ask(ref, deps('', { fetch })));
    expect(rows.map(({ Judul }) => Judul)).toEqual(['Kelas Sitasi', 'Bedah Naskah']);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('a table that can’t be made', () => {
  const good = writeSourceRef(feedSource(FEED, WORDS), '')?.source ?? '';

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another shape', '[]'],
    ['another version', good.replace('"version":1', '"version":2')],
    ['a further key', good.replace('{', '{"more":1,')],
    ['a private address', good.replace('pustaka.example', 'localhost')],
    ['no https', good.replace('https:', 'http:')],
    ['a language that we don’t write', good.replace('"id"', '"fr"')],
    ['too much', good + ' '.repeat(5000)],
  ])('outdated: %s', async (_, source) => {
    const fetch = jest.fn<typeof globalThis.fetch>();
    expect(good).toContain('"version":1');
    expect(await ask(source, deps('', { fetch }))).toEqual({ status: 'outdated_source_ref' });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('the network fails', async () => {
    const refuse = deps(async () => {
      throw new TypeError('Failed to fetch');
    });
    const busy = deps(async () => new Response('', { status: 503 }));
    for (const given of [refuse, busy]) {
      expect(await ask(feedSource(FEED, WORDS), given)).toEqual({
        status: 'remote_request_failed',
      });
    }
  });

  it('the answer is wrong: says what to do, in the language of the editor', async () => {
    const gone = deps(async () => new Response('', { status: 404 }), { uiLanguage: () => 'id' });
    expect(await ask(feedSource(FEED, WORDS), gone)).toEqual({
      status: 'app_error',
      message:
        'pustaka.example tidak punya apa-apa di alamat ini (404). Periksa alamatnya di pengaturan.',
    });
    const wrong = await ask(feedSource(FEED, WORDS), deps('name: A\nstartDate: 2027-13-40'));
    expect(wrong).toMatchObject({ status: 'app_error' });
    expect(JSON.stringify(wrong)).toContain('startDate');
  });

  it('lists no more faults than a person reads', async () => {
    const feed = JSON.stringify(
      Array.from({ length: 50 }, () => ({ name: 'A', startDate: 'x'.repeat(500) })),
    );
    const answer = await ask(feedSource(FEED, WORDS), deps(feed));
    if (answer.status !== 'app_error') throw new Error(answer.status);
    expect(answer.message?.length).toBeLessThanOrEqual(1000);
    expect(answer.message?.split('\n')).toHaveLength(4);
    expect(answer.message).toContain('47 more');
  });

  it('nothing is left to announce', async () => {
    const past = await ask(feedSource(FEED, WORDS), deps('{ name: A, startDate: 2020-01-01 }'));
    expect(past).toMatchObject({ status: 'app_error' });
    expect(JSON.stringify(past)).toContain('All events');
  });

  it('Canva no longer wants it', async () => {
    const controller = new AbortController();
    const silent = deps(() => new Promise(() => undefined));
    const waiting = ask(feedSource(FEED, WORDS), silent, LIMIT, controller.signal);
    controller.abort();
    expect(await waiting).toEqual({ status: 'app_error', message: 'Cancelled.' });
  });

  it('a fault of ours doesn’t show its inside', async () => {
    const broken = deps(THREE, {
      strings: () => {
        throw new TypeError('undefined is not a function');
      },
    });
    const answer = await ask(feedSource(FEED, WORDS), broken);
    expect(answer.status).toBe('app_error');
    expect(JSON.stringify(answer)).not.toContain('undefined');
  });
});
