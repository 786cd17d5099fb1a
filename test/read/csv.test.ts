import { describe, expect, it } from '@jest/globals';
import { detectDelimiter } from '../../src/read/csv.js';
import { readMoney } from '../../src/read/csv-money.js';
import { parseMapping } from '../../src/read/index.js';
import { eventOf, eventsOf, faultsOf, messagesOf, notesOf } from './helpers.js';

describe('[R70] sheets as programs export them', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('%s', (_title, mark) => {
    const text = [
      ['judul', 'tanggal', 'tempat'],
      ['"A, B; C"', '21/06/2022', 'Aula'],
    ]
      .map((row) => row.join(mark))
      .join('\r\n');
    expect(detectDelimiter(text)).toEqual({ delimiter: mark, columns: 3 });
    expect(eventOf(text, 'a.csv')).toMatchObject({
      name: 'A, B; C',
      startDate: '2022-06-21',
      location: { name: 'Aula' },
    });
  });

  it('line breaks in cells, blank rows, and a header of several lines keep the lines right', () => {
    const text = '\n"judul\nacara",tanggal\n"A\nB",21/06/2022\n,\n\n"C\nD",21 Juni\n';
    expect(messagesOf(text, 'a.csv')).toEqual([
      'a.csv:8: tanggal: expected a date with its year; got "21 Juni". Write the year with four digits.',
    ]);
  });

  it.each([
    ['judul,tanggal\n"A,21/06/2022\n', 'a quote at the end of the cell'],
    ['judul,tanggal\n"A"x,21/06/2022\n', 'a separator after the closing quote'],
    ['judul,tanggal\nA "b" c,21/06/2022\n', 'a quote only at the start'],
    ['judul,tanggal\nA,B,21/06/2022\n', '2 cells, as in the header'],
    ['tanggal,jam\n21/06/2022,09.00\n', 'a header row with a column'],
    ['judul,acara\nA,B\n', 'one column for each thing'],
  ])('says what is wrong: %j', (text, expected) => {
    expect(messagesOf(text, 'a.csv')[0]).toContain(expected);
  });

  it('[R2] lists the faults of all rows at once', () => {
    expect(
      faultsOf(
        'judul,tanggal,biaya\nA,31/02/2027,lima\nB,2027-01-01,0\nC,03/04/2027,1\n',
        'a.csv',
      ).map(({ line, path }) => [line, path]),
    ).toEqual([
      [2, 'tanggal'],
      [2, 'biaya'],
      [4, 'tanggal'],
    ]);
  });
});

describe('[R71] columns', () => {
  it('in natural Indonesian', () => {
    const header =
      'Judul Acara;Jenis;Hari/Tanggal;Waktu;Narasumber;Jabatan;Moderator;Pembuka;Tempat;Kota;Tautan Pendaftaran;Biaya;Kontak;Penyelenggara;Moda;Status;Tagar;Kuota;Batas Pendaftaran';
    const row = `"Klinik: Sitasi";Lokakarya;"Selasa, 21 Juni 2022";09.00–11.30 WIB;"Sri Astuti, SIP. MIP
Adilfia, SIP.";"Pustakawan
Dosen";Asri, S.IP;"Prof. Dr. Raden M.";Aula Lt. 4;Kota Lembayung;https://a.example/d;Gratis;Panitia (0812-0000-0000);Perpustakaan A; hibrida ;;"#Satu #Dua";80;20/06/2022`;
    expect(eventOf(`${header}\n${row}\n`, 'a.csv')).toMatchObject({
      name: 'Klinik: Sitasi',
      kind: 'Lokakarya',
      startDate: '2022-06-21T09:00',
      endDate: '2022-06-21T11:30',
      timeZone: 'Asia/Jakarta',
      weekday: 'Selasa',
      people: [
        { name: 'Raden M.', honorificPrefix: 'Prof. Dr.', role: 'opening' },
        {
          name: 'Sri Astuti',
          honorificSuffix: 'SIP. MIP',
          role: 'speaker',
          jobTitle: 'Pustakawan',
        },
        { name: 'Adilfia', honorificSuffix: 'SIP.', role: 'speaker', jobTitle: 'Dosen' },
        { name: 'Asri', honorificSuffix: 'S.IP', role: 'moderator' },
      ],
      location: { name: 'Aula Lt. 4', addressLocality: 'Kota Lembayung' },
      offers: { price: 0, url: 'https://a.example/d', validThrough: '2022-06-20' },
      contact: { name: 'Panitia', telephone: '0812-0000-0000', consent: false },
      organizer: [{ name: 'Perpustakaan A' }],
      eventAttendanceMode: 'mixed',
      eventStatus: 'EventScheduled',
      keywords: ['Satu', 'Dua'],
      maximumAttendeeCapacity: 80,
    });
  });

  it('a mapping names foreign columns, and its own faults are found', () => {
    const mapping = parseMapping(
      'columns:\n  Agenda: name\n  Kapan: startDate\n  Orang: speaker\n  Peta: location.hasMap\ndateOrder: dmy\ntimeZone: WITA\n',
      'peta.yaml',
    );
    const text =
      'Agenda,Kapan,Orang,Peta,Tempat\nA,03/04/2027,"B, S.S.",https://a.example/p,Aula\n';
    expect(eventOf(text, 'a.csv', mapping)).toMatchObject({
      name: 'A',
      startDate: '2027-04-03',
      timeZone: 'Asia/Makassar',
      people: [{ name: 'B', honorificSuffix: 'S.S.' }],
      location: { name: 'Aula', hasMap: 'https://a.example/p' },
    });
    const wrong = messagesOf('Agenda,Kapn,Orang\nA,B,C\n', 'a.csv', {
      mapping: { Agenda: 'name', Kapan: 'startDate', Orang: 'speeker' },
    });
    expect(wrong.join('\n')).toContain('Did you mean "speaker"?');
    expect(wrong.join('\n')).toContain('Did you mean "Kapn"?');
    expect(() => parseMapping('dateOrder: ymmd\n', 'peta.yaml')).toThrow('peta.yaml:1: dateOrder');
  });

  it('[R10] names the columns that nothing uses', () => {
    expect(notesOf('No,judul\n1,A\n', 'a.csv')).toEqual(['unused-input']);
  });

  it('[R9] prototype names are foreign columns', () => {
    expect(
      eventsOf('judul,__proto__,constructor,constructor.prototype.x\nA,1,2,\n', 'a.csv'),
    ).toHaveLength(1);
    expect(messagesOf('judul,constructor.prototype.x\nA,1\n', 'a.csv')[0]).toContain('constructor');
    expect(({} as { x?: string }).x).toBeUndefined();
  });
});

describe('cells', () => {
  it('[R31] people are split at lines and semicolons, never at commas', () => {
    const names = (cell: string): string[] =>
      eventOf(`judul,narasumber\nA,"${cell}"\n`, 'a.csv').people.map(({ name }) => name);
    expect(names('A, S.S., M.A.; B, S.IP')).toEqual(['A', 'B']);
    expect(names('A, S.S.\nB\n\n C ')).toEqual(['A', 'B', 'C']);
    expect(names('A, B, C')).toEqual(['A']);
  });

  it('[R73] offices stand one to a line, as many as speakers', () => {
    expect(messagesOf('judul,narasumber,jabatan\nA,"B; C",Dosen\n', 'a.csv')).toEqual([
      'a.csv:2: jabatan: expected 2 lines, one for each speaker; got "Dosen".',
    ]);
  });

  it.each([
    ['Gratis', 0, null],
    ['0', 0, null],
    ['Rp50.000', 50000, 'IDR'],
    ['Rp 50.000,00', 50000, 'IDR'],
    ['Rp. 50.000,-', 50000, 'IDR'],
    ['IDR 1,250,000', 1250000, 'IDR'],
    ['HTM: Rp75.000', 75000, 'IDR'],
    ['50000', 50000, null],
    ['50 ribu', 50000, null],
    ['1,5 juta', 1500000, null],
    ['USD 10.50', 10.5, 'USD'],
    ['10 EUR', 10, 'EUR'],
  ])('[R72] price %s', (text, price, currency) => {
    expect(readMoney(text)).toEqual({ price, currency });
  });

  it.each(['lima puluh ribu', '-5', 'Rp', '50.00.00', '1.5.2', 'Rp50.000 s.d. Rp75.000'])(
    '[R72] no price: %s',
    (text) => {
      expect(readMoney(text)).toBeNull();
    },
  );

  it('a place that is a platform is where to join', () => {
    const at = (place: string): unknown =>
      eventOf(`judul,tempat\nA,${place}\n`, 'a.csv').virtualLocation?.name;
    expect(
      ['Zoom', 'Daring via Google Meet', 'https://us02web.zoom.us/j/1', 'Ruang Zoom Lt. 2'].map(at),
    ).toEqual(['Zoom', 'Daring via Google Meet', 'Zoom', undefined]);
  });

  it('several days, and an end on another day', () => {
    expect(
      eventOf('judul,tanggal,jam\nA,8–10 Februari 2027,08.30–11.30 WIB\n', 'a.csv'),
    ).toMatchObject({
      startDate: '2027-02-08T08:30',
      endDate: '2027-02-10T11:30',
    });
    expect(
      eventOf(
        'title,start date,end date,start time,end time\nA,2027-02-08,2027-02-10,08:30,11:30\n',
        'a.csv',
      ),
    ).toMatchObject({
      startDate: '2027-02-08T08:30',
      endDate: '2027-02-10T11:30',
    });
    expect(messagesOf('judul,jam\nA,09.00\n', 'a.csv')[0]).toContain('a date beside the time');
  });
});
