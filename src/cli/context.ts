import type { UiLanguage } from '../model/language.js';
import { MESSAGES, type Messages } from './messages.js';
import type { Engine } from './ports.js';

/** A stream that text goes to: process.stdout, or a test's collector. */
export interface TextStream {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
}

/** The world, as the caller sees it. */
export interface CliInput {
  stdout: TextStream;
  stderr: TextStream;
  env: Readonly<Record<string, string | undefined>>;
  /** Absolute: what relative paths are relative to. */
  cwd: string;
  /** Aborted when the user interrupts. */
  signal: AbortSignal;
  /** Milliseconds since 1970. */
  clock(): number;
  /** Loaded only by the commands that need it: help must be quick. */
  loadEngine(): Promise<Engine>;
  /** Absolute paths of the files that were opened, when somebody wants to know. */
  opened?: Set<string>;
}

/** What every command gets. */
export interface CliContext extends CliInput {
  language: UiLanguage;
  text: Messages;
}

export function contextOf(input: CliInput): CliContext {
  const language = uiLanguage(input.env);
  return { ...input, language, text: MESSAGES[language] };
}

/** Indonesian when the user's settings say so (in the order of POSIX, ours first); else English. */
export function uiLanguage(env: CliInput['env']): UiLanguage {
  const setting = [env['SIAR_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return /^id(?![a-z])/i.test(setting ?? '') ? 'id' : 'en';
}
