import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string): Promise<string> => readFile(`${root}${name}`, 'utf8');

interface Lock {
  packages: Record<string, { license?: string; dev?: boolean }>;
}

/** Licences that ask for nothing but their own text, which each package carries. */
const PERMISSIVE = /^(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0)$/;

describe('NOTICE.md', () => {
  it('names every part under the MPL and says that all others are permissive', async () => {
    const notice = await read('NOTICE.md');
    const { packages } = JSON.parse(await read('package-lock.json')) as Lock;
    const unnamed = Object.entries(packages)
      .filter(([path, { dev }]) => path !== '' && dev !== true)
      .map(([path, { license = 'none' }]) => ({
        name: path.replace(/.*node_modules\//, ''),
        license,
      }))
      .filter(({ name, license }) => !PERMISSIVE.test(license) && !isNamed(name, license, notice));
    expect(unnamed).toEqual([]);
  });
});

/** resvg-js comes with a package for each system; sharp's packages hold libvips. */
function isNamed(name: string, license: string, notice: string): boolean {
  if (/^@img\/sharp-/.test(name)) return license.includes('LGPL') && notice.includes('libvips');
  const family = name.replace(/^(@resvg\/resvg-js)-.*/, '$1');
  return license === 'MPL-2.0' && notice.includes(`| [${family}](`);
}
