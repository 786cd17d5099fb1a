import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program as a process: what cannot be seen from inside one. */

const SIAR = fileURLToPath(new URL('../../scripts/siar', import.meta.url));
const MINUTES = 60_000;

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-process-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function start(argv: string[]): ChildProcess {
  const env = { ...process.env, SIAR_LANG: 'en', NODE_OPTIONS: '' };
  return spawn(SIAR, argv, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

function ended(child: ChildProcess): Promise<Ended> {
  const seen = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk: Buffer) => (seen.stdout += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (seen.stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({ status, ...seen }));
  });
}

describe('siar as a process', () => {
  it(
    '[L14] runs from any folder, and says nothing of a set-up that is done',
    async () => {
      await ended(start(['--version']));
      const { status, stdout, stderr } = await ended(start(['--version']));
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    },
    2 * MINUTES,
  );

  it(
    '[L11] a reader that has enough is no failure',
    async () => {
      const child = start(['formats', '--json']);
      child.stdout?.destroy();
      const { status, stderr } = await ended(child);
      expect([status, stderr]).toEqual([0, '']);
    },
    MINUTES,
  );

  it(
    '[L11] Ctrl-C leaves whole pictures, no manifest and status 130',
    async () => {
      const child = start(['render', '--out', 'posts']);
      const end = ended(child);
      const pictures = async (): Promise<string[]> =>
        readdir(join(folder, 'posts')).catch(() => []);
      while (child.exitCode === null && (await pictures()).length === 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      child.kill('SIGINT');
      const { status, stderr } = await end;
      expect([status, stderr]).toEqual([
        130,
        'Interrupted. Pictures that were already written are whole.\n',
      ]);
      const left = await pictures();
      expect(left.length).toBeGreaterThan(0);
      expect(
        left.filter((name) => !/^optimalisasi--[a-z0-9-]+\.(jpg|png|webp)$/.test(name)),
      ).toEqual([]);
    },
    2 * MINUTES,
  );

  it(
    '[L20] Ctrl-C ends watching with status 0, with a page open',
    async () => {
      const child = start(['watch', 'announce-type', '--port', '0']);
      const url = await new Promise<string>((resolve) => {
        let text = '';
        child.stdout?.on('data', (chunk: Buffer) => {
          text += chunk.toString();
          const found = /http:\S+/.exec(text)?.[0];
          if (found !== undefined) resolve(found);
        });
      });
      const end = ended(child);
      const page = await fetch(`${url}events`);
      child.kill('SIGINT');
      expect(await page.text()).toContain('event: gone');
      const { status, stderr } = await end;
      expect(status).toBe(0);
      expect(stderr).not.toContain('Interrupted');
    },
    2 * MINUTES,
  );
});
