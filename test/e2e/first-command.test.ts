import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { parseDocument } from 'htmlparser2';
import sharp from 'sharp';
import { FORMATS } from '../../src/model/formats/index.js';
import type { ManifestEntry } from '../../src/output/manifest.js';
import { cloneRepository } from './clone.js';

/** The README's first command, in a copy of the repository where nothing is set up. */

const MINUTES = 60_000;
/** What suits the reference webinar: it has a quote, and no figures yet. */
const TEMPLATES = ['announce-photo', 'announce-type', 'carousel', 'quote', 'reminder', 'speakers'];
/** Announcements are made for every platform, and not for paper. */
const SCREENS = FORMATS.filter(({ platform }) => platform !== 'print');
const IN_EVERY_FORMAT = TEMPLATES.slice(0, 2);

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

let clone = '';
let first: Ended;
beforeAll(async () => {
  clone = await cloneRepository();
  first = await siar('render', '--out', 'out');
}, 15 * MINUTES);
afterAll(() => rm(clone, { recursive: true, force: true }));

/** As somebody in the clone types it. */
async function siar(...argv: string[]): Promise<Ended> {
  const env = { ...process.env, SIAR_LANG: 'en', NODE_OPTIONS: '' };
  try {
    const ran = await promisify(execFile)(join(clone, 'scripts/siar'), argv, { cwd: clone, env });
    return { status: 0, ...ran };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, stdout, stderr };
  }
}

async function manifest(folder: string): Promise<ManifestEntry[]> {
  const text = await readFile(join(clone, folder, 'manifest.json'), 'utf8');
  return JSON.parse(text) as ManifestEntry[];
}

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Hashes by name of all files of a folder. */
async function hashes(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(join(clone, folder))).sort();
  const sums = names.map(
    async (name) => [name, hash(await readFile(join(clone, folder, name)))] as const,
  );
  return Object.fromEntries(await Promise.all(sums));
}

describe('[Y7] the first command in a fresh clone', () => {
  it('sets up what is missing and ends well', () => {
    expect(first).toMatchObject({ status: 0 });
    expect(first.stderr).toMatch(/siar: building …/);
    expect(first.stdout).toMatch(/\d+ pictures in out/);
  });

  it('writes every template that suits, a manifest and a page, and nothing else', async () => {
    const entries = await manifest('out');
    expect([...new Set(entries.map(({ template }) => template))].sort()).toEqual(TEMPLATES);
    const announced = entries.filter(({ template }) => IN_EVERY_FORMAT.includes(template));
    const wanted = IN_EVERY_FORMAT.flatMap((template) =>
      SCREENS.map(({ id }) => `${template} ${id}`),
    );
    expect(announced.map(({ template, format }) => `${template} ${format}`).sort()).toEqual(
      wanted.sort(),
    );
    expect(first.stdout).toContain(`${entries.length} pictures`);
    expect(Object.keys(await hashes('out')).sort()).toEqual(
      [...entries.map(({ file }) => file), 'index.html', 'manifest.json'].sort(),
    );
  });

  it('gives each the size and type that its platform wants, as the manifest says', async () => {
    for (const entry of await manifest('out')) {
      const bytes = await readFile(join(clone, 'out', entry.file));
      const format = FORMATS.find(({ id }) => id === entry.format)!;
      const { width, height, format: type } = await sharp(bytes).metadata();
      expect([entry.file, width, height, type]).toEqual([
        entry.file,
        format.width,
        format.height,
        format.types[0],
      ]);
      expect(bytes.length).toBeLessThanOrEqual(format.maxBytes);
      expect(entry).toMatchObject({
        width,
        height,
        type,
        bytes: bytes.length,
        sha256: hash(bytes),
      });
      expect(entry.alt.length).toBeGreaterThan(30);
      expect(entry.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('gives TikTok a JPEG', async () => {
    const tiktok = (await manifest('out')).filter(({ format }) => format === 'tiktok-photo');
    expect(tiktok.length).toBeGreaterThanOrEqual(TEMPLATES.length);
    for (const { file } of tiktok) {
      const bytes = await readFile(join(clone, 'out', file));
      expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    }
  });

  it('writes a page whose pictures are all there', async () => {
    const page = join(clone, 'out/index.html');
    const shown = pictures(await readFile(page, 'utf8')).map((source) =>
      fileURLToPath(new URL(source, pathToFileURL(page))),
    );
    const files = (await manifest('out')).map(({ file }) => join(clone, 'out', file));
    expect([...new Set(shown)].sort()).toEqual(files.sort());
    expect(shown.filter((file) => !existsSync(file))).toEqual([]);
  });

  it(
    'writes the same bytes the second time, with nothing left to set up',
    async () => {
      const { status, stderr } = await siar('render', '--out', 'again');
      expect([status, stderr]).toEqual([0, '']);
      expect(await hashes('again')).toEqual(await hashes('out'));
    },
    2 * MINUTES,
  );
});

describe('[Y8] what goes wrong leaves nothing half done', () => {
  it(
    'wrong input',
    async () => {
      const wrong = join(clone, 'wrong.yaml');
      await writeFile(wrong, 'name: Webinar\nstartDate: 2027-13-40\nprice: free\n');
      const { status, stdout, stderr } = await siar('render', wrong, '--out', 'none');
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('wrong.yaml:2');
      expect(stderr).toContain('wrong.yaml:3');
      expect(existsSync(join(clone, 'none'))).toBe(false);
    },
    MINUTES,
  );

  it(
    'Ctrl-C',
    async () => {
      const folder = join(clone, 'cut');
      const child = spawn(join(clone, 'scripts/siar'), ['render', '--out', 'cut'], {
        cwd: clone,
        stdio: 'ignore',
      });
      const end = new Promise<number | null>((resolve) => child.on('close', resolve));
      const written = async (): Promise<string[]> => readdir(folder).catch(() => []);
      while (child.exitCode === null && (await written()).length < 3) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      child.kill('SIGINT');
      expect(await end).toBe(130);
      const files = await written();
      expect(files.length).toBeGreaterThanOrEqual(3);
      expect(files.length).toBeLessThan((await manifest('out')).length);
      for (const file of files) {
        expect(file).toMatch(/^optimalisasi--[a-z-]+\.jpg$/);
        expect((await stat(join(folder, file))).size).toBeGreaterThan(0);
        // Decodes every pixel: half a JPEG fails here.
        await sharp(join(folder, file), { failOn: 'warning' }).stats();
      }
    },
    2 * MINUTES,
  );
});

/** Where the page's pictures come from. */
function pictures(html: string): string[] {
  const sources: string[] = [];
  const walk = (nodes: ReturnType<typeof parseDocument>['children']): void => {
    for (const node of nodes) {
      if ('attribs' in node && node.name === 'img' && node.attribs['src']) {
        sources.push(node.attribs['src']);
      }
      if ('children' in node) walk(node.children);
    }
  };
  walk(parseDocument(html).children);
  return sources;
}
