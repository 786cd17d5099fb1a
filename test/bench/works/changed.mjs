/** A folder of events, drawn; then one of them changes: only its pictures may be drawn. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { batchPictures, runBatch } from '../batch.mjs';
import { drawnIn } from '../competitors.mjs';
import { retitled, writeEvents } from '../inputs.mjs';
import { say } from '../say.mjs';

const FORMATS = ['x-post', 'linkedin-post'];

export async function measureChanged(folder, { agenda }) {
  const events = join(folder, 'events');
  const files = await writeEvents(events, agenda, { distinctPhotos: 3, seed: 2 });
  const out = drawnIn(folder, 'siar');
  const args = [events, '--template', 'announce-photo', '--format', FORMATS.join(',')];
  const first = await runBatch(args, out);
  say(`changed: the first run drew ${first.drawn} in ${first.seconds.toFixed(1)} s`);
  const before = await timesOf(out);
  const changed = files[Math.floor(files.length / 2)];
  await writeFile(changed, await retitled(changed, 'Judul yang Baru Saja Diubah'));
  const second = await runBatch(args, out);
  say(`changed: the second drew ${second.drawn} in ${second.seconds.toFixed(1)} s`);
  const after = await timesOf(out);
  const { identifier } = JSON.parse(await readFile(changed, 'utf8'));
  const touched = [...after].filter(([file, time]) => before.get(file) !== time);
  const only = touched.every(([file]) => file.includes(identifier));
  const right = only && touched.length === FORMATS.length && second.drawn === FORMATS.length;
  return [
    {
      work: `one event of ${agenda} changed`,
      against: `${FORMATS.length} pictures of ${first.drawn}`,
      told: `${second.drawn} drawn, ${touched.length} files written`,
      floorTold: 'only its own',
      reached: right ? 'floor' : 'short',
    },
  ];
}

/** When each picture was last written. */
async function timesOf(out) {
  const { files } = await batchPictures(out);
  const times = files.map(async (file) => [file, (await stat(file)).mtimeMs]);
  return new Map(await Promise.all(times));
}
