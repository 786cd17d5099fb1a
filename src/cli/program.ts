import { Command, CommanderError, Option } from 'commander';
import { addBatch } from './commands/batch.js';
import { addCheck } from './commands/check.js';
import { addFields } from './commands/fields.js';
import { addFormats } from './commands/formats.js';
import { addRender } from './commands/render.js';
import { addTemplates } from './commands/templates.js';
import { addWatch } from './commands/watch.js';
import type { CliContext } from './context.js';
import { UsageError } from './failures.js';
import { HELP_TEXT, type HelpText } from './help-text.js';
import { PROGRAM, type AddCommand } from './shape.js';

const COMMANDS: readonly AddCommand[] = [
  addRender,
  addBatch,
  addCheck,
  addWatch,
  addTemplates,
  addFields,
  addFormats,
];

/** The whole command line. `finish` receives the exit status of the command that ran. */
export function createProgram(
  version: string,
  context: CliContext,
  finish: (status: number) => void,
): Command {
  const help = HELP_TEXT[context.language];
  const program = new Command(PROGRAM)
    .description(help.siar)
    .version(version, '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand('help [command]', help.helpCommand)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      writeErr: (text) => void context.stderr.write(text),
      // The message comes in the user's language, from `explainUsage`.
      outputError: () => undefined,
      getOutHelpWidth: () => context.stdout.columns ?? 100,
      getErrHelpWidth: () => context.stderr.columns ?? 100,
    })
    .configureHelp({
      styleTitle: (title) => translateTitle(title, help),
      styleUsage: (usage) => translateUsage(usage, help),
    })
    .addHelpText('after', `\n${help.environment}`);
  for (const add of COMMANDS) {
    add(program, { context, help, finish });
  }
  for (const command of program.commands) {
    command
      .helpOption('-h, --help', help.help)
      .addOption(new Option('--json', help.json))
      .addHelpText('after', `\n${help.statuses}\n${indent(Object.values(help.statusLines))}`);
  }
  return program;
}

/** Commander's headings, which it has in English only. */
function translateTitle(title: string, { titles }: HelpText): string {
  switch (title) {
    case 'Usage:':
      return titles.usage;
    case 'Arguments:':
      return titles.arguments;
    case 'Options:':
      return titles.options;
    case 'Commands:':
      return titles.commands;
    default:
      return title;
  }
}

function translateUsage(usage: string, { placeholders }: HelpText): string {
  return usage
    .replace('[options]', placeholders.options)
    .replace('[command]', placeholders.command);
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}

/** True for what commander throws after showing help or version: nothing went wrong. */
export function isHelp(error: unknown): boolean {
  return (
    error instanceof CommanderError &&
    ['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(error.code)
  );
}

/** Commander's complaint about the command line, in the user's language; other errors unchanged. */
export function explainUsage(error: unknown, command: string, { text }: CliContext): unknown {
  if (!(error instanceof CommanderError)) return error;
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1];
  const messages: Readonly<Record<string, string>> = {
    'commander.unknownOption': text.unknownOption(name),
    'commander.unknownCommand': text.unknownCommand(name),
    'commander.missingArgument': text.missingArgument(name.toUpperCase()),
    'commander.optionMissingArgument': text.optionNeedsValue(name),
    'commander.excessArguments': text.excessArguments,
  };
  const parts = [
    messages[error.code] ?? error.message.replace(/^error: /, ''),
    ...(suggestion === undefined ? [] : [text.didYouMean(suggestion)]),
    text.seeHelp(command),
  ];
  return new UsageError(parts.join(' '));
}
