/** Peak memory of a small and of a ten times larger batch of certificates; one run, as it takes long. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runBatch } from '../batch.mjs';
import { drawnIn } from '../competitors.mjs';
import { writeParticipants } from '../inputs.mjs';
import { runSiarWithPeak } from '../peak-of.mjs';
import { say } from '../say.mjs';
import { certificateArgs } from './certificates.mjs';

const MOST_GROWTH = 1.1;
const MEGABYTES = { floor: 500, goal: 300 };

export async function measureMemory(folder, { memory }) {
  const peaks = [];
  for (const rows of memory) {
    const inputs = await writeParticipants(join(folder, String(rows)), rows);
    await mkdir(folder, { recursive: true });
    const out = drawnIn(folder, 'siar');
    const { drawn, seconds, megabytes } = await runBatch(
      certificateArgs(inputs),
      out,
      runSiarWithPeak,
    );
    say(`memory: ${drawn} certificates, ${megabytes.toFixed(0)} MB, ${seconds.toFixed(0)} s`);
    peaks.push(megabytes);
    await rm(out, { recursive: true, force: true });
  }
  const [small, large] = peaks;
  const [few, many] = memory;
  const growth = large / small;
  const told = (megabytes) => `${megabytes.toFixed(0)} MB`;
  const flat = growth <= MOST_GROWTH;
  return [
    {
      work: `peak memory, ${many} certificates`,
      against: `${few}: ${told(small)}`,
      told: `${told(large)}, ${growth.toFixed(2)}×`,
      floorTold: `within 10 %, ≤ ${MEGABYTES.floor} MB`,
      goalTold: `≤ ${MEGABYTES.goal} MB`,
      reached:
        flat && large <= MEGABYTES.goal
          ? 'goal'
          : flat && large <= MEGABYTES.floor
            ? 'floor'
            : 'short',
    },
  ];
}
