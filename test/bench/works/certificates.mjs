/** Certificates of one event, 2000×1414 PNG; then the same batch again, nothing changed. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { batchPictures, runBatch } from '../batch.mjs';
import { compete, printCompetition } from '../competition.mjs';
import { drawnIn, peersOn, record } from '../competitors.mjs';
import { writeParticipants } from '../inputs.mjs';
import { median } from '../median.mjs';
import { warmSiar } from '../warm-siar.mjs';
import { compareDrawn, likeForLike } from './kit.mjs';

const FORMAT = 'a4-landscape';
const COMPARED = 12;

/** People whose certificates a warm Siar draws before the clock runs. */
const OTHERS = 60;

/** What the command line is asked for. */
export const certificateArgs = ({ people, event }) => [
  ...[people, '--event', event, '--template', 'certificate', '--format', FORMAT],
];

export async function measureCertificates(folder, options) {
  await mkdir(folder, { recursive: true });
  const { certificates, sample } = options;
  const inputs = await writeParticipants(folder, certificates);
  const spec = { ...inputs, template: 'certificate', formats: [FORMAT], limit: sample };
  const recording = await record('certificates', folder, spec);
  const out = drawnIn(folder, 'siar');
  const again = [];
  const siar = {
    id: 'siar',
    label: `Siar, cold (siar batch, all ${certificates})`,
    async measure(run) {
      await rm(out, { recursive: true, force: true });
      const { drawn, seconds } = await runBatch(certificateArgs(inputs), out);
      const { bytes } = await batchPictures(out);
      const repeated = await runBatch(certificateArgs(inputs), out);
      if (repeated.drawn > 0) throw new Error(`the same batch again drew ${repeated.drawn}`);
      again[run] = { first: seconds, second: repeated.seconds };
      return { pictures: drawn, ms: seconds * 1000, bytes };
    },
  };
  // They are PNG for everybody.
  const distinct = options.peers.filter((id) => !['takumi-png', 'plain-jpeg'].includes(id));
  const flags = ['--warm-up', '4'];
  const peers = peersOn(recording, folder, { ...options, peers: distinct }, flags);
  const longer = await writeParticipants(join(folder, 'others'), certificates + OTHERS);
  const all = { ...inputs, template: 'certificate', formats: [FORMAT] };
  const warm = warmSiar(folder, all, { ...all, ...longer, from: certificates });
  const results = await compete('certificates', options.runs, [siar, warm, ...peers]);
  const differences = await compareDrawn('certificates', results, folder, COMPARED);
  printCompetition(`certificates, peers: a sample of ${sample}`, results, differences);
  const work = `${certificates} certificates, 2000×1414 PNG`;
  const unchanged = again.map(({ first, second }) => first / second);
  if (again.length > 0) {
    const seconds = (name) => median(again.map((run) => run[name])).toFixed(1);
    console.log(
      `The first run took ${seconds('first')} s, the same again ${seconds('second')} s.\n`,
    );
  }
  const asked = { plain: { floor: 10, goal: 18 }, takumi: { floor: 2.5, goal: 4 } };
  return [
    ...likeForLike(work, results, asked),
    {
      work: 'the same batch again, nothing changed',
      against: 'its first run',
      times: unchanged.length > 0 ? median(unchanged) : undefined,
      floor: 100,
    },
  ];
}
