/** `npm test`: sets the clone up and runs jest; arguments go to jest. Works where there is no shell. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setUp, rootFolder } from './setup/run.mjs';

try {
  await setUp(rootFolder);
} catch (error) {
  process.stderr.write(`siar: ${error.name === 'SetupError' ? error.message : error.stack}\n`);
  process.exit(1);
}

// jest needs the flag for ES modules; its workers take it over from this process.
const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(rootFolder, 'node_modules/jest/bin/jest.js'),
    ...process.argv.slice(2),
  ],
  { cwd: rootFolder, stdio: 'inherit' },
);
jest.on('close', (status) => process.exit(status ?? 1));
