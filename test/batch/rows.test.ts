import { describe, expect, it } from '@jest/globals';
import { failedSheet } from '../../src/batch/failed.js';
import { namePattern, tellApart } from '../../src/batch/names.js';
import { continueNumbers } from '../../src/batch/numbers.js';
import { eventRows, fillNumber, recipientRows } from '../../src/batch/rows.js';
import { InputError } from '../../src/errors.js';
import { eventSchema, type EventInput } from '../../src/model/event.js';
import { readRightEvents } from '../../src/read/read-events.js';
import { readRecipients } from '../../src/read/recipients.js';
import { jobOf, row } from './world.js';

const shared = (more: Partial<EventInput> = {}) => ({
  event: {
    ...eventSchema.parse({
      name: 'Kelas',
      startDate: '2027-01-14',
      certificate: { recipient: { name: 'x' }, identifier: '{n:3}/PUS/I/2027' },
      ...more,
    }),
    identifier: 'kelas',
  },
  folder: '/tmp',
});

function people(csv: string, earlier: ReadonlyMap<string, number> = new Map()) {
  const numbers = continueNumbers(earlier);
  const list = readRecipients(csv, 'p.csv');
  return { list, numbers, rows: recipientRows(list, 'p.csv', shared(), (key) => numbers.of(key)) };
}
const certificates = (csv: string, earlier?: ReadonlyMap<string, number>) =>
  people(csv, earlier).rows.map(({ event }) => event?.event.certificate);

describe('people for certificates', () => {
  it('[D8] are read with their titles, role and hours, in the words of sheets', () => {
    const { rows } = people(
      'Nama Peserta;Peran;JP\n"Dr. Siti Aminah, M.Hum.";Narasumber;8\nWarsiti;;\nنور الدين;Panitia;2,5 JP',
    );
    expect(rows.map(({ faults }) => faults)).toEqual([[], [], []]);
    expect(rows.map(({ event }) => event?.event.certificate?.recipient)).toMatchObject([
      { name: 'Siti Aminah', honorificPrefix: 'Dr.', honorificSuffix: 'M.Hum.', role: 'speaker' },
      { name: 'Warsiti', role: 'participant' },
      { name: 'نور الدين', role: 'committee' },
    ]);
    expect(rows.map(({ event }) => event?.event.hours)).toEqual([8, undefined, 2.5]);
  });

  it('[D8] a wrong row has its faults, and a person twice is one of them', () => {
    const { rows } = people('nama,jp\nAna,8\n,4\nBudi,banyak\nAna,8\nCitra,2');
    expect(rows.map(({ place, faults }) => [place, faults.map(({ path }) => path)])).toEqual([
      ['p.csv:2', []],
      ['p.csv:3', ['nama']],
      ['p.csv:4', ['jp']],
      ['p.csv:5', ['']],
      ['p.csv:6', []],
    ]);
    expect(rows[3]?.faults[0]?.hint?.en).toContain('line 2');
    expect(() => readRecipients('judul,tanggal\nKelas,2027-01-01', 'p.csv')).toThrow(InputError);
  });

  it('[D8] two people of one name are told apart by their address, which is kept nowhere', () => {
    const { rows } = people('nama,surel\nAna,ana@a.example\nAna,ana@b.example\nAna,ANA@a.example');
    expect(rows.map(({ faults }) => faults.length)).toEqual([0, 0, 1]);
    expect(JSON.stringify(rows.slice(0, 2).map(({ key, event }) => [key, event]))).not.toContain(
      '@',
    );
  });

  it('[D8] a list in JSON says the same', () => {
    const list = readRecipients('[{"name": "Ana", "role": "panitia"}, {"role": "mc"}]', 'p.json');
    expect(
      list.rows.map(({ certificate, faults }) => [certificate.recipient, faults.length]),
    ).toEqual([
      [{ name: 'Ana', role: 'committee' }, 0],
      [{ name: '', role: 'host' }, 1],
    ]);
  });

  it('[D9] numbers follow the pattern, stay with their person, and are never given twice', () => {
    const first = people('nama\nAna\nBudi\nCitra');
    expect(first.rows.map(({ event }) => event?.event.certificate?.identifier)).toEqual([
      '001/PUS/I/2027',
      '002/PUS/I/2027',
      '003/PUS/I/2027',
    ]);
    const given = first.numbers.given();
    const later = certificates('nama\nDewi\nCitra\nAna', given);
    expect(later.map((one) => one?.identifier)).toEqual([
      '004/PUS/I/2027',
      '003/PUS/I/2027',
      '001/PUS/I/2027',
    ]);
    expect(certificates('nama,nomor\nAna,XII/7')[0]?.identifier).toBe('XII/7');
    expect(fillNumber('{n}-{n:4}', () => 12)).toBe('12-0012');
  });

  it('[D9] a row more at the top changes no other certificate', () => {
    const ids = (csv: string) => people(csv).rows.map(({ event }) => event?.event.identifier);
    expect(ids('nama\nZaki\nAna').slice(1)).toEqual(ids('nama\nAna'));
  });
});

describe('events of a list', () => {
  it('[D3] a wrong cell makes its row wrong, and keeps the others', () => {
    const csv = 'judul,tanggal\nA,2027-01-01\nB,2027-13-01\nC,2027-01-03';
    const read = readRightEvents(new TextEncoder().encode(csv), 'l.csv');
    const rows = eventRows(read, 'l.csv', '/tmp');
    expect(rows.map(({ label, place, cells }) => [label, place, cells?.[0]])).toEqual([
      ['A', 'l.csv:2', 'A'],
      ['C', 'l.csv:4', 'C'],
      ['', 'l.csv:3', 'B'],
    ]);
  });

  it('[D10] failed.csv has the failed rows as they stand, with the reason last, and can be fed in again', () => {
    const csv = 'judul,tanggal\nA,2027-01-01\n"B, ""satu""",2027-13-01';
    const read = readRightEvents(new TextEncoder().encode(csv), 'l.csv');
    const [, wrong] = eventRows(read, 'l.csv', '/tmp');
    const reason = { en: 'no day', id: 'bukan tanggal' };
    const sheet = failedSheet([{ row: wrong!, reason }], read.sheet?.header, 'id');
    expect(sheet).toBe('judul,tanggal,alasan gagal\r\n"B, ""satu""",2027-13-01,bukan tanggal\r\n');
    const again = readRightEvents(new TextEncoder().encode(sheet), 'failed.csv');
    const [still] = eventRows(again, 'failed.csv', '/tmp');
    expect(failedSheet([{ row: still!, reason }], again.sheet?.header, 'en')).toContain(
      'judul,tanggal,failed because\r\n',
    );
    expect(failedSheet([], [], 'id')).toBeUndefined();
  });
});

describe('file names', () => {
  const named = (pattern: string, page = 1, pages = 1) =>
    namePattern(pattern)(jobOf(row('Ana')), page, pages);

  it('[D11] follow a pattern, whose parts are safe everywhere', () => {
    expect(named('{event}-{format}')).toBe('ana-x-post');
    expect(named('{event}--{number}--{language}')).toBe('ana--id');
    expect(named('poster', 2, 3)).toBe('poster--p02');
    expect(named('{page}_{event}', 2, 3)).toBe('02_ana');
    expect(namePattern('{name}')(jobOf(row('Bedah Buku: Édisi 2')), 1, 1)).toBe(
      'bedah-buku-edisi-2',
    );
    expect(namePattern('{name}')(jobOf(row('مكتبة')), 1, 1)).toMatch(/^[0-9a-f]{6}$/);
  });

  it('[D11] tell the documents of a row apart, asked to or not', () => {
    const jobs = [jobOf(row('Ana')), jobOf(row('Ana'), 'instagram-feed')];
    expect(tellApart('{name}', jobs)).toBe('{name}--{format}');
    expect(tellApart('{format}-{name}', jobs)).toBe('{format}-{name}');
    expect(tellApart('{name}', jobs.slice(1))).toBe('{name}');
  });

  it('[D11] refuse what leads elsewhere or isn’t known', () => {
    for (const pattern of ['../{event}', '{event}/x', '{evnt}', 'a\\b', '{constructor}', 'a..b']) {
      expect(() => namePattern(pattern)).toThrow(InputError);
    }
  });
});
