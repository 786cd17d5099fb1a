import { execFile } from 'node:child_process';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkEvent } from '../../src/checks/check-event.js';
import { engine } from '../../src/cli/engine.js';
import { EXIT } from '../../src/cli/exit-status.js';
import { run } from '../../src/cli/run.js';
import { FORMATS } from '../../src/model/formats/index.js';
import { parseMapping } from '../../src/read/mapping.js';
import { readEvents } from '../../src/read/read-events.js';

/** What the documents say is tried here: their examples run, and their links lead somewhere. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = await readFile(join(root, 'README.md'), 'utf8');

/** The code blocks of the README in one language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter((match) => match[1] === language)
    .map((match) => match[2]!);
}

const [acara = '', kolom = '', pustaka = '', certificate = ''] = blocks('yaml');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-readme-'));
  await writeFile(join(folder, 'acara.yaml'), acara);
  await writeFile(join(folder, 'kolom.yaml'), kolom);
  await writeFile(
    join(folder, 'agenda.csv'),
    'Nama kegiatan;Tanggal;Pengisi acara\nBedah Buku;03/04/2027;Laras Kinanti\n',
  );
  await writeFile(join(folder, 'sertifikat.yaml'), `${acara}${certificate}`);
  await writeFile(join(folder, 'peserta.csv'), 'nama,peran\nLaras Kinanti,Peserta\n');
  await writeFile(
    join(folder, 'kegiatan.csv'),
    'judul,tanggal,jam,zona,tempat\nBedah Buku,2027-04-03,09:00,WIB,Ruang Baca\n',
  );
  await cp(join(root, 'docs/examples/teluk'), join(folder, 'pustaka'), { recursive: true });
  await writeFile(join(folder, 'pustaka/brand.yaml'), pustaka);
  const own = await readFile(join(root, 'templates/announce-type.yaml'), 'utf8');
  await writeFile(join(folder, 'kartu.yaml'), own.replace('id: announce-type', 'id: kartu'));
  await mkdir(join(folder, 'node_modules'));
  await symlink(root, join(folder, 'node_modules/siar'), 'dir');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe('README.md', () => {
  it('opens with a picture of the output, of at most 350 kB', async () => {
    const [, , first = ''] = readme.split('\n');
    const path = /^!\[[^\]]{20,}\]\(([^)]+)\)$/.exec(first)?.[1] ?? '';
    expect((await stat(join(root, path))).size).toBeLessThanOrEqual(350_000);
  });

  it('shows an event of twelve lines that breaks no rule', () => {
    expect(acara.trimEnd().split('\n')).toHaveLength(12);
    const { events, notes } = readEvents(Buffer.from(acara), 'acara.yaml');
    expect(notes).toEqual([]);
    expect(checkEvent(events[0]!.event, { language: 'id' })).toEqual([]);
  });

  it('names a schema that is there', async () => {
    const path = /\$schema=(\S+)/.exec(acara)?.[1] ?? '';
    const schema: unknown = JSON.parse(await readFile(join(root, path), 'utf8'));
    expect(schema).toMatchObject({ title: 'Siar event' });
  });

  it('shows a mapping that reads a sheet with foreign columns', async () => {
    const sheet = await readFile(join(folder, 'agenda.csv'));
    const { events } = readEvents(sheet, 'agenda.csv', parseMapping(kolom, 'kolom.yaml'));
    expect(events[0]!.event).toMatchObject({
      name: 'Bedah Buku',
      startDate: '2027-04-03',
      timeZone: 'Asia/Jakarta',
      people: [{ name: 'Laras Kinanti' }],
    });
  });

  it('lists every format with its size', () => {
    const listed = [...readme.matchAll(/`([a-z0-9-]+)` (\d+)×(\d+)/g)].map((match) =>
      match.slice(1),
    );
    const formats = FORMATS.map(({ id, width, height }) => [id, String(width), String(height)]);
    expect(listed.sort()).toEqual(formats.sort());
  });

  it('lists every exit status', () => {
    const listed = [...readme.matchAll(/^\| +(\d+) \|/gm)].map((match) => Number(match[1]));
    expect(listed).toEqual(Object.values(EXIT));
  });
});

const commands = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .filter((line) => line.startsWith('scripts/siar '))
  .map((line) => line.replace(/ *#.*$/, ''));

describe('commands of the README', () => {
  it.each(commands)(
    '%s',
    async (command) => {
      const argv = command.split(' ').slice(1);
      const [name] = argv;
      // What is proved is the command line: drawing everything each time would take minutes.
      if (name === 'render' && !argv.includes('--stop-after')) argv.push('--stop-after', 'bind');
      if (name === 'check') argv.push('--format', 'x-post', '--template', 'announce-type');
      // The page of `watch` is up when it has printed its address; then the user leaves it.
      const user = new AbortController();
      let messages = '';
      const status = await run(argv, {
        stdout: {
          write: () => {
            if (name === 'watch') user.abort();
            return true;
          },
        },
        stderr: { write: (text) => (messages += text) },
        env: {},
        cwd: folder,
        signal: user.signal,
        clock: () => 0,
        loadEngine: async () => engine,
      });
      expect({ status, messages }).toEqual({ status: 0, messages: '' });
    },
    30_000,
  );
});

describe('library example of the README', () => {
  // Against the build, which `npm test` makes first.
  it('runs as it stands and writes its pictures', async () => {
    const [example = ''] = blocks('js');
    await writeFile(join(folder, 'example.mjs'), example);
    const args = [join(folder, 'example.mjs')];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: folder });
    expect((await readdir(join(folder, 'kiriman'))).sort()).toEqual([
      'instagram-feed.jpeg',
      'x-post.jpeg',
    ]);
    expect(stdout.trimEnd().split('\n')).toEqual([
      expect.stringContaining('Menulis Ulasan Buku yang Dibaca Orang'),
      expect.stringContaining('Menulis Ulasan Buku yang Dibaca Orang'),
    ]);
  }, 120_000);
});

describe('links between the documents', () => {
  const names = ['README', 'ARCHITECTURE', 'SPEC', 'CONTRIBUTING', 'CHANGELOG', 'NOTICE'];
  const more = ['docs/art.md', 'docs/canva.md', 'docs/canva-endpoint.md'];
  it.each([...names.map((name) => `${name}.md`), ...more])('of %s', async (name) => {
    const text = await readFile(join(root, name), 'utf8');
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1]!);
    for (const target of targets.filter((one) => !/^https?:/.test(one))) {
      const [path = '', anchor] = target.split('#');
      if (path !== '') await stat(join(root, dirname(name), path));
      else expect(anchorsOf(text)).toContain(anchor);
    }
  });
});

/** The anchors that GitHub gives the headings. */
function anchorsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#+ (.+)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
