import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, readdir, realpath, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A folder with the repository's files as a commit of now would have them, and nothing that set-up
 * makes. Installing takes a minute and the network, so unless `SIAR_E2E_FULL` is set the packages
 * are linked in, with what set-up noted about them; building is always left to the command.
 */
export async function cloneRepository(): Promise<string> {
  const clone = await realpath(await mkdtemp(join(tmpdir(), 'siar-clone-')));
  for (const file of await listFiles()) {
    await mkdir(dirname(join(clone, file)), { recursive: true });
    await copyFile(join(REPOSITORY, file), join(clone, file));
  }
  if (!process.env['SIAR_E2E_FULL']) await linkPackages(clone);
  return clone;
}

/** Tracked, and new ones that aren't ignored; a file deleted but not committed yet isn't there. */
async function listFiles(): Promise<string[]> {
  const git = async (...options: string[]): Promise<string[]> => {
    const { stdout } = await promisify(execFile)('git', ['ls-files', '-z', ...options], {
      cwd: REPOSITORY,
      maxBuffer: 2 ** 26,
    });
    return stdout.split('\0').filter((name) => name !== '');
  };
  const deleted = new Set(await git('--deleted'));
  const files = await git('--cached', '--others', '--exclude-standard');
  return files.filter((name) => !deleted.has(name));
}

async function linkPackages(clone: string): Promise<void> {
  const [from, to] = [join(REPOSITORY, 'node_modules'), join(clone, 'node_modules')];
  await mkdir(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const { name } = entry;
    // Set-up patches this one, and must not reach through to the repository's.
    if (name === 'satori') await cp(join(from, name), join(to, name), { recursive: true });
    else if (entry.isDirectory()) await symlink(join(from, name), join(to, name), 'junction');
    else await copyFile(join(from, name), join(to, name));
  }
}
