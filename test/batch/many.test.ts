import { describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failedList } from '../../src/batch/failed.js';
import { eventRows } from '../../src/batch/rows.js';
import { readRightEvents } from '../../src/read/read-events.js';
import { draw, inFolder, jobOf, pictureOf } from './world.js';

const ROWS = 10_000;
/** Every hundredth row is on the first day of a thirteenth month. */
const isBroken = (row: number): boolean => row % 100 === 50;
const HEADER = 'judul,tanggal';
const LINES = Array.from(
  { length: ROWS },
  (_, row) => `Kelas ${row},${isBroken(row) ? '2027-13-01' : '2027-03-01'}`,
);

interface Manifest {
  documents: { event: string; pictures: { file: string }[] }[];
}

const read = (text: string, file: string) => {
  const found = readRightEvents(new TextEncoder().encode(text), file);
  return { rows: eventRows(found, file, '/tmp'), form: found.sheet };
};
const manifestOf = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(join(folder, 'batch.json'), 'utf8')) as Manifest;

describe('10,000 rows of which 100 are broken', () => {
  it(
    '[D1] [D3] [D10] 9,900 are drawn, 100 are listed, and their list completes it',
    () =>
      inFolder(async (folder) => {
        const list = read(`${HEADER}\n${LINES.join('\n')}\n`, 'list.csv');
        let [planned, done, ahead] = [0, 0, 0];
        const result = await draw(folder, list.rows, {
          plan: (row) => {
            planned += 1;
            ahead = Math.max(ahead, planned - done);
            return [jobOf(row)];
          },
          render: async (job) => {
            await Promise.resolve();
            done += 1;
            return [pictureOf(job)];
          },
          inputsOf: ({ event }) => Promise.resolve(event.event.name),
          names: '{event}',
        });
        // A long list is never planned as a whole: as many rows as are drawn at a time.
        expect(ahead).toBe(2);
        expect(result).toMatchObject({ rows: ROWS, drawn: 9_900, kept: 0 });
        const broken = LINES.flatMap((_, row) => (isBroken(row) ? [row] : []));
        expect(result.problems.map(({ row: { place } }) => place)).toEqual(
          broken.map((row) => `list.csv:${row + 2}`),
        );
        expect(result.problems.every(({ reason }) => reason.id.startsWith('tanggal: '))).toBe(true);
        const { documents } = await manifestOf(folder);
        expect(documents.map(({ event }) => event)).toEqual(
          LINES.flatMap((_, row) => (isBroken(row) ? [] : [`kelas-${row}-2027-03-01`])),
        );
        const files = documents.flatMap(({ pictures }) => pictures.map(({ file }) => file));
        expect((await readdir(folder)).sort()).toEqual(['batch.json', ...files].sort());

        const sheet = failedList(result.problems, list.form, 'id')?.text ?? '';
        const [header, ...failed] = sheet.trimEnd().split('\r\n');
        expect(header).toBe(`\ufeff${HEADER},alasan gagal`);
        expect(failed.map((line) => line.split(',').slice(0, 2).join(','))).toEqual(
          broken.map((row) => LINES[row]),
        );
        const mended = read(sheet.replaceAll(',2027-13-', ',2027-03-'), 'failed.csv');
        expect(await draw(folder, mended.rows)).toMatchObject({
          rows: 100,
          drawn: 100,
          problems: [],
        });
        expect((await manifestOf(folder)).documents).toHaveLength(ROWS);
      }),
    60_000,
  );
});
