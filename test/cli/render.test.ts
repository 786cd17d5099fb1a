import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssetError } from '../../src/errors.js';
import { FORMATS } from '../../src/model/formats/index.js';
import { finding, siar, terminal, type Result, type World } from './world.js';

let folder = '';
const put = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
const inFolder = (argv: string[], world: World = {}): Promise<Result> =>
  siar(argv, { ...world, input: { cwd: folder, ...world.input } });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-cli-'));
  await put('a.yaml', 'webinar-a');
  await put('brand.yaml', 'brand');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const FIRST = FORMATS[0]!.id;
const RENDER = ['render', 'a.yaml', '-b', 'brand.yaml'];

describe('siar render', () => {
  it('[L1] draws all that suit, writes them and says where to look', async () => {
    const result = await inFolder(RENDER);
    expect(result.status).toBe(0);
    expect(result.written).toHaveLength(4);
    expect(result.finished).toBe(true);
    expect(result.stdout).toContain('No findings.\n4 pictures in out\nOpen ');
    expect(result.stdout).toContain('out/index.html');
    expect(result.stderr).toBe('');
  });

  it('[L2] hands every option to the plan', async () => {
    const { requests } = await inFolder(
      [
        ...RENDER,
        ...['--template', 'x, y,,x', '-t', 'z', '--format', 'instagram-story', '--type', 'jpg'],
        ...['--lang', 'en', '--allow-remote', '--now', '2027-01-10'],
      ],
      { plan: () => [] },
    );
    expect(requests[0]).toMatchObject({
      templates: ['x', 'y', 'z'],
      formats: ['instagram-story'],
      languages: ['en'],
      type: 'jpeg',
      allowRemote: true,
      now: '2027-01-10T12:00:00.000Z',
    });
    expect(requests[0]?.events[0]).toMatchObject({ file: 'a.yaml', folder });
  });

  it('[L2] what is not given is left to the plan', async () => {
    const { requests } = await inFolder(RENDER);
    const { events, brand, ...rest } = requests[0]!;
    expect([events.length, brand.file]).toEqual([1, 'brand.yaml']);
    expect(rest).toEqual({ allowRemote: false });
  });

  it.each([
    ['2027-01-10T09:00+07:00', '2027-01-10T02:00:00.000Z'],
    ['today', '2027-01-05T00:00:00.000Z'],
  ])('[L2] --now %s', async (value, instant) => {
    const { requests } = await inFolder([...RENDER, '--now', value]);
    expect(requests[0]?.now).toBe(instant);
  });

  it.each(['besok', '2027-13-01', '2027-02-30', '2027-01-10T09:00', '2027-01-10T25:00Z', ''])(
    '[L2] --now "%s" is refused',
    async (value) => {
      const result = await inFolder([...RENDER, '--now', value]);
      expect(result.status).toBe(2);
      expect(result.stderr).toContain('--now: expected a date as 2027-01-14');
      expect(result.requests).toEqual([]);
    },
  );

  it('[L5] tells every fault of every file, one line each, and writes nothing', async () => {
    await put('b.yaml', 'bad');
    const result = await inFolder([...RENDER, 'b.yaml', 'missing.yaml', '.']);
    expect(result.status).toBe(2);
    expect(result.stderr.trimEnd().split('\n')).toEqual([
      'b.yaml:2: startDate: expected a date; got "besok".',
      'b.yaml:3: endDate: expected a date; got "lusa [31m ".',
      'missing.yaml: expected a file that can be read; got no such file.',
      '.: expected a file that can be read; got a folder.',
    ]);
    expect([result.requests, result.written, result.finished]).toEqual([[], [], false]);
  });

  it('[L5] two events of one name would share their files', async () => {
    await put('b.yaml', 'other\nwebinar-a');
    const { status, stderr } = await inFolder([...RENDER, 'b.yaml']);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^b.yaml: identifier: expected an identifier that a.yaml does not have;/,
    );
  });

  it('[L5] tells faults in Indonesian to who works in Indonesian', async () => {
    await put('b.yaml', 'bad');
    const world = { input: { cwd: folder, env: { LANG: 'id_ID.UTF-8' } } };
    const result = await siar(['render', 'b.yaml', '-b', 'brand.yaml'], world);
    expect(result.stderr).toContain('seharusnya tanggal; tertulis "besok"');
  });

  it('[L6] keeps pictures with errors back; the others are written', async () => {
    const draw: World['draw'] = (job) => (job.format.id === FIRST ? [finding('error')] : []);
    const result = await inFolder(RENDER, { draw });
    expect(result.status).toBe(1);
    expect(result.written).toHaveLength(3);
    expect(result.stdout).toContain('1 picture was not written');
    expect(result.stdout).toContain('error contrast: title: Too pale. Darken it. (webinar-a · ');
  });

  it('[L6] --force writes them, and the run still fails', async () => {
    const draw: World['draw'] = () => [finding('error')];
    const result = await inFolder([...RENDER, '--force'], { draw });
    expect(result.status).toBe(1);
    expect(result.written).toHaveLength(4);
    expect(result.stdout).toContain('4 pictures were written in spite of errors');
  });

  it('[L6] warnings and notes do not fail a run; each kind is told once, the gravest first', async () => {
    const draw: World['draw'] = () => [finding('note', 'b'), finding('warning', 'a')];
    const result = await inFolder(RENDER, { draw });
    expect(result.status).toBe(0);
    expect(result.stdout.split('\n').slice(0, 3)).toEqual([
      'Findings: 0 errors, 4 warnings, 4 notes',
      '  warning a: title: Too pale. Darken it. (4 pictures)',
      '  note b: title: Too pale. Darken it. (4 pictures)',
    ]);
  });

  it('[L6] what the readers had to guess is told with the findings', async () => {
    await put('c.csv', 'note');
    const result = await inFolder(['render', 'c.csv', '-b', 'brand.yaml']);
    expect(result.stdout).toContain('note year: c.csv: title: Too pale.');
  });

  it('[L6] what is to be said of the brand is told under its file', async () => {
    const note = finding('warning', 'accent-like-primary');
    const { stdout, status } = await inFolder(RENDER, { brandNotes: [note] });
    expect(status).toBe(0);
    expect(stdout).toContain('warning accent-like-primary: brand.yaml: title: Too pale.');
    const json = await inFolder([...RENDER, '--json'], { brandNotes: [note] });
    expect(JSON.parse(json.stdout)).toMatchObject({ reading: [{ file: 'brand.yaml', ...note }] });
  });

  it('[L7] goes on when one post cannot be drawn', async () => {
    const draw: World['draw'] = (job) => {
      if (job.format.id === FIRST) throw new AssetError('foto.jpg: missing', { path: 'foto.jpg' });
      return [];
    };
    const result = await inFolder(RENDER, { draw });
    expect(result.status).toBe(1);
    expect(result.written).toHaveLength(3);
    expect(result.stdout).toContain(`announce-photo · ${FIRST} · id: siar: foto.jpg: missing\n`);
    expect(result.stdout).toContain('1 post could not be drawn');
  });

  it('[L6] says that there are no findings only when nothing failed', async () => {
    const draw: World['draw'] = (job) => {
      if (job.format.id === FIRST) throw new AssetError('no photo');
      return [];
    };
    for (const command of ['render', 'check']) {
      const argv = [command, 'a.yaml', '-b', 'brand.yaml'];
      expect((await inFolder(argv, { draw })).stdout).not.toContain('No findings');
      expect((await inFolder(argv)).stdout).toContain('No findings.');
    }
    const found: World['draw'] = (job) => (draw(job), [finding('note')]);
    expect((await inFolder(RENDER, { draw: found })).stdout).toContain('Findings: 0 errors');
  });

  it('[L7] says in Indonesian why one cannot be drawn, to who works in Indonesian', async () => {
    const draw: World['draw'] = (job) => {
      if (job.format.id !== FIRST) return [];
      throw new AssetError({ en: 'foto.jpg: missing', id: 'foto.jpg: tidak ada' });
    };
    const world = { draw, input: { cwd: folder, env: { SIAR_LANG: 'id' } } };
    const { stdout } = await siar(RENDER, world);
    expect(stdout).toContain(`announce-photo · ${FIRST} · id: siar: foto.jpg: tidak ada\n`);
    expect(stdout).not.toContain('missing');
  });

  it('[L7] tells one reason once, with what the posts have in common', async () => {
    const reasons = [new AssetError('no photo'), new AssetError('no logo')];
    const draw: World['draw'] = (job) => {
      throw job.format.id === FIRST ? reasons[1]! : reasons[0]!;
    };
    const { stdout } = await inFolder([...RENDER, '--lang', 'id'], { draw });
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      `webinar-a · announce-photo · ${FIRST} · id: siar: no logo`,
      'webinar-a · announce-photo · id: siar: no photo (3 posts)',
      '4 posts could not be drawn; the reasons are above.',
    ]);
  });

  it('[L8] --json has the message of a failure in English and in both languages', async () => {
    const messages = { en: 'no photo', id: 'tidak ada foto' };
    const draw: World['draw'] = () => {
      throw new AssetError(messages);
    };
    const world = { draw, input: { cwd: folder, env: { SIAR_LANG: 'id' } } };
    const { stdout } = await siar([...RENDER, '--json'], world);
    expect(JSON.parse(stdout)).toMatchObject({
      failed: [{ message: 'no photo', messages }, {}, {}, {}],
    });
  });

  it('[L8] --json prints pictures and failures, nothing else', async () => {
    const draw: World['draw'] = (job) => {
      if (job.format.id === FIRST) throw new AssetError('no photo');
      return job.format.id === FORMATS[1]!.id ? [finding('error')] : [];
    };
    const result = await inFolder([...RENDER, '--json'], { draw });
    const json = JSON.parse(result.stdout) as {
      pictures: { file: string | null; bytes: number; event: string }[];
      failed: unknown[];
    };
    expect(json.pictures.map(({ file }) => file)).toEqual([
      null,
      `${FORMATS[2]!.id}.png`,
      `${FORMATS[3]!.id}.png`,
    ]);
    expect(json.pictures[0]).toMatchObject({
      event: 'webinar-a',
      bytes: 7,
      template: 'announce-photo',
    });
    expect(json.failed).toMatchObject([{ format: FIRST, code: 'asset', message: 'no photo' }]);
  });

  it('[L8] --json prints faults as JSON, too', async () => {
    await put('b.yaml', 'bad');
    const result = await inFolder(['render', 'b.yaml', '-b', 'brand.yaml', '--json']);
    const { error } = JSON.parse(result.stdout) as { error: { code: string; faults: unknown[] } };
    expect([error.code, error.faults.length]).toEqual(['input', 2]);
  });

  it.each([
    ['bind', 'bound'],
    ['layout', 'scene'],
  ])('[L9] --stop-after %s prints a JSON list and draws nothing', async (stage, key) => {
    const result = await inFolder([...RENDER, '--stop-after', stage]);
    const list = JSON.parse(result.stdout) as Record<string, string>[];
    expect(list.map((made) => made[key])).toEqual(FORMATS.slice(0, 4).map(({ id }) => id));
    expect([result.written, result.finished, result.status]).toEqual([[], false, 0]);
  });

  it('[L10] shows progress on a terminal and wipes it', async () => {
    const seen = { stderr: '' };
    let time = 0;
    const clock = (): number => (time += 1000);
    await inFolder(RENDER, { input: { cwd: folder, stderr: terminal(seen), clock } });
    const lines = seen.stderr.split('\r\u001b[K');
    expect(lines[1]).toMatch(/^0\/4 {2}webinar-a · announce-photo · /);
    expect(lines.some((line) => /^3\/4, \d+ s left {2}/.test(line))).toBe(true);
    expect(lines.every((line) => line.length < 60 && !line.includes('\n'))).toBe(true);
    expect(lines.at(-1)).toBe('');
  });

  it('[L11] stops when interrupted: no manifest, status 130', async () => {
    const controller = new AbortController();
    let drawn = 0;
    const draw: World['draw'] = () => {
      drawn += 1;
      controller.abort();
      return [];
    };
    const result = await inFolder(RENDER, {
      draw,
      input: { cwd: folder, signal: controller.signal },
    });
    expect(result.status).toBe(130);
    expect(drawn).toBeLessThanOrEqual(2);
    expect(result.finished).toBe(false);
    expect(result.stderr).toBe('Interrupted. Pictures that were already written are whole.\n');
  });

  it('[L4] a folder that cannot be written is told with its name; a bug is not blamed on it', async () => {
    const failing = (error: Error): World => ({ output: { write: () => Promise.reject(error) } });
    for (const [code, said] of [
      ['ENOSPC', 'siar: no room left for out (ENOSPC). What is written is whole. Make room'],
      ['EROFS', 'siar: cannot write into out: it is read-only, or not yours to change (EROFS).'],
      ['EIO', 'siar: cannot write into out (EIO). Choose another folder with --out.\n'],
    ] as const) {
      const error = Object.assign(new Error('x'), { code, syscall: 'write' });
      const { status, stderr } = await inFolder(RENDER, failing(error));
      expect([status, stderr]).toEqual([1, expect.stringContaining(said)]);
    }
    expect((await inFolder(RENDER, failing(new TypeError('x')))).status).toBe(70);
  });

  it('[L2] tells what of the command line is left out, in one line and in JSON', async () => {
    const note = { ...finding('note', 'template-formats'), where: 'carousel' };
    for (const command of ['render', 'check']) {
      const argv = [command, 'a.yaml', '-b', 'brand.yaml'];
      const told = await inFolder(argv, { planNotes: [note] });
      expect(told.status).toBe(0);
      expect(told.stdout).toContain('note template-formats: carousel: Too pale. Darken it.\n');
      const { stdout } = await inFolder([...argv, '--json'], { planNotes: [note] });
      expect(JSON.parse(stdout)).toMatchObject({ reading: [], planning: [note] });
    }
  });

  it('[L2] nothing that suits is an error, not an empty folder', async () => {
    const result = await inFolder(RENDER, { plan: () => [] });
    expect(result.status).toBe(2);
    expect(result.stderr).toContain('Nothing to draw');
    expect(result.finished).toBe(false);
  });
});

describe('siar check', () => {
  it('[L12] tells the findings and writes nothing', async () => {
    const draw: World['draw'] = () => [finding('error')];
    const result = await inFolder(['check', 'a.yaml', '-b', 'brand.yaml'], { draw });
    expect(result.status).toBe(1);
    expect(result.stdout).toContain('Findings: 4 errors, 0 warnings, 0 notes');
    expect(result.stdout).toContain('4 pictures checked');
    expect([result.written, result.finished]).toEqual([[], false]);
  });

  it('[L12] needs an event', async () => {
    const result = await inFolder(['check']);
    expect([result.status, result.stderr]).toEqual([
      2,
      'siar: EVENT is missing. "siar check --help" shows what is possible.\n',
    ]);
  });
});
