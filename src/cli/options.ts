import { Option, type Command } from 'commander';
import type { FileType } from '../model/format.js';
import type { UiLanguage } from '../model/language.js';
import type { CliContext } from './context.js';
import { UsageError } from './failures.js';
import type { HelpText } from './help-text.js';
import type { Inputs } from './inputs.js';
import type { PlanRequest } from '../plan.js';

const FILE_TYPES: readonly FileType[] = ['png', 'jpeg', 'webp', 'svg'];
const POST_LANGUAGES: readonly UiLanguage[] = ['id', 'en'];

/** What to draw: the options that `render` and `check` share. */
export interface PictureOptions {
  brand?: string;
  template?: string[];
  format?: string[];
  lang?: UiLanguage[];
  allowRemote?: boolean;
  /** ISO instant. */
  now?: string;
  mapping?: string;
  json?: boolean;
}

export function addPictureOptions(command: Command, help: HelpText, context: CliContext): Command {
  return command
    .option('-b, --brand <FILE>', help.brand)
    .option('-t, --template <ID,…>', help.template, listParser('--template', context))
    .option('-f, --format <ID,…>', help.format, listParser('--format', context))
    .addOption(langOption(help.lang, context))
    .addOption(nowOption(help, context))
    .option('--mapping <FILE>', help.mapping)
    .option('--allow-remote', help.allowRemote);
}

/** Those of them that make sense for one template and one event at a time. */
export function addWatchOptions(command: Command, help: HelpText, context: CliContext): Command {
  return command
    .option('-b, --brand <FILE>', help.brand)
    .option('-f, --format <ID,…>', help.formatToWatch, listParser('--format', context))
    .addOption(langOption(help.langToWatch, context))
    .addOption(nowOption(help, context))
    .option('--allow-remote', help.allowRemote);
}

function listParser(option: string, context: CliContext) {
  return (value: string, before?: string[]): string[] => parseList(option, value, before, context);
}

function langOption(description: string, context: CliContext): Option {
  return new Option('-l, --lang <id|en>', description).argParser(
    (value: string, before?: string[]) => {
      const chosen = parseList('--lang', value, before, context);
      for (const one of chosen) oneOf('--lang', POST_LANGUAGES, one, context.text);
      return chosen;
    },
  );
}

function nowOption(help: HelpText, context: CliContext): Option {
  return new Option('--now <DATE>', help.now).argParser((value: string) =>
    parseNow(value, context),
  );
}

export function typeOption(help: HelpText, { text }: CliContext): Option {
  return new Option(`--type <${FILE_TYPES.join('|')}>`, help.type).argParser((value: string) =>
    oneOf('--type', FILE_TYPES, value.toLowerCase() === 'jpg' ? 'jpeg' : value, text),
  );
}

/** Ids with commas between; an option given twice adds to the list. */
function parseList(
  option: string,
  value: string,
  before: readonly string[] | undefined,
  { text }: CliContext,
): string[] {
  const ids = value.split(',').map((id) => id.trim());
  const given = ids.filter((id) => id !== '');
  if (given.length === 0) throw new UsageError(text.emptyList(option));
  return [...new Set([...(before ?? []), ...given])];
}

export function oneOf<T extends string>(
  option: string,
  allowed: readonly T[],
  value: string,
  text: CliContext['text'],
): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError(text.notOneOf(option, allowed, value));
  return found;
}

/**
 * `--now` as an instant. A day without a time stands for its noon in UTC, which is the same day from
 * the Americas to Papua; a time without a zone is refused.
 */
function parseNow(value: string, { text, clock }: CliContext): string {
  if (value === 'today') return new Date(clock()).toISOString();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(value);
  const date = new Date(day ? `${value}T12:00:00Z` : value);
  const isRealDay = !day || (!Number.isNaN(date.valueOf()) && date.toISOString().startsWith(value));
  if (!(day || time) || Number.isNaN(date.valueOf()) || !isRealDay) {
    throw new UsageError(text.badNow(value));
  }
  return date.toISOString();
}

/** The request that the options stand for. */
export function requestOf(
  inputs: Inputs,
  options: PictureOptions & { type?: FileType },
): PlanRequest {
  const { events, brand } = inputs;
  return {
    events,
    brand,
    ...(options.template && { templates: options.template }),
    ...(options.format && { formats: options.format }),
    ...(options.lang && { languages: options.lang }),
    ...(options.type && { type: options.type }),
    ...(options.now !== undefined && { now: options.now }),
    allowRemote: options.allowRemote === true,
  };
}
