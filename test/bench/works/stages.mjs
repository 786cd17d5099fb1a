/**
 * How long the reference webinar's announcements take, in both templates and all formats, from a fresh
 * process; and where the time goes, stage by stage.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from '../median.mjs';
import { runSiarWithPeak } from '../peak-of.mjs';
import { here, runNode } from '../run-node.mjs';
import { say } from '../say.mjs';
import { printTable } from '../table.mjs';

const TARGET = { seconds: 15, megabytes: 600 };

export async function measureStages(_folder, { runs }) {
  const whole = [];
  const apart = [];
  for (let run = 0; run < runs; run += 1) {
    whole.push(await drawWhole());
    const { output } = await runNode([here('works/draw-in-stages.mjs')], {
      env: { MALLOC_ARENA_MAX: '2' },
    });
    apart.push(JSON.parse(output));
    say(`stages, run ${run + 1} of ${runs}`);
  }
  printWhole(whole);
  printApart(apart);
  return [];
}

function printWhole(whole) {
  const both = (name, digits) => {
    const list = whole.map((run) => run[name]);
    return [median(list).toFixed(digits), Math.min(...list).toFixed(digits)];
  };
  printTable(
    [`${whole[0].pictures} pictures, fresh process`, 'median', 'best', 'target'],
    [
      ['wall time, s', ...both('seconds', 1), `< ${TARGET.seconds}`],
      ['processor time, s', ...both('processor', 1), ''],
      ['peak memory, MB', ...both('megabytes', 0), `< ${TARGET.megabytes}`],
    ],
  );
}

function printApart(apart) {
  const stages = Object.keys(apart[0].stages);
  printTable(
    ['one picture at a time', 'ms a picture', 'share'],
    stages.map((stage) => {
      const each = median(apart.map((run) => run.stages[stage] / run.pictures));
      const share = median(apart.map((run) => run.stages[stage] / totalOf(run)));
      return [stage, each.toFixed(1), `${(share * 100).toFixed(0)} %`];
    }),
  );
  printTable(
    ['inside the layout', 'a picture'],
    [
      ['calls of satori', median(apart.map((run) => run.satoriCalls / run.pictures)).toFixed(1)],
      ['ms in satori', median(apart.map((run) => run.satoriMs / run.pictures)).toFixed(1)],
    ],
  );
}

/** The command line as a user starts it. */
async function drawWhole() {
  const out = await mkdtemp(join(tmpdir(), 'siar-bench-'));
  try {
    const args = ['render', '--template', 'announce-photo,announce-type', '--out', out];
    const { seconds, processor, megabytes } = await runSiarWithPeak(args);
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
    return { seconds, processor, megabytes, pictures: manifest.length };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

function totalOf({ stages }) {
  return Object.values(stages).reduce((total, ms) => total + ms, 0);
}
