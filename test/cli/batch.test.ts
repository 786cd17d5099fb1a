import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { finding, siar, terminal, type Result, type World } from './world.js';

let folder = '';
const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const inFolder = (argv: string[], world: World = {}): Promise<Result> =>
  siar(['batch', ...argv, '-b', 'brand.yaml'], {
    ...world,
    input: { cwd: folder, ...world.input },
  });
const LIST = 'judul,tanggal\nKelas,2027-01-01\nBedah Buku,2027-13-01\nDiskusi,2027-01-03\n';
const POST = ['--format', 'x-post'];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-batch-'));
  await put('brand.yaml', 'brand');
  await put('list.csv', LIST);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('siar batch', () => {
  it('[D3] tells what failed, where and why, keeps it in failed.csv, and gives status 1', async () => {
    const { status, stdout } = await inFolder(['list.csv', ...POST]);
    expect(status).toBe(1);
    expect(stdout).toContain('list.csv:3');
    expect(stdout).toContain('2 pictures drawn, 0 unchanged, 1 of the rows failed; in out');
    expect(stdout).toContain(
      `Mend the rows in ${join('out', 'failed.csv')} and feed that file in again, or mend them in list.csv and`,
    );
    expect(await readFile(join(folder, 'out/failed.csv'), 'utf8')).toContain(
      'Bedah Buku,2027-13-01,',
    );
  });

  it('[D10] what was mended leaves no failed.csv, and what was there stays', async () => {
    await inFolder(['list.csv', ...POST]);
    await put('list.csv', LIST.replace('13-01', '12-01'));
    const { status, stdout } = await inFolder(['list.csv', ...POST], {
      input: { env: { SIAR_LANG: 'id' } },
    });
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining('1 gambar dibuat, 2 tidak berubah'),
    ]);
    expect(existsSync(join(folder, 'out/failed.csv'))).toBe(false);
  });

  it('[D7] --dry-run writes nothing, and says what each row lacks', async () => {
    const draw: World['draw'] = ({ event }) =>
      event.event.name === 'Diskusi' ? [finding('warning'), finding('note')] : [];
    const { status, stdout } = await inFolder(['list.csv', ...POST, '--dry-run'], { draw });
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /list\.csv:4 +Diskusi +announce-photo x-post +contrast \(title\): Too pale\./,
    );
    expect(stdout).toContain('3 rows examined: 2 of them want a look.');
    expect(existsSync(join(folder, 'out'))).toBe(false);
    const json = await inFolder(['list.csv', ...POST, '--dry-run', '--json'], { draw });
    expect(JSON.parse(json.stdout)).toMatchObject({
      rows: 3,
      problems: [
        { place: 'list.csv:3', template: null, format: null },
        { place: 'list.csv:4', name: 'Diskusi', template: 'announce-photo', format: 'x-post' },
      ],
    });
  });

  it('[D1] reads a folder of events, in which a broken file is a row that failed', async () => {
    await mkdir(join(folder, 'events'));
    await put('events/b.yaml', 'name: B\nstartDate: 2027-01-02');
    await put('events/a.yaml', '{"name": ');
    await put('events/notes.txt', 'nothing');
    const { stdout } = await inFolder(['events', ...POST, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      drawn: 1,
      failed: 1,
      problems: [{ place: join('events', 'a.yaml') }],
    });
    await mkdir(join(folder, 'empty'));
    const { status, stderr } = await inFolder(['empty', ...POST]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('a folder with event files')]);
  });

  it('[D2] two events of a folder never share an identifier, and so a picture', async () => {
    await mkdir(join(folder, 'events'));
    for (const name of ['a', 'b']) await put(`events/${name}.yaml`, 'name: Kelas\nidentifier: k');
    const { stdout } = await inFolder(['events', ...POST, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      drawn: 1,
      failed: 1,
      problems: [
        {
          place: join('events', 'b.yaml:1'),
          reason: {
            en: expect.stringContaining(`that ${join('events', 'a.yaml:1')} does not have`),
          },
        },
      ],
    });
  });

  it('[D10] a folder is mended where it is; failed.txt names its files', async () => {
    await mkdir(join(folder, 'events'));
    await put('events/a.json', '[{"name": "A"}, {"name": "B", "startDate": "besok"}]');
    // The pictures may go where the events are.
    const argv = ['events', ...POST, '--out', 'events'];
    const { status, stdout } = await inFolder(argv);
    const failed = join('events', 'failed.txt');
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining(
        `Mend in events what ${failed} names, and give the same command again`,
      ),
    ]);
    expect(await readFile(join(folder, failed), 'utf8')).toMatch(
      /^events.a\.json:1: B: .*startDate: expected a date/,
    );
    await put('events/a.json', '[{"name": "A"}, {"name": "B", "startDate": "2027-01-02"}]');
    expect((await inFolder(argv)).stdout).toContain('2 rows: 1 picture drawn, 1 unchanged, 0 of');
    expect(existsSync(join(folder, failed))).toBe(false);
  });

  it('[D10] failed.json of a JSON list can be mended and fed in again', async () => {
    await put('list.json', '[{"name": "A"}, {"name": "B", "startDate": "besok"}]');
    await inFolder(['list.json', ...POST]);
    const failed = join(folder, 'out/failed.json');
    await writeFile(failed, (await readFile(failed, 'utf8')).replace('besok', '2027-01-02'));
    const { status, stdout } = await inFolder([join('out', 'failed.json'), ...POST]);
    expect([status, stdout]).toEqual([0, expect.stringContaining('1 row: 1 picture drawn')]);
    expect(existsSync(failed)).toBe(false);
  });

  it('[D8] people get certificates, unless another template is named', async () => {
    await put('people.csv', 'nama\nAna\n');
    const asked = async (...more: string[]) => {
      const list = ['people.csv', '--event', 'event.yaml', '--dry-run', ...more];
      return (await inFolder(list)).requests[0]?.templates;
    };
    await put('event.yaml', 'kelas');
    expect(await asked()).toEqual(['certificate']);
    expect(await asked('--template', 'kartu')).toEqual(['kartu']);
  });

  it('[D1] says how far it is, how quick, and how long it takes', async () => {
    const result = { stderr: '' };
    let now = 0;
    await inFolder(['list.csv', ...POST, '--jobs', '1'], {
      input: { stderr: terminal(result), clock: () => (now += 500) },
    });
    expect(result.stderr).toMatch(/\d\/3, \d+\.\d a second, \d+ s left/);
  });

  it('[D3] an error in Siar is told with its row, and with SIAR_DEBUG, where it is', async () => {
    const world: World = {
      draw: ({ event }) => {
        if (event.event.name === 'Kelas') throw new TypeError('x is not a function');
        return [];
      },
    };
    const { status, stdout, stderr } = await inFolder(['list.csv', ...POST], world);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/list\.csv:2 +Kelas .*Siar itself failed here \(TypeError: x is not a/);
    expect(stdout).toContain('1 picture drawn, 0 unchanged, 2 of the rows failed');
    const debug = await inFolder(['list.csv', ...POST], {
      ...world,
      input: { env: { SIAR_DEBUG: '1' } },
    });
    expect(debug.stderr).toMatch(/^list\.csv:2: TypeError: x is not a function\n +at /);
  });

  it('[D5] a folder that can’t be written is a message, not a crash', async () => {
    await put('out', 'a file');
    const { status, stderr } = await inFolder(['list.csv', ...POST]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('cannot write into out')]);
  });

  it('[D13] knows a batch in which nothing changed before it loads anything', async () => {
    await put('list.csv', 'judul,tanggal\nKelas,2027-01-01\nDiskusi,2027-01-03\n');
    await setTimeout(120);
    const clock = (): number => Date.now();
    const first = await inFolder(['list.csv', ...POST], { input: { clock } });
    expect(first.stdout).toContain('2 pictures drawn, 0 unchanged');
    const loadEngine = () => Promise.reject(new Error('nothing of it is needed'));
    const world: World = { input: { clock, loadEngine } };
    const again = await inFolder(['list.csv', ...POST], world);
    expect([again.status, again.stdout]).toEqual([
      0,
      expect.stringContaining(
        '2 rows: 0 pictures drawn, 2 unchanged, 0 of the rows failed; in out',
      ),
    ]);
    const json = await inFolder(['list.csv', ...POST, '--json'], world);
    expect(JSON.parse(json.stdout)).toMatchObject({ rows: 2, drawn: 0, kept: 2, problems: [] });
    for (const other of [
      ['--format', 'x-post,instagram-feed'],
      [...POST, '--name', '{event}-x'],
    ]) {
      expect((await inFolder(['list.csv', ...other], world)).status).not.toBe(0);
    }
    await put('brand.yaml', 'another');
    expect((await inFolder(['list.csv', ...POST], world)).status).not.toBe(0);
  });

  it('[D11] refuses wrong options before it begins', async () => {
    for (const [argv, said] of [
      [['--jobs', '0'], '--jobs: expected a number from 1 to 64; got "0"'],
      [['--name', '../{event}'], 'got "../{event}"'],
    ] as const) {
      const { status, stderr } = await inFolder(['list.csv', ...POST, ...argv]);
      expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
    }
  });
});
