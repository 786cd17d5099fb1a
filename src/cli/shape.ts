import type { Command } from 'commander';
import type { CliContext } from './context.js';
import type { HelpText } from './help-text.js';

export const PROGRAM = 'siar';

/** What a command's file needs to add itself to the program. */
export interface CommandShape {
  context: CliContext;
  help: HelpText;
  /** Takes the command's exit status. */
  finish(status: number): void;
}

export type AddCommand = (program: Command, shape: CommandShape) => void;

/** The examples at the end of a command's help. */
export function examples(help: HelpText, lines: readonly string[]): string {
  return `\n${help.examples}\n${lines.map((line) => `  ${PROGRAM} ${line}`).join('\n')}`;
}
