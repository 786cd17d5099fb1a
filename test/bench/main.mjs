/**
 * `npm run bench`: Siar against its peers, with the same pictures and the same fonts; whether they drew the
 * same; and what was asked of each work. Figures are medians; ratios are taken within one run. --help
 * lists the options; progress goes to standard error, tables to standard output.
 */
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootFolder, setUp } from '../../scripts/setup/run.mjs';
import { readOptions } from './options.mjs';
import { PEERS } from './peers.mjs';
import { installPeers } from './side-install.mjs';
import { printVerdict } from './verdict.mjs';

/** Works in which peers take part. */
const COMPARED = ['kit', 'certificates', 'warm', 'cold'];

const asked = readOptions();
await setUp(rootFolder);
// Only now are there packages to import.
const { MEASURES } = await import('./works/index.mjs');
const needsPeers = asked.works.some((work) => COMPARED.includes(work));
const missing = needsPeers ? await installPeers(asked.peers) : {};
const options = { ...asked, missing };
const folder = await mkdtemp(join(tmpdir(), 'siar-bench-'));
process.once('SIGINT', () => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(130);
});
try {
  printConditions();
  const findings = [];
  for (const work of options.works) {
    findings.push(...(await findingsOf(work)));
    await rm(join(folder, work), { recursive: true, force: true });
  }
  if (findings.length > 0) printVerdict(findings);
  if (options.quick) console.log('Quick sizes: floors and goals are meant for the full ones.');
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** A work that fails is told and doesn't take the hours of the others with it. */
async function findingsOf(work) {
  try {
    return await MEASURES[work](join(folder, work), options);
  } catch (error) {
    console.log(`${work} FAILED: ${error.stack}\n`);
    process.exitCode = 1;
    return [{ work, against: '', told: 'failed', reached: 'unknown' }];
  }
}

function printConditions() {
  const [{ model }] = cpus();
  const load = loadavg()[0].toFixed(1);
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores (${model}), load ${load} at the start, ${options.runs} runs.\n`,
  );
  if (!needsPeers) return;
  const lines = [
    'All draw the same finished trees with the same font files, into files. Peers get the trees from memory, with',
    'every size solved and every photo cut: they are spared reading, fitting, loading and checking, and they are warm:',
    'the clock runs after their start and their first pictures. “Siar, warm” is as warm, having drawn other pictures with',
    'another renderer, of which nothing is kept; it does read, fit, load and check within the clock. That row is judged.',
    '“Siar, cold” is the whole command, from its start to its end, against the same warm peers: shown, not judged.',
    '“pixels” and “areas” (12×12 px, by their mean) are the shares that visibly differ from plain’s picture. Every',
    'rasteriser smooths edges in its own way, which is nearly all of “pixels”; what is missing or elsewhere shows in',
    '“areas”: a caption left out is 0.2 %. Medians, and the worst picture.',
    'Pictures side by side are in test/bench/out.',
    ...options.peers.map((id) => `- ${PEERS[id].label}: ${missing[id] ?? PEERS[id].how}`),
  ];
  console.log(`${lines.join('\n')}\n`);
}
