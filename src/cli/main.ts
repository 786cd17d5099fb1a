import { EXIT } from './exit-status.js';
import { run } from './run.js';

/** The process around the command line: streams, signals, exit status. Runs `argv`, without node and script. */
export async function main(argv: readonly string[]): Promise<void> {
  const interruption = new AbortController();
  process.on('SIGINT', () => {
    // The second Ctrl-C doesn't wait: what is under way is written beside its place and left there.
    if (interruption.signal.aborted) process.exit(EXIT.interrupted);
    interruption.abort();
  });

  // "siar templates | head -1": whoever reads has enough, and that is no failure.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }

  process.exitCode = await run(argv, {
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    signal: interruption.signal,
    clock: () => Date.now(),
    loadEngine: async () => (await import('./engine.js')).engine,
  });
}
