/**
 * `npm run check`: types, lint, formatting, boundaries, dead code, the Canva app's bundle, permissions and
 * messages, lock file, tests, in this order, to the first that fails. --no-tests leaves the tests out; names run only those steps.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run } from './setup/process.mjs';
import { rootFolder, setUp } from './setup/run.mjs';

const bin = (path) => join(rootFolder, 'node_modules', path);

const STEPS = {
  types: [bin('typescript/bin/tsc'), '-p', 'tsconfig.test.json', '--noEmit'],
  'types of the Canva app': [
    bin('typescript/bin/tsc'),
    ...['-p', 'tsconfig.canva.json', '--noEmit'],
  ],
  lint: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'],
  format: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
  boundaries: [
    bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    ...['--config', '.dependency-cruiser.cjs', 'src', 'test', 'scripts'],
  ],
  'dead code': [bin('knip/bin/knip.js'), '--no-config-hints'],
  'canva bundle': [join(rootFolder, 'scripts/canva/build.mjs')],
  'canva permissions': [join(rootFolder, 'scripts/canva/permissions.mjs')],
  'canva messages': [join(rootFolder, 'scripts/canva/messages.mjs')],
  'lock file': [join(rootFolder, 'scripts/complete-lock.mjs'), '--check'],
};

const options = parseArgs({ options: { 'no-tests': { type: 'boolean' } }, allowPositionals: true });
const { values, positionals } = options;
const chosen = Object.entries(STEPS).filter(
  ([name]) => positionals.length === 0 || positionals.includes(name),
);

await setUp(rootFolder).catch((error) => {
  console.error(`siar: ${error.name === 'SetupError' ? error.message : error.stack}`);
  process.exit(1);
});

for (const [name, args] of chosen) {
  const start = performance.now();
  const { status, output } = await run(process.execPath, args, { cwd: rootFolder });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`${output.trimEnd()}\n\ncheck: ${name} FAILED (${seconds} s)`);
    process.exit(1);
  }
  console.log(`check: ${name} ok (${seconds} s)`);
}

if (positionals.length === 0 && values['no-tests'] !== true) {
  const tests = spawn(process.execPath, [join(rootFolder, 'scripts/test.mjs')], {
    cwd: rootFolder,
    stdio: 'inherit',
  });
  tests.on('close', (status) => {
    console.log(`check: tests ${status === 0 ? 'ok' : 'FAILED'}`);
    process.exit(status ?? 1);
  });
}
