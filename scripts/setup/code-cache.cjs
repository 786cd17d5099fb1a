/**
 * Writes V8's code caches of the program's parts: `node code-cache.cjs DIST`. They hold the functions that have
 * run, so some work of each kind is done first, with the package's own example.
 */
'use strict';

const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join, resolve } = require('node:path');
const { setFlagsFromString } = require('node:v8');

const dist = resolve(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'siar-build-'));
const people = join(folder, 'people.csv');
writeFileSync(people, 'name,email\nSri Lestari,sri@example.org\nBima Arya,bima@example.org\n');

const event = join(__dirname, '../../templates/events/optimalisasi.yaml');
const BATCH = [
  ...['batch', people, '--event', event, '--template', 'certificate', '--format', 'a4-landscape'],
  ...['--jobs', '1', '--out', join(folder, 'certificates')],
];
/**
 * The second batch finds nothing changed. One thread, and few posts: what sets a flag of V8's, as threads do,
 * would make a cache that no start accepts.
 */
const COMMANDS = [
  BATCH,
  BATCH,
  [
    ...['render', event, '--template', 'announce-photo,announce-type'],
    ...['--format', 'instagram-feed,x-post', '--out', join(folder, 'posts')],
  ],
];

async function main() {
  // V8 forgets the code of what ran a while ago, as everything at the start did.
  setFlagsFromString('--no-flush-bytecode');
  const { scripts, program } = require(join(dist, 'siar.cjs')).load();
  const { write } = process.stdout;
  process.stdout.write = process.stderr.write = () => true;
  for (const argv of COMMANDS) {
    await program.commandLine(argv);
    if (process.exitCode)
      throw new Error(`"siar ${argv.join(' ')}" ended with ${process.exitCode}`);
  }
  process.stdout.write = write;
  // A cache of other flags than the program's would be refused.
  setFlagsFromString('--flush-bytecode');
  for (const [file, script] of scripts) writeFileSync(`${file}.cache`, script.createCachedData());
}

void main().finally(() => rmSync(folder, { recursive: true, force: true }));
