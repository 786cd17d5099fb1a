import { formatFault, InputError, SiarError } from '../errors.js';
import type { CliContext } from './context.js';
import { exitStatusOf } from './exit-status.js';
import { InterruptedError } from './failures.js';

/** Tells a person (and with `json` a program) what stopped the command; gives the exit status. */
export function reportError(error: unknown, context: CliContext, json: boolean): number {
  const { stderr, text, env } = context;
  for (const line of describe(error, context)) stderr.write(`${line}\n`);
  if (isDebug(env) && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`);
  else if (!(error instanceof SiarError)) stderr.write(`${text.crashDebug}\n`);
  if (json && !(error instanceof InterruptedError)) {
    context.stdout.write(`${JSON.stringify({ error: toJson(error) }, null, 2)}\n`);
  }
  return exitStatusOf(error);
}

/** The lines for an error, without stack. */
export function describe(error: unknown, { text, language }: CliContext): string[] {
  if (error instanceof InputError) {
    return error.faults.map((fault) => oneLine(formatFault(fault, language)));
  }
  if (error instanceof InterruptedError) return [text.interrupted];
  if (error instanceof SiarError) {
    const { path, messages } = error;
    const message = messages[language];
    const named = path === undefined || message.startsWith(path);
    return [oneLine(`siar: ${named ? message : `${path}: ${message}`}`)];
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return [text.crash, oneLine(`  ${message}`)];
}

function toJson(error: unknown): object {
  if (error instanceof InputError) return { code: error.code, faults: error.faults };
  if (error instanceof SiarError) {
    return { code: error.code, ...wordsOf(error), ...(error.path && { path: error.path }) };
  }
  return { code: 'crash', message: error instanceof Error ? error.message : String(error) };
}

/** The message in English, and both languages where it has them. */
export function wordsOf({ message, messages }: SiarError): Pick<SiarError, 'message'> {
  return { message, ...(messages.en !== messages.id && { messages }) };
}

export function isDebug(env: CliContext['env']): boolean {
  return env['SIAR_DEBUG'] !== undefined && env['SIAR_DEBUG'] !== '' && env['SIAR_DEBUG'] !== '0';
}

/** Input may hold line breaks and terminal escapes: neither may reach the terminal. */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is replaced
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');
}
