/**
 * `npm run bench`: how long the reference webinar's whole set of announcements takes, in both templates and all
 * formats, from a fresh process; where the time goes; and what plain satori → resvg → PNG would take
 * for the same pictures. --runs N (5). Prints medians, and the best where other work disturbs.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rootFolder, setUp } from '../../scripts/setup/run.mjs';

const TARGET = { seconds: 15, megabytes: 600 };

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' } } });
const runs = Math.max(1, Number.parseInt(values.runs, 10) || 1);

const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const median = (list) => {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

await setUp(rootFolder);
const whole = [];
const apart = [];
for (let run = 0; run < runs; run += 1) {
  whole.push(await drawWhole());
  apart.push(await drawApart());
}

const seconds = whole.map((run) => run.seconds);
const processor = whole.map((run) => run.processor);
const megabytes = whole.map((run) => run.megabytes);
console.log(`${whole[0].pictures} pictures, ${runs} runs, ${availableParallelism()} cores\n`);
const both = (list, digits) => [median(list).toFixed(digits), Math.min(...list).toFixed(digits)];
table(
  ['whole set, fresh process', 'median', 'best', 'target'],
  [
    ['wall time, s', ...both(seconds, 1), `< ${TARGET.seconds}`],
    ['processor time, s', ...both(processor, 1), ''],
    ['peak memory, MB', ...both(megabytes, 0), `< ${TARGET.megabytes}`],
  ],
);

const stages = Object.keys(apart[0].stages);
const totals = apart.map((run) => sum(stages.map((stage) => run.stages[stage])));
table(
  ['one picture at a time', 'ms a picture', 'share'],
  stages.map((stage) => {
    const each = median(apart.map((run) => run.stages[stage] / run.pictures));
    const share = median(apart.map((run, index) => run.stages[stage] / totals[index]));
    return [stage, each.toFixed(1), `${(share * 100).toFixed(0)} %`];
  }),
);
table(
  ['inside the layout', 'a picture'],
  [
    ['calls of satori', median(apart.map((run) => run.satoriCalls / run.pictures)).toFixed(1)],
    ['ms in satori', median(apart.map((run) => run.satoriMs / run.pictures)).toFixed(1)],
  ],
);
const plain = apart.map((run) => run.plainMs / run.pictures);
table(
  ['against plain satori → resvg → PNG', 'ms a picture', 'ratio'],
  [
    ['plain, one at a time', median(plain).toFixed(1), '1.00'],
    [
      'Siar, one at a time',
      median(totals.map((total, index) => total / apart[index].pictures)).toFixed(1),
      ratio(totals.map((total, index) => total / apart[index].plainMs)),
    ],
    [
      'Siar, the whole set with its start',
      median(whole.map((run) => (run.seconds * 1000) / run.pictures)).toFixed(1),
      ratio(whole.map((run, index) => (run.seconds * 1000) / apart[index].plainMs)),
    ],
  ],
);

/** The command line as a user starts it. */
async function drawWhole() {
  const folder = await mkdtemp(join(tmpdir(), 'siar-bench-'));
  try {
    const peak = join(folder, 'peak.txt');
    const start = performance.now();
    await node(
      [
        '--import',
        here('peak.mjs'),
        join(rootFolder, 'dist/cli/main.js'),
        'render',
        '--template',
        'announce-photo,announce-type',
        '--out',
        folder,
      ],
      { SIAR_BENCH_PEAK: peak },
    );
    const ended = performance.now();
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
    const used = JSON.parse(await readFile(peak, 'utf8'));
    return {
      seconds: (ended - start) / 1000,
      megabytes: (used.kilobytes * 1024) / 1e6,
      processor: used.microseconds / 1e6,
      pictures: manifest.length,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same pictures stage by stage. */
async function drawApart() {
  return JSON.parse(await node([here('stages.mjs')], {}));
}

function node(args, env) {
  return new Promise((resolve, reject) => {
    // As scripts/siar sets it.
    const memory = { MALLOC_ARENA_MAX: '2' };
    const options = {
      env: { ...memory, ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    };
    const child = spawn(process.execPath, args, options);
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.on('close', (status) =>
      status === 0 ? resolve(output) : reject(new Error(`${args.join(' ')}: status ${status}`)),
    );
  });
}

function sum(list) {
  return list.reduce((total, value) => total + value, 0);
}

function ratio(list) {
  return median(list).toFixed(2);
}

function table(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  console.log([line(head), rule, ...rows.map(line), ''].join('\n'));
}
