import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { brandPictures, missingPictures } from '../../src/cli/brand-files.js';
import type { Brand } from '../../src/model/brand.js';
import { readBrand } from '../../src/read/brand.js';
import { brandInput } from '../model/brand-input.js';
import { siar } from './world.js';

let folder = '';
const put = (name: string, text = 'x'): Promise<void> => writeFile(join(folder, name), text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-brand-'));
  await put('logo-light.svg');
  await put('logo-dark.svg');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const photo = (contentUrl: string) => ({ contentUrl, description: { id: 'a', en: 'b' } });

function opened(more: object) {
  const file = { name: 'brand.yaml', path: join(folder, 'brand.yaml') };
  const read = readBrand(stringify({ ...brandInput(), ...more }), file.name);
  return { read, file };
}
async function missing(more: object): Promise<[string, string, string | undefined][]> {
  const { read, file } = opened(more);
  const faults = await missingPictures(read, file);
  return faults.map(({ path, got, hint }) => [path, got, hint?.id]);
}

describe('[C14] the pictures that a brand names', () => {
  it('are there', async () => {
    await mkdir(join(folder, 'foto'));
    await put('foto/aula.jpg');
    expect(await missing({ photos: [photo('foto/aula.jpg'), photo('foto\\aula.jpg')] })).toEqual(
      [],
    );
  });

  it('are told with file, line and what to do when they are not', async () => {
    await put('Aula.JPG');
    const logo = {
      light: 'logo-light.png',
      dark: 'nothing-like-it.svg',
      markDark: 'logo-dark.svg',
    };
    expect(await missing({ logo, photos: [photo('logo-dark.svg'), photo('aula.jpg')] })).toEqual([
      ['logo.light', '"logo-light.png"', 'Apakah maksudnya "logo-light.svg"?'],
      [
        'logo.dark',
        '"nothing-like-it.svg"',
        expect.stringMatching(/^Tidak ditemukan di .*Periksa/),
      ],
      ['photos[1].contentUrl', '"aula.jpg"', 'Apakah maksudnya "Aula.JPG"?'],
    ]);
    const { read, file } = opened({ logo });
    const [fault] = await missingPictures(read, file);
    expect(fault).toMatchObject({ file: 'brand.yaml', expected: { en: /picture file/ } });
    const line = stringify({ ...brandInput(), logo })
      .split('\n')
      .indexOf('  light: logo-light.png');
    expect(fault?.line).toBe(line + 1);
  });

  it('lie below the brand’s folder, and not on the web', async () => {
    await symlink('/etc/hosts', join(folder, 'link.jpg'));
    const photos = ['../a.jpg', '/etc/hosts', 'link.jpg', 'https://a.example/b.jpg', '.'].map(
      photo,
    );
    const told = await missing({ photos });
    expect(told.map(([path]) => path)).toEqual(
      [0, 1, 2, 3].map((index) => `photos[${index}].contentUrl`),
    );
    expect(told[3]?.[2]).toContain('Merek tidak boleh menyebut gambar di web');
    const { read, file } = opened({ photos });
    const pictures = brandPictures(read, file);
    expect(pictures).toEqual(
      ['logo-light.svg', 'logo-dark.svg', 'link.jpg'].map((name) => join(folder, name)),
    );
  });

  it('are told at once, with the faults of the other files, and nothing is drawn', async () => {
    await put('brand.yaml', 'brand');
    await put('bad.yaml', 'bad');
    const brand = { id: 'brand', logo: { light: 'none.svg' }, photos: [] } as unknown as Brand;
    const world = { brand, input: { cwd: folder } };
    const result = await siar(['render', 'bad.yaml', '-b', 'brand.yaml'], world);
    expect([result.status, result.requests]).toEqual([2, []]);
    expect(result.stderr).toMatch(
      /^brand\.yaml: logo\.light: expected a picture file .*"none\.svg"/,
    );
    expect(result.stderr).toContain('bad.yaml:2: startDate');
  });
});
