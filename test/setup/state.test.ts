import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { explainFileError, explainInstall, SetupError } from '../../scripts/setup/errors.mjs';
import { buildHash, isInstalledByHand, patchHash, paths } from '../../scripts/setup/state.mjs';

let root = '';

const put = async (path: string, text: string): Promise<void> => {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
};
const lockFile = (packages: Record<string, object>): string => JSON.stringify({ packages });

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'siar-state-'));
  await put('package-lock.json', lockFile({ '': {}, a: { version: '1.0.0' } }));
  await put('tsconfig.json', '{}');
  await put('src/a.ts', 'one');
  await put('scripts/patch-satori.mjs', 'patch');
  await put('node_modules/satori/dist/index.js', 'satori');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('what is out of date', () => {
  it('the build, when a source changes, comes, goes or is renamed', async () => {
    const at = paths(root);
    const seen = new Set([buildHash(at)]);
    await put('src/a.ts', 'two');
    seen.add(buildHash(at));
    await put('src/b/c.ts', 'two');
    seen.add(buildHash(at));
    await rm(join(root, 'src/b'), { recursive: true });
    await put('src/d.ts', 'two');
    seen.add(buildHash(at));
    await put('package-lock.json', lockFile({ '': {}, a: { version: '1.0.1' } }));
    seen.add(buildHash(at));
    expect(seen.size).toBe(5);
  });

  it('the patch, when satori is installed anew', async () => {
    const at = paths(root);
    const before = patchHash(at);
    expect(patchHash(at)).toBe(before);
    await put('node_modules/satori/dist/index.js', 'satori again');
    expect(patchHash(at)).not.toBe(before);
  });

  it('not the installation, when somebody ran npm by hand', async () => {
    const at = paths(root);
    expect(isInstalledByHand(at)).toBe(false);
    await put(
      'package-lock.json',
      lockFile({ '': {}, a: { version: '1' }, b: { optional: true } }),
    );
    await put('node_modules/.package-lock.json', lockFile({ a: { version: '1' } }));
    expect(isInstalledByHand(at)).toBe(true);
    await put('node_modules/.package-lock.json', lockFile({ a: { version: '2' } }));
    expect(isInstalledByHand(at)).toBe(false);
    await put('node_modules/.package-lock.json', lockFile({}));
    expect(isInstalledByHand(at)).toBe(false);
  });
});

describe('messages of a failed set-up', () => {
  it.each([
    ['npm error code ENOTFOUND', 'could not reach the npm registry (ENOTFOUND)'],
    ['npm error code ENOSPC', 'the disk is full'],
    ['npm error code EROFS', 'may not write'],
    ['npm error `npm ci` … in sync', 'installing the dependencies failed'],
    ['npm error code EUSAGE', 'do not match'],
    ['something else', 'npm said:\nsomething else'],
  ])('%s: says what to do', (output, message) => {
    expect(explainInstall(output)).toContain(message);
  });

  it('names the folder that may not be written, and leaves other errors alone', () => {
    const readOnly = Object.assign(new Error('x'), { code: 'EROFS' });
    expect(explainFileError(readOnly, '/clone')).toBeInstanceOf(SetupError);
    expect((explainFileError(readOnly, '/clone') as Error).message).toContain('/clone');
    const other = new Error('bug');
    expect(explainFileError(other, '/clone')).toBe(other);
  });
});
