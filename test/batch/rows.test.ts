import { describe, expect, it } from '@jest/globals';
import { failedList } from '../../src/batch/failed.js';
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

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function rowsOf(
  list: ReturnType<typeof readRecipients>,
  file: string,
  earlier: ReadonlyMap<string, number> = new Map(),
) {
  const numbers = continueNumbers(earlier);
  return { numbers, rows: [...recipientRows(list, file, shared(), (key) => numbers.of(key))] };
}

function people(csv: string, earlier?: ReadonlyMap<string, number>) {
  return rowsOf(readRecipients(csv, 'p.csv'), 'p.csv', earlier);
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

  it('[D8] have all else in common with each other, as the same objects', () => {
    const about = shared({
      people: [{ name: 'Sri' }],
      hours: 4,
      certificate: {
        recipient: { name: 'x' },
        dateCreated: '2027-01-15',
        url: 'https://siar.example/{n}',
        signatory: [{ name: 'Labibah', jobTitle: 'Kepala' }],
      },
    });
    const list = readRecipients('nama,jp\n"Ana, M.A.",\nBudi,8', 'p.csv');
    const numbers = continueNumbers(new Map());
    const rows = recipientRows(list, 'p.csv', about, (key) => numbers.of(key));
    const events = Array.from(rows, ({ event }) => event!);
    expect([...rows]).toMatchObject([
      { place: 'p.csv:2', label: 'Ana', cells: ['Ana, M.A.', ''], faults: [] },
      { place: 'p.csv:3', label: 'Budi', cells: ['Budi', '8'], faults: [] },
    ]);
    expect(events.map(({ file, folder }) => [file, folder])).toEqual([
      ['p.csv', '/tmp'],
      ['p.csv', '/tmp'],
    ]);
    expect(events.map(({ event: { hours } }) => hours)).toEqual([4, 8]);
    expect(events[0]?.event.certificate).toEqual({
      recipient: {
        ...about.event.certificate?.recipient,
        name: 'Ana',
        honorificSuffix: 'M.A.',
        role: 'participant',
      },
      dateCreated: '2027-01-15',
      url: 'https://siar.example/1',
      signatory: about.event.certificate?.signatory,
    });
    for (const { event } of events) {
      expect(event.people).toBe(about.event.people);
      expect(event.certificate?.signatory).toBe(about.event.certificate?.signatory);
    }
  });

  it('[D8] a list in JSON says the same', () => {
    const list = readRecipients('[{"name": "Ana", "role": "panitia"}, {"role": "mc"}]', 'p.json');
    expect(
      Array.from(list.rows(), ({ certificate, faults }) => [certificate.recipient, faults.length]),
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

  it('[D9] a number that somebody has already is a fault, and says what to write', () => {
    const { rows } = people('nama,nomor\nAna,7/2027\nBudi,7/2027\nCitra,');
    expect(rows.map(({ faults }) => faults.map(({ path }) => path))).toEqual([
      [],
      ['certificate.identifier'],
      [],
    ]);
    expect(rows[1]?.faults[0]?.got).toContain('p.csv:2');
    expect(rows[1]?.faults[0]?.hint?.id).toContain('{n:3}');
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
      ['', 'l.csv:3', 'B'],
      ['C', 'l.csv:4', 'C'],
    ]);
  });

  it.each([
    ['in one line', undefined],
    ['over many lines', 1],
  ])('[D3] several faults of one entry are one row, and others’ are others’: %s', (_, space) => {
    const list = [
      { name: 'A', startDate: '2027-01-01' },
      { name: 'B', startDate: '2027-13-01', endDate: 'besok', eventStatus: 'x' },
      { name: 'C', startDate: '2027-01-03' },
      'D',
    ];
    const read = readRightEvents(encode(JSON.stringify(list, null, space)), 'l.json');
    expect(
      eventRows(read, 'l.json', '/tmp').map(({ label, event, faults }) => [
        label,
        event?.event.name,
        faults.length > 0,
      ]),
    ).toEqual([
      ['A', 'A', false],
      ['B', undefined, true],
      ['C', 'C', false],
      ['', undefined, true],
    ]);
  });

  it('[D3] a wrong property of a calendar makes its event wrong, with all its faults, and no other', () => {
    const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
    const text = [
      'BEGIN:VCALENDAR',
      ...event('SUMMARY:A', 'DTSTART:20270101T090000', 'RRULE:FREQ=SECONDLY'),
      ...event('SUMMARY:B', 'DTSTART:20270102T090000', 'DURATION:soon', 'URL:x y'),
      ...event('SUMMARY:C', 'DTSTART:20270103T090000'),
      'END:VCALENDAR',
    ].join('\r\n');
    const rows = eventRows(readRightEvents(encode(text), 'l.ics'), 'l.ics', '/tmp');
    expect(rows.map(({ place, event: made }) => [place, made?.event.name])).toEqual([
      ['l.ics:2', undefined],
      ['l.ics:7', undefined],
      ['l.ics:13', 'C'],
    ]);
  });

  it('[D10] failed.csv has the failed rows as they stand, with the reason last, and can be fed in again', () => {
    const csv = 'judul,tanggal\nA,2027-01-01\n"B, ""satu""",2027-13-01';
    const read = readRightEvents(new TextEncoder().encode(csv), 'l.csv');
    const [, wrong] = eventRows(read, 'l.csv', '/tmp');
    const reason = { en: 'no day', id: 'bukan tanggal' };
    const sheet = failedList([{ row: wrong!, reason }], read.sheet, 'id');
    expect(sheet).toEqual({
      file: 'failed.csv',
      text: '\ufeffjudul,tanggal,alasan gagal\r\n"B, ""satu""",2027-13-01,bukan tanggal\r\n',
      isList: true,
    });
    const again = readRightEvents(encode(sheet!.text), 'failed.csv');
    const [still] = eventRows(again, 'failed.csv', '/tmp');
    expect(failedList([{ row: still!, reason }], again.sheet, 'en')?.text).toContain(
      'judul,tanggal,failed because\r\n',
    );
    expect(failedList([], read.sheet, 'id')).toBeUndefined();
  });

  it('[D10] failed.csv has the separator that the sheet has, and a mark by which Excel knows UTF-8', () => {
    const list = readRecipients('nama;gelar\n;"S.Hum.; M.A."\nAna;', 'p.csv');
    const [wrong] = rowsOf(list, 'p.csv').rows;
    const failed = failedList([{ row: wrong!, reason: { en: 'x', id: 'x' } }], list, 'id');
    expect(failed?.text).toBe('\ufeffnama;gelar;alasan gagal\r\n;"S.Hum.; M.A.";x\r\n');
  });

  it.each([
    ['l.json', (list: unknown) => JSON.stringify(list)],
    ['l.json', (list: unknown) => JSON.stringify({ events: list })],
    ['l.yaml', (list: unknown) => JSON.stringify(list, null, 1)],
  ])('[D10] failed.json has the failed objects of a list as they stand: %s', (file, textOf) => {
    const wrong = { name: 'B', startDate: '2027-13-01', people: [{ name: 'Ana' }], about: null };
    const list = [{ name: 'A' }, wrong, { name: 'C', startDate: 'besok' }];
    const rows = eventRows(readRightEvents(encode(textOf(list)), file), file, '/tmp');
    const reason = { en: 'no day', id: 'bukan tanggal' };
    const problems = [rows[1]!, rows[2]!].map((row) => ({ row, reason }));
    const failed = failedList([...problems, ...problems.slice(0, 1)], undefined, 'id');
    expect(failed).toMatchObject({ file: 'failed.json', isList: true });
    expect(JSON.parse(failed!.text)).toEqual([
      { ...wrong, 'alasan gagal': 'bukan tanggal bukan tanggal' },
      { ...list[2], 'alasan gagal': 'bukan tanggal' },
    ]);
    const mended = failed!.text.replace('-13-', '-12-');
    const again = eventRows(readRightEvents(encode(mended), 'failed.json'), 'failed.json', '/tmp');
    expect(again.map(({ faults }) => faults.map(({ path }) => path))).toEqual([
      [],
      ['[1].startDate'],
    ]);
    expect(again[0]?.event?.event).toMatchObject({ name: 'B', people: [{ name: 'Ana' }] });
    const still = [{ row: again[1]!, reason }];
    expect(JSON.parse(failedList(still, undefined, 'en')!.text)).toEqual([
      { ...list[2], 'failed because': 'no day' },
    ]);
  });

  it('[D10] failed.json has the failed people of a list, too', () => {
    const list = [{ name: 'Ana' }, { name: '', role: 'panitia', id: { card: 7 } }];
    const { rows } = rowsOf(readRecipients(JSON.stringify(list), 'p.json'), 'p.json');
    const reason = { en: 'no name', id: 'tanpa nama' };
    const { text = '' } = failedList([{ row: rows[1]!, reason }], undefined, 'en') ?? {};
    expect(JSON.parse(text)).toEqual([{ ...list[1], 'failed because': 'no name' }]);
    const again = readRecipients(text.replace('""', '"Budi"'), 'failed.json');
    expect(again.unused).toEqual(['id']);
    expect(rowsOf(again, 'failed.json').rows.map(({ label, faults }) => [label, faults])).toEqual([
      ['Budi', []],
    ]);
  });

  it('[D10] failed.txt names the places of what can’t be written as it was', () => {
    const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:A', 'END:VEVENT'];
    const text = [...lines, 'BEGIN:VEVENT', 'END:VEVENT', 'END:VCALENDAR'].join('\n');
    const rows = eventRows(readRightEvents(encode(text), 'l.ics'), 'l.ics', '/tmp');
    const reason = { en: 'no\nname', id: 'tanpa nama' };
    const problems = rows.map((row) => ({ row, reason, format: 'x-post' }));
    expect(failedList(problems, undefined, 'en')).toEqual({
      file: 'failed.txt',
      text: 'l.ics:2: A: x-post: no name\nl.ics:5: x-post: no name\n',
      isList: false,
    });
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
