/** Events with photos in eight formats, each format in its own file type. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { batchPictures, runBatch } from '../batch.mjs';
import { compareWithPlain, picturesOf } from '../compare.mjs';
import { compete, printCompetition, timesAsFast } from '../competition.mjs';
import { drawnIn, peersOn, record } from '../competitors.mjs';
import { KIT_FORMATS, writeEvents } from '../inputs.mjs';

/** Pictures that peers draw before the clock runs. */
const WARM_UP = 8;
const COMPARED = 24;

export async function measureKit(folder, options) {
  const agenda = join(folder, 'events');
  const events = await writeEvents(agenda, options.events);
  await mkdir(folder, { recursive: true });
  const spec = { events, template: 'announce-photo', formats: KIT_FORMATS };
  const recording = await record('kit', folder, spec);
  const out = drawnIn(folder, 'siar');
  const siar = {
    id: 'siar',
    label: 'Siar (siar batch)',
    async measure() {
      await rm(out, { recursive: true, force: true });
      const formats = KIT_FORMATS.join(',');
      const args = [agenda, '--template', 'announce-photo', '--format', formats];
      const { drawn, seconds } = await runBatch(args, out);
      const { bytes } = await batchPictures(out);
      return { pictures: drawn, ms: seconds * 1000, bytes };
    },
  };
  const peers = peersOn(recording, folder, options, ['--warm-up', String(WARM_UP)]);
  const results = await compete('kit', options.runs, [siar, ...peers]);
  const differences = await compareDrawn('kit', results, folder, COMPARED);
  const pictures = options.events * KIT_FORMATS.length;
  printCompetition(`a kit: ${pictures} pictures`, results, differences);
  const work = `a kit: ${options.events} events × ${KIT_FORMATS.length} formats`;
  return [
    { work, against: 'plain', times: timesAsFast(results, 'siar', 'plain'), floor: 5, goal: 8 },
    { work, against: 'takumi', times: timesAsFast(results, 'siar', 'takumi'), floor: 1, goal: 1.5 },
  ];
}

/** Siar's pictures by its own record, the peers' by their names. */
export async function compareDrawn(work, results, folder, most) {
  const there = results.filter(({ trouble }) => !trouble);
  if (!there.some(({ id }) => id === 'plain')) return new Map();
  const drawn = new Map();
  for (const { id } of there) {
    const out = drawnIn(folder, id);
    drawn.set(id, id === 'siar' ? (await batchPictures(out)).files : await picturesOf(out));
  }
  const labels = new Map(there.map(({ id, label }) => [id, label]));
  return compareWithPlain(work, drawn, labels, most);
}
