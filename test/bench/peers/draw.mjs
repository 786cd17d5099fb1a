/**
 * A peer draws recorded pictures into a folder, in a process of its own:
 *
 * node draw.mjs PEER RECORDING OUT [--one-at-a-time] [--warm-up N] [--first N]
 *
 * Fonts, trees and pictures are in memory before the clock runs, and the first pictures are drawn twice.
 * Prints {pictures, ms, processor, bytes} as JSON.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { startClock } from '../clock.mjs';
import { PEERS } from '../peers.mjs';
import { openRecording, recordedIds } from '../recording/open.mjs';
import { peersFolder } from '../side-install.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'one-at-a-time': { type: 'boolean', default: false },
    'warm-up': { type: 'string', default: '0' },
    first: { type: 'string' },
  },
});
const [id, folder, out] = positionals;
const { default: load } = await import(pathToFileURL(join(peersFolder, 'door.mjs')).href);
const { module = id, settings = {} } = PEERS[id];
const { openPeer } = await import(`./${module}.mjs`);
await mkdir(out, { recursive: true });

const recording = openRecording(folder);
const peer = await openPeer({ load, recording, settings, cores: availableParallelism() });
const ids = await recordedIds(folder);
const prepared = [];
for (const picture of ids.slice(0, values.first ? Number(values.first) : ids.length)) {
  prepared.push(await peer.prepare(await recording.load(picture)));
}
const inFlight = values['one-at-a-time'] ? 1 : peer.inFlight;
await drawAll(prepared.slice(0, Number(values['warm-up'])));
const clock = startClock();
const bytes = await drawAll(prepared);
const times = clock();
await peer.close?.();
process.stdout.write(JSON.stringify({ pictures: prepared.length, ...times, bytes }));

/** Draws and writes; gives the sum of the files. */
async function drawAll(pictures) {
  let [next, sum] = [0, 0];
  const work = async () => {
    while (next < pictures.length) {
      const picture = pictures[next];
      next += 1;
      const { bytes: file, extension } = await peer.draw(picture);
      await writeFile(join(out, `${picture.id}.${extension}`), file);
      sum += file.length;
    }
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, pictures.length) }, work));
  return sum;
}
