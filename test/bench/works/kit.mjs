/** Events with photos in eight formats, each format in its own file type. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { batchPictures, runBatch } from '../batch.mjs';
import { compareWithPlain, picturesOf } from '../compare.mjs';
import { compete, printCompetition, timesAsFast } from '../competition.mjs';
import { drawnIn, peersOn, record } from '../competitors.mjs';
import { KIT_FORMATS, writeEvents } from '../inputs.mjs';
import { warmSiar } from '../warm-siar.mjs';

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
    label: 'Siar, cold (siar batch, from its start to its end)',
    async measure() {
      await rm(out, { recursive: true, force: true });
      const formats = KIT_FORMATS.join(',');
      const args = [agenda, '--template', 'announce-photo', '--format', formats];
      const { drawn, seconds } = await runBatch(args, out);
      const { bytes } = await batchPictures(out);
      return { pictures: drawn, ms: seconds * 1000, bytes };
    },
  };
  const others = await writeEvents(join(folder, 'others'), options.events, { seed: 7 });
  const warm = warmSiar(folder, spec, { ...spec, events: others });
  const peers = peersOn(recording, folder, options, ['--warm-up', String(WARM_UP)]);
  const results = await compete('kit', options.runs, [siar, warm, ...peers]);
  const differences = await compareDrawn('kit', results, folder, COMPARED);
  const pictures = options.events * KIT_FORMATS.length;
  printCompetition(`a kit: ${pictures} pictures`, results, differences);
  const work = `a kit: ${options.events} events × ${KIT_FORMATS.length} formats`;
  const asked = { plain: { floor: 5, goal: 8 }, takumi: { floor: 1, goal: 1.5 } };
  return likeForLike(work, results, { ...asked, 'plain-jpeg': {} });
}

/**
 * What is asked is asked of a warm Siar against warm peers; the whole command, against the same, is shown
 * beside it.
 * @param asked `{floor?, goal?}` by the peer's id
 */
export function likeForLike(work, results, asked) {
  const rows = (id, told, judged) =>
    Object.entries(asked).flatMap(([peer, { floor, goal }]) => {
      const times = timesAsFast(results, id, peer);
      const asks = judged ? { floor, goal } : {};
      if (times === undefined && floor === undefined) return [];
      return [{ work: `${work}, ${told}`, against: peer, times, ...asks }];
    });
  return [
    ...rows('siar-warm', 'both warm', true),
    ...rows('siar', 'the whole command, cold', false),
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
