import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  batchFolder,
  ended,
  ENVIRONMENT,
  isPicture,
  MAIN,
  OPTIONS,
  ROWS,
  type BatchFolder,
  type Content,
} from './batch-process.js';

/** `siar batch` on a disk that is full, on one that is read-only, and in a folder without the right to write. */

const MINUTES = 60_000;
const asRoot = process.getuid?.() === 0;
/** Mounts of a namespace of its own are gone with its last process, whatever happens to the test. */
const namespace = ['-m', '-rm'].find((flags) =>
  runs('unshare', [flags, 'mount', '-t', 'tmpfs', 'none', tmpdir()]),
);
/** Root may write everywhere, unless it gives up its capabilities. */
const unprivileged = asRoot ? ['setpriv', '--bounding-set', '-all', '--'] : [];
const canBeUnprivileged =
  process.getuid !== undefined && (!asRoot || runs('setpriv', [...unprivileged.slice(1), 'true']));

function runs(command: string, argv: readonly string[]): boolean {
  return spawnSync(command, argv).status === 0;
}

let folder: BatchFolder;
let whole: Content = {};

function shell(command: readonly string[], script: string) {
  // Both streams as one, so that what is said comes in its order.
  const [program = 'sh', ...argv] = [...command, 'sh', '-c', `exec 2>&1\n${script}`];
  const batch = [process.execPath, MAIN, 'batch', 'list.csv', ...OPTIONS, '--out', 'disk'];
  const env = { ...ENVIRONMENT, BATCH: batch.map((part) => `'${part}'`).join(' ') };
  return ended(spawn(program, argv, { cwd: folder.path, env }));
}

const only = (content: Content, wanted: (name: string) => boolean): Content =>
  Object.fromEntries(Object.entries(content).filter(([name]) => wanted(name)));

beforeAll(async () => {
  folder = await batchFolder();
  await mkdir(join(folder.path, 'disk'));
  expect((await ended(folder.start('whole'))).status).toBe(0);
  whole = await folder.contentOf('whole');
}, 4 * MINUTES);
afterAll(() => folder.remove());

const onDisk = namespace === undefined ? it.skip : it;
const unless = (possible: boolean, reason: string): string =>
  possible ? '' : ` (skipped: ${reason})`;

describe('siar batch', () => {
  onDisk(
    `[D5] on a full disk, it says what to do, and goes on once there is room${unless(namespace !== undefined, 'no disk can be mounted here')}`,
    async () => {
      const { said } = await shell(
        ['unshare', namespace ?? ''],
        `mount -t tmpfs -o size=1m none disk || exit
        head -c 850k /dev/zero > disk/ballast
        eval "$BATCH"; echo "full: $?"; cp -r disk full
        head -c 1m /dev/zero > disk/more 2> /dev/null
        eval "$BATCH"; echo "fuller: $?"; rm disk/more; cp -r disk fuller
        rm disk/ballast
        eval "$BATCH"; echo "roomy: $?"; cp -r disk roomy
        echo 'Kelas Baru,2027-04-01,09:00,WIB' >> list.csv
        mount -o remount,ro none disk
        eval "$BATCH"; echo "read-only: $?"; cp -r disk still`,
      );
      const told = said.split('\n').filter((line) => line !== '');
      const noRoom = expect.stringMatching(/^siar: no room left for disk \(ENOSPC\).*Make room/);
      const kept = Object.keys(only(await folder.contentOf('full'), isPicture)).length;
      expect(told).toEqual([
        noRoom,
        'full: 1',
        noRoom,
        'fuller: 1',
        expect.stringContaining(`${ROWS} rows: `),
        'roomy: 0',
        expect.stringMatching(/^siar: cannot write into disk: it is read-only.*\(EROFS\)/),
        'read-only: 1',
      ]);
      expect(kept).toBeGreaterThan(0);
      expect(kept).toBeLessThan(ROWS);
      for (const stage of ['full', 'fuller']) {
        const { ballast, 'batch.log': log, ...content } = await folder.contentOf(stage);
        expect([ballast, log].map((text) => text === undefined)).toEqual([false, false]);
        expect(content).toEqual(only(whole, (name) => name in content));
      }
      expect(await folder.contentOf('roomy')).toEqual(whole);
      expect(await folder.contentOf('still')).toEqual(whole);
    },
    6 * MINUTES,
  );

  (canBeUnprivileged ? it : it.skip)(
    `[D5] in a folder that may only be read, it says so, and changes nothing${unless(canBeUnprivileged, 'every folder can be written here')}`,
    async () => {
      await chmod(join(folder.path, 'disk'), 0o555);
      const { status, said } = await shell(unprivileged, 'eval "$BATCH"');
      expect([status, said]).toEqual([
        1,
        expect.stringMatching(/^siar: cannot write into disk: it is read-only.*\(EACCES\)/),
      ]);
      expect(await folder.contentOf('disk')).toEqual({});
    },
    2 * MINUTES,
  );
});
