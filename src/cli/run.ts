import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.js';
import { contextOf, type CliInput } from './context.js';
import { EXIT } from './exit-status.js';
import { createProgram, explainUsage, isHelp } from './program.js';
import { reportError } from './report-error.js';
import { PROGRAM } from './shape.js';

/**
 * Runs the command line `argv` (without node and script) and gives its exit status. Never throws and
 * never ends the process.
 */
export async function run(argv: readonly string[], input: CliInput): Promise<number> {
  const context = contextOf(input);
  let status: number = EXIT.ok;
  const program = createProgram(packageVersion(), context, (value) => (status = value));
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    if (isHelp(error)) return EXIT.ok;
    const known = program.commands.some((command) => command.name() === argv[0]);
    const command = known ? `${PROGRAM} ${argv[0] ?? ''}` : PROGRAM;
    return reportError(explainUsage(error, command, context), context, argv.includes('--json'));
  }
}

function packageVersion(): string {
  const text = readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8');
  const manifest: unknown = JSON.parse(text);
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '';
}
