/** The command line with its peak memory and processor time; processes that it starts are added. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { here, runSiar } from './run-node.mjs';

export async function runSiarWithPeak(args) {
  const notes = await mkdtemp(join(tmpdir(), 'siar-bench-peak-'));
  try {
    const preload = `--import=${pathToFileURL(here('peak.mjs')).href}`;
    const env = { SIAR_BENCH_PEAK: notes, NODE_OPTIONS: preload };
    const run = await runSiar(args, { env });
    const files = await readdir(notes);
    const noted = files.map(async (file) => JSON.parse(await readFile(join(notes, file), 'utf8')));
    const all = await Promise.all(noted);
    const sum = (name) => all.reduce((total, note) => total + note[name], 0);
    return {
      ...run,
      megabytes: (sum('kilobytes') * 1024) / 1e6,
      processor: sum('microseconds') / 1e6,
    };
  } finally {
    await rm(notes, { recursive: true, force: true });
  }
}
