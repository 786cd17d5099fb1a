import { spawn } from 'node:child_process';

/**
 * Runs a program to its end; never throws for its exit status.
 * @returns {Promise<{status: number | null, output: string, missing: boolean}>} `output` is both streams.
 */
export function run(command, args, { cwd, shell = false, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, shell, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => {
      if (error.code === 'ENOENT') resolve({ status: null, output, missing: true });
      else reject(error);
    });
    child.on('close', (status) => resolve({ status, output, missing: false }));
  });
}

/** How to start npm: the one that started this process, else the one on the PATH. */
export function npmCommand(env = process.env) {
  const script = env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) {
    return { command: process.execPath, prefix: [script], shell: false };
  }
  const windows = process.platform === 'win32';
  return { command: windows ? 'npm.cmd' : 'npm', prefix: [], shell: windows };
}
