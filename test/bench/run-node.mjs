/** Starts a Node process, as everything measured has one of its own. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rootFolder } from '../../scripts/setup/run.mjs';

/** A file of the benchmark. */
export const here = (file) => fileURLToPath(new URL(file, import.meta.url));

/**
 * @returns {Promise<{seconds: number, output: string}>} from its start to its end
 * @throws when its exit status isn't among `accept`
 */
export function runNode(args, { env = {}, accept = [0] } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk) => (errors += chunk));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      const seconds = (performance.now() - start) / 1000;
      if (accept.includes(status)) resolve({ seconds, output });
      else reject(new Error(`${signal ?? `status ${status}`}: ${reasonIn(errors || output)}`));
    });
  });
}

/** The command line as `scripts/siar` starts it. */
export function runSiar(args, options = {}) {
  const env = { MALLOC_ARENA_MAX: '2', ...options.env };
  const main = join(rootFolder, 'dist/siar.cjs');
  return runNode([main, ...args], { ...options, env });
}

/** What went wrong: the line that names the error, else the last lines. */
function reasonIn(text) {
  const lines = text.trim().split('\n');
  return lines.find((line) => /^\w*Error\b.*:/.test(line)) ?? lines.slice(-8).join('\n');
}
