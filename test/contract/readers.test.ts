import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatFault, InputError } from '../../src/errors.js';
import { eventSchema, type EventInput } from '../../src/model/event.js';
import { chooseReader, READERS, readEvents } from '../../src/read/index.js';
import { bytes, eventsOf, faultsOf, messagesOf } from '../read/helpers.js';
import { NOTATIONS, type Notation } from './readers-notations.js';

const REFERENCE: EventInput = {
  name: 'Bedah Koleksi; "Naskah, Kuno" ☕',
  description: 'Baris satu\nBaris dua',
  startDate: '2027-01-14T13:00',
  endDate: '2027-01-14T15:00',
  timeZone: 'Asia/Jakarta',
  location: { name: 'Ruang Baca Lt. 2' },
  organizer: [{ name: 'Perpustakaan Universitas Nuraga' }],
  url: 'https://pustaka.nuraga.example/naskah',
};

/** Each is an event that every notation which can say it must read as the same data. */
const CASES: Record<string, EventInput> = {
  'the reference event': REFERENCE,
  'no time': { name: 'A', startDate: '2022-06-21', timeZone: 'Asia/Jakarta' },
  'an open end': { name: 'A', startDate: '2022-06-21T09:00', timeZone: 'Asia/Jakarta' },
  'several whole days': { name: 'A', startDate: '2027-02-08', endDate: '2027-02-10' },
  'several days with times': {
    name: 'A',
    startDate: '2027-02-08T08:30',
    endDate: '2027-02-10T11:30',
    timeZone: 'Asia/Makassar',
  },
  'a zone with summer time': {
    name: 'A',
    startDate: '2027-03-28T01:30',
    endDate: '2027-03-28T03:30',
    timeZone: 'Europe/Amsterdam',
  },
  'no zone': { name: 'A', startDate: '2027-01-14T13:00' },
  'no date': { name: 'A', organizer: [{ name: 'B' }] },
  cancelled: { name: 'A', startDate: '2027-01-14', eventStatus: 'EventCancelled' },
  postponed: { name: 'A', eventStatus: 'EventPostponed', previousStartDate: ['2027-01-20T09:00'] },
  rescheduled: {
    name: 'A',
    eventStatus: 'EventRescheduled',
    startDate: '2027-02-20T09:00',
    previousStartDate: ['2027-01-13', '2027-01-20T09:00'],
  },
  'moved online': { name: 'A', eventStatus: 'EventMovedOnline', eventAttendanceMode: 'online' },
  people: {
    name: 'A',
    people: [
      { honorificPrefix: 'Prof. Dr. Hj.', name: 'Larasayu', honorificSuffix: 'S.S., M.Hum.' },
      { name: 'Warsiti' },
      { honorificPrefix: 'drg.', name: "Nur 'Aini" },
    ],
  },
  free: { name: 'A', offers: { price: 0 } },
  paid: { name: 'A', offers: { price: 50000 } },
  'another script': { name: 'مكتبة', startDate: '2027-01-14' },
};

/** Text of a case, or null after saying why it is skipped. */
function written(notation: Notation, events: readonly EventInput[]): string | null {
  const text = notation.write(events);
  return typeof text === 'string' ? text : null;
}

function skipReason(notation: Notation, event: EventInput): string | null {
  const text = notation.write([event]);
  return typeof text === 'string' ? null : text.skip;
}

function withoutIdentifier(event: object): object {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'identifier'));
}

const SIMPLE: EventInput = {
  name: 'Acara',
  startDate: '2027-01-14T13:00',
  timeZone: 'Asia/Jakarta',
};

function utf16(text: string, little: boolean): Uint8Array {
  const units = Uint16Array.from(`\ufeff${text}`, (_, index) => `\ufeff${text}`.charCodeAt(index));
  const view = new DataView(new ArrayBuffer(units.length * 2));
  units.forEach((unit, index) => view.setUint16(index * 2, unit, little));
  return new Uint8Array(view.buffer);
}

describe.each(NOTATIONS.map((notation) => [notation.id, notation] as const))(
  'reader %s',
  (id, notation) => {
    it('[R7] is chosen by the extension, and by the content where that says nothing', () => {
      const text = written(notation, [SIMPLE, SIMPLE]) ?? '';
      expect(chooseReader(notation.file, '').id).toBe(id);
      expect(chooseReader('acara', text).id).toBe(id);
    });

    for (const [title, event] of Object.entries(CASES)) {
      const skip = skipReason(notation, event);
      const run = skip === null ? it : it.skip;
      run(`[R8] ${title}${skip === null ? '' : ` (${skip})`}`, () => {
        const read = eventsOf(written(notation, [event]) ?? '', notation.file).map(
          withoutIdentifier,
        );
        expect(read).toEqual([eventSchema.parse(event)]);
      });
    }

    it('[R1] fills in every default and an identifier', () => {
      const [event] = eventsOf(written(notation, [SIMPLE]) ?? '', notation.file);
      expect(event?.identifier).toBe('acara-2027-01-14');
      expect(event && eventSchema.parse(event)).toEqual(event);
    });

    it('says where each event stood', () => {
      const { events } = readEvents(
        bytes(written(notation, [SIMPLE, SIMPLE]) ?? ''),
        notation.file,
      );
      expect(events.map(({ origin }) => origin.file)).toEqual([notation.file, notation.file]);
      expect(events.every(({ origin }) => (origin.line ?? 0) > 0)).toBe(true);
    });

    it('[R4] takes a byte order mark, CRLF, and UTF-16', () => {
      const text = written(notation, [REFERENCE]) ?? '';
      const expected = eventsOf(text, notation.file);
      expect(eventsOf(`\ufeff${text}`, notation.file)).toEqual(expected);
      expect(eventsOf(text.replace(/\r?\n/g, '\r\n'), notation.file)).toEqual(expected);
      expect(eventsOf(utf16(text, true), notation.file)).toEqual(expected);
      expect(eventsOf(utf16(text, false), notation.file)).toEqual(expected);
    });

    it('[R4] refuses another encoding, with the line', () => {
      const text = written(notation, [{ ...SIMPLE, name: 'Kafe~' }]) ?? '';
      const wrong = Uint8Array.from(bytes(text), (byte) => (byte === 0x7e ? 0xe9 : byte));
      const [fault] = faultsOf(wrong, notation.file);
      expect(fault?.line).toBe(text.slice(0, text.indexOf('Kafe')).split('\n').length);
      expect(fault?.hint?.en).toContain('Windows-1252');
      expect(fault?.hint?.id).toContain('Simpan ulang sebagai UTF-8');
    });

    it('an empty file and a blank one are faults', () => {
      for (const text of ['', '\n', ' \r\n\t']) {
        expect(messagesOf(text, notation.file)).toHaveLength(1);
        expect(messagesOf(text, notation.file)[0]).toMatch(/event|VCALENDAR/);
      }
    });

    it('a file that is cut off anywhere gives a result or an InputError', () => {
      const text = bytes(written(notation, [REFERENCE, REFERENCE]) ?? '');
      for (let length = 0; length < text.length; length += 7) {
        try {
          readEvents(text.subarray(0, length), notation.file);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }
    });

    it('[R2] faults have file, line and both languages', () => {
      const broken = [
        { ...SIMPLE, startDate: '2027-02-31T13:00' },
        SIMPLE,
        { ...SIMPLE, name: 'x'.repeat(500) },
      ];
      const faults = faultsOf(written(notation, broken) ?? '', notation.file);
      expect(faults).toHaveLength(2);
      for (const fault of faults) {
        expect(fault.file).toBe(notation.file);
        expect(fault.line).toBeGreaterThan(0);
        expect(fault.path).not.toBe('');
        expect(formatFault(fault, 'id')).toContain('seharusnya');
      }
    });

    it('[R6] 10,000 events, each with its own identifier', () => {
      const events = Array.from({ length: 10_000 }, () => SIMPLE);
      const read = eventsOf(written(notation, events) ?? '', notation.file);
      expect(new Set(read.map(({ identifier }) => identifier)).size).toBe(10_000);
    });

    it('[R6] 10,000 wrong events: the first thousand faults', () => {
      const events = Array.from({ length: 10_000 }, () => ({
        ...SIMPLE,
        startDate: '2027-02-30T13:00',
      }));
      expect(faultsOf(written(notation, events) ?? '', notation.file)).toHaveLength(1001);
    });

    it('[R6] more events than the bound is a fault', () => {
      const row = notation.write([SIMPLE]);
      const many = notation.write(
        Array.from({ length: 20_001 }, () => ({ name: 'A', startDate: '2027-01-14' })),
      );
      expect(typeof row).toBe('string');
      expect(messagesOf(typeof many === 'string' ? many : '', notation.file)).toHaveLength(1);
    });

    it.each(['[', '{"a":', '- ', '? ', '{a: ', 'BEGIN:VEVENT\n', '<div>', '[[]?', '"', ','])(
      '[R6] 100,000 times %j',
      (part) => {
        for (const text of [
          part.repeat(100_000),
          written(notation, [SIMPLE]) + part.repeat(100_000),
        ]) {
          try {
            readEvents(bytes(text), notation.file);
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
          }
        }
      },
    );

    it('[R6] 50 MB in one value, and 65 MB', () => {
      const text = written(notation, [{ ...SIMPLE, name: 'x'.repeat(50 * 1024 * 1024) }]) ?? '';
      expect(messagesOf(text, notation.file)).toHaveLength(1);
      expect(messagesOf(new Uint8Array(65 * 1024 * 1024), notation.file)[0]).toContain(
        'at most 64 MB',
      );
    });

    it('[R6] 50 MB of rows', () => {
      const one = written(notation, [SIMPLE]) ?? '';
      const text = one.repeat(Math.ceil((50 * 1024 * 1024) / one.length));
      expect(messagesOf(text, notation.file).length).toBeGreaterThan(0);
    });

    it.each(['[],', '{},', '0,', '"",', '{"@type":"Event"},'])(
      '[R6] 10 MB of %j in one line',
      (part) => {
        const list = `[${part.repeat(Math.ceil((10 * 1024 * 1024) / part.length)).slice(0, -1)}]`;
        for (const text of [list, `<script type="application/ld+json">${list}</script>`]) {
          expect(messagesOf(text, notation.file).length).toBeGreaterThan(0);
        }
      },
    );

    it('[R5] refuses what isn’t text', () => {
      const junk = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256);
      expect(messagesOf(junk, notation.file)).toHaveLength(1);
      expect(messagesOf(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), notation.file)[0]).toContain(
        'XLSX',
      );
      expect(messagesOf(bytes('a\u0000b'), notation.file)[0]).toContain('U+0000');
    });

    it('[R1] any bytes: events or an InputError', () => {
      const text = bytes(written(notation, [REFERENCE]) ?? '');
      const attempt = (data: Uint8Array): void => {
        try {
          readEvents(data, notation.file);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      };
      const splice = fc.tuple(
        fc.nat(text.length),
        fc.nat(40),
        fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.string({ maxLength: 20 }).map(bytes)),
      );
      fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), attempt), { numRuns: 300 });
      fc.assert(
        fc.property(fc.string({ maxLength: 300 }), (noise) => attempt(bytes(noise))),
        { numRuns: 300 },
      );
      fc.assert(
        fc.property(splice, ([at, gone, put]) =>
          attempt(Uint8Array.from([...text.subarray(0, at), ...put, ...text.subarray(at + gone)])),
        ),
        { numRuns: 500 },
      );
    });
  },
);

describe('sample events and fixtures', () => {
  it('[R1] every sample event is read', () => {
    const files = readdirSync('templates/events').filter((name) => name.endsWith('.yaml'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const { events } = readEvents(readFileSync(`templates/events/${file}`), file);
      expect(events.map(({ event }) => `${event.identifier}.yaml`)).toEqual([file]);
    }
  });

  it('[R8] files as programs write them say the same', () => {
    const read = readdirSync('test/fixtures/events')
      .filter((file) => file.startsWith('reference.'))
      .map((file) =>
        readEvents(readFileSync(`test/fixtures/events/${file}`), file).events.map(({ event }) =>
          withoutIdentifier(event),
        ),
      );
    expect(read.length).toBe(READERS.length);
    for (const events of read) expect(events).toEqual(read[0]);
  });
});
