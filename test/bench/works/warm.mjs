/** One picture with photo at a time in a warm process, a new title each time. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { compareWithPlain, picturesOf } from '../compare.mjs';
import { compete, printCompetition, timesAsFast } from '../competition.mjs';
import { drawnIn, peersOn, record } from '../competitors.mjs';
import { titles, writeEvents } from '../inputs.mjs';
import { here, runNode } from '../run-node.mjs';

const TEMPLATE = 'announce-photo';
const FORMAT = 'instagram-feed';
const WARM_UP = 3;

export async function measureWarm(folder, options) {
  await mkdir(folder, { recursive: true });
  const events = await writeEvents(join(folder, 'events'), 1);
  const list = titles(options.titles);
  const spec = { events, template: TEMPLATE, formats: [FORMAT], titles: list };
  const recording = await record('warm', folder, spec);
  const out = drawnIn(folder, 'siar');
  const siar = {
    id: 'siar',
    label: 'Siar (renderer.render)',
    async measure() {
      await rm(out, { recursive: true, force: true });
      const asked = JSON.stringify({ ...spec, out, warmUp: WARM_UP });
      const { output } = await runNode([here('works/render-warm.mjs'), asked]);
      return JSON.parse(output);
    },
  };
  const flags = ['--one-at-a-time', '--warm-up', String(WARM_UP)];
  const peers = peersOn(recording, folder, options, flags);
  const results = await compete('warm', options.runs, [siar, ...peers]);
  const drawn = new Map();
  for (const { id, trouble } of results) {
    if (!trouble) drawn.set(id, await picturesOf(drawnIn(folder, id)));
  }
  const labels = new Map(results.map(({ id, label }) => [id, label]));
  const differences = drawn.has('plain')
    ? await compareWithPlain('warm', drawn, labels, 6)
    : new Map();
  printCompetition('one picture, 1080×1350 with photo, warm', results, differences);
  const work = 'one picture, 1080×1350 with photo, warm';
  return [
    { work, against: 'plain', times: timesAsFast(results, 'siar', 'plain'), floor: 4 },
    { work, against: 'takumi', times: timesAsFast(results, 'siar', 'takumi'), goal: 1 },
  ];
}
