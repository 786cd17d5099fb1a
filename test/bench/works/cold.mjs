/** One picture from starting a process to its file. */
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { picturesOf } from '../compare.mjs';
import { compete, printCompetition, timesAsFast } from '../competition.mjs';
import { drawnIn, peersOn, record } from '../competitors.mjs';
import { writeEvents } from '../inputs.mjs';
import { runSiar } from '../run-node.mjs';

const TEMPLATE = 'announce-photo';
const FORMAT = 'instagram-feed';
/** It is short, and its figures spread: so many starts make a run. */
const STARTS = 3;

export async function measureCold(folder, options) {
  await mkdir(folder, { recursive: true });
  const [event] = await writeEvents(join(folder, 'events'), 1);
  const spec = { events: [event], template: TEMPLATE, formats: [FORMAT] };
  const recording = await record('cold', folder, spec);
  const siar = {
    id: 'siar',
    label: 'Siar (siar render)',
    async measure() {
      const out = drawnIn(folder, 'siar');
      await rm(out, { recursive: true, force: true });
      const args = ['render', event, '--template', TEMPLATE, '--format', FORMAT, '--out', out];
      const start = performance.now();
      await runSiar(args);
      const ms = performance.now() - start;
      const [file] = await picturesOf(out);
      return { pictures: 1, ms, bytes: (await stat(file)).size };
    },
  };
  const peers = peersOn(recording, folder, options, ['--one-at-a-time']);
  const results = await compete('cold', STARTS * options.runs, [siar, ...peers.map(whole)]);
  printCompetition('one picture, cold process to file', results, new Map());
  return [
    {
      work: 'one picture, cold process to file',
      against: 'plain',
      times: timesAsFast(results, 'siar', 'plain'),
      floor: 1,
    },
  ];
}

/** The peer with its start: imports, fonts, the first picture. */
function whole({ measure, ...peer }) {
  return {
    ...peer,
    async measure() {
      const start = performance.now();
      const { pictures, bytes } = await measure();
      return { pictures, ms: performance.now() - start, bytes };
    },
  };
}
