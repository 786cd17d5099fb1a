import { Option } from 'commander';
import { rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { BatchResult, FailedList, Problem } from '../../batch/index.js';
import { readSettled, requestKey } from '../../batch/settled.js';
import type { BatchList } from '../batch-source.js';
import type { CliContext } from '../context.js';
import { EXIT } from '../exit-status.js';
import { InterruptedError, OutputError, UsageError, fileErrorCode } from '../failures.js';
import { loadInputs, openFile } from '../inputs.js';
import { addPictureOptions, requestOf, typeOption, type PictureOptions } from '../options.js';
import type { SourcedEvent } from '../../job.js';
import type { FileType } from '../../model/format.js';
import { createRateProgress } from '../rate-progress.js';
import { isDebug, oneLine } from '../report-error.js';
import { examples, type AddCommand } from '../shape.js';
import { table } from '../table.js';
import { namedTemplates, templateFiles } from '../template-files.js';

interface BatchOptions extends PictureOptions {
  event?: string;
  type?: FileType;
  out?: string;
  jobs?: number;
  name?: string;
  dryRun?: boolean;
}

/** What people are given where no template is named. */
const CERTIFICATE = 'certificate';
/** More at a time than this gains nothing and takes memory. */
const MOST_JOBS = 64;
/** Problems that a person is shown; the list of failed rows and --json have all. */
const MOST_SHOWN = 40;

export const addBatch: AddCommand = (program, { context, help, finish }) => {
  const command = program
    .command('batch')
    .summary(help.batch)
    .description(help.batch)
    .argument('<SOURCE>', help.batchSource);
  addPictureOptions(command, help, context)
    .option('-e, --event <FILE>', help.batchEvent)
    .addOption(typeOption(help, context))
    .option('-o, --out <DIR>', help.out)
    .addOption(
      new Option('--jobs <N>', help.jobs).argParser((value: string) => parseJobs(value, context)),
    )
    .option('--name <PATTERN>', help.names)
    .option('--dry-run', help.dryRun)
    .addHelpText(
      'after',
      examples(help, [
        'batch agenda.csv --template announce-type --format instagram-feed --out posts',
        'batch participants.csv --event workshop.yaml --dry-run',
        'batch participants.csv --event workshop.yaml --template certificate --name "{number}-{name}"',
        'batch events/ --template announce-photo,announce-type --format x-post --jobs 4',
      ]),
    )
    .action(async (source: string, options: BatchOptions) => {
      finish(await batch(source, options, context));
    });
};

/** Where pictures go unless somebody says. */
const OUT = 'out';

/** Everything that decides what is drawn and said, but for the files themselves. */
function requestKeyOf(source: string, options: BatchOptions, { cwd, env }: CliContext): string {
  const { jobs: _jobs, json: _json, dryRun: _dryRun, ...rest } = options;
  return requestKey([cwd, source, rest, env['TZ'] ?? '', process.version]);
}

/** Documents that are looked for on the disk while others are drawn. */
const LOOKED_FOR_MEANWHILE = 2;

/** Draws, or with --dry-run examines, every row of a list; gives the exit status. */
async function batch(source: string, options: BatchOptions, around: CliContext): Promise<number> {
  const began = around.clock();
  const folder = resolve(around.cwd, options.out ?? OUT);
  const request = requestKeyOf(source, options, around);
  const told = { source, out: options.out ?? OUT, json: options.json === true };
  const settled = options.dryRun === true ? undefined : readSettled(folder, request);
  if (settled) {
    const { rows, kept, unused } = settled;
    const result = { rows, kept, drawn: 0, problems: [] };
    return report(result, { unused }, undefined, told, around);
  }
  const context = { ...around, opened: new Set<string>() };
  const engine = await context.loadEngine();
  // Late: when nothing changed, or for other commands, none of it is needed.
  const core = await import('../../batch/index.js');
  const { loadBatch } = await import('../batch-source.js');
  const pattern = options.name ?? core.DEFAULT_NAMES[options.event ? 'people' : 'events'];
  core.namePattern(pattern);
  const inputs = await loadInputs(options.event ? [options.event] : null, options, engine, context);
  const added = await templateFiles(options.template, context);
  // Whoever lists people wants their certificates, not a post for each of them.
  const templates = options.template ?? (options.event ? [CERTIFICATE] : undefined);
  const only = namedTemplates(templates);
  const renderer = await engine.createRenderer(added, only);
  const threads = engine.createThreads(
    renderer,
    { added, ...(only ? { only } : {}) },
    options.jobs ?? availableParallelism(),
  );
  const { out } = told;
  const dry = options.dryRun === true;
  const release = dry
    ? () => Promise.resolve()
    : await guard(core.lockFolder(folder), out, context);
  try {
    const journal = await core.openJournal(folder);
    const numbers = core.continueNumbers(journal.numbers());
    const shared = options.event ? inputs.events[0] : undefined;
    const mapping = await readMapping(options, context, engine);
    const language = options.lang?.[0] ? { language: options.lang[0] } : {};
    const list = await loadBatch(
      source,
      {
        read: { ...language, ...mapping },
        ...(shared ? { shared } : {}),
        numberOf: (key) => numbers.of(key),
      },
      engine,
      context,
    );
    if (list.rows.length === 0) throw new UsageError(context.text.nothingToDraw);
    const wanted = requestOf(inputs, {
      ...options,
      ...(templates ? { template: templates } : {}),
    });
    const progress = createRateProgress(list.rows.length, context);
    const ports = {
      renderer: threads,
      plan: ({ event }: { event: SourcedEvent }) => renderer.plan({ ...wanted, events: [event] }),
      jobs: threads.width + LOOKED_FOR_MEANWHILE,
      signal: context.signal,
      progress: (rows: number, label: string) => progress.at(rows, label),
    };
    // A template or format that doesn't exist is the command's fault, not that of every row.
    const first = firstEvent(list.rows);
    const nameOf = core.namePattern(
      core.tellApart(pattern, first ? ports.plan({ event: first }) : []),
    );
    if (dry) {
      const problems = await core.examineRows(list.rows, ports);
      progress.clear();
      tellCauses(problems, context);
      return reportDry(problems, list, options, context);
    }
    await guard(() => journal.addNumbers(numbers.given()), out, context);
    const { inputsOf, files } = await core.createInputsHash();
    const result = await guard(
      core.drawRows(list.rows, { ...ports, folder, journal, inputsOf, nameOf }),
      out,
      context,
    );
    progress.clear();
    tellCauses(result.problems, context);
    if (context.signal.aborted) throw new InterruptedError();
    const failed = core.failedList(result.problems, list.form, context.language);
    for (const file of core.FAILED_FILES) {
      const path = join(folder, file);
      if (file === failed?.file)
        await guard(() => core.writeWhole(path, failed.text), out, context);
      else await rm(path, { force: true });
    }
    const note = { request, began, rows: result.rows, kept: result.drawn + result.kept };
    // What lies on the web has no time of change here.
    if (failed || options.allowRemote) await core.forgetSettled(folder);
    else
      await core.writeSettled(folder, {
        ...note,
        unused: list.unused,
        read: new Set([...context.opened, ...files()]),
        made: pathsIn(folder, [core.MANIFEST, ...result.files]),
      });
    return report(result, list, failed, told, context);
  } finally {
    await threads.close();
    await release();
  }
}

function firstEvent(rows: BatchList['rows']): SourcedEvent | undefined {
  for (const { event } of rows) if (event) return event;
  return undefined;
}

/** One by one: there may be ten thousand. */
function* pathsIn(folder: string, names: readonly string[]): Generator<string> {
  for (const name of names) yield join(folder, name);
}

async function readMapping(
  { mapping }: BatchOptions,
  context: CliContext,
  engine: Awaited<ReturnType<CliContext['loadEngine']>>,
) {
  if (mapping === undefined) return {};
  const { bytes, name } = await openFile(mapping, context);
  return engine.readMapping(bytes, name);
}

function reportDry(
  problems: readonly Problem[],
  list: BatchList,
  { json }: BatchOptions,
  { stdout, text, language }: CliContext,
): number {
  if (json) {
    const rows = problems.map(problemToJson);
    stdout.write(`${JSON.stringify({ rows: list.rows.length, problems: rows }, null, 2)}\n`);
  } else {
    if (problems.length > 0) stdout.write(problemTable(problems, language, text));
    stdout.write(
      `${text.dryRun(list.rows.length, new Set(problems.map(({ row }) => row)).size)}\n`,
    );
  }
  return problems.length > 0 ? EXIT.failed : EXIT.ok;
}

function report(
  result: Omit<BatchResult, 'files'>,
  list: Pick<BatchList, 'unused'>,
  failedRows: FailedList | undefined,
  { source, out, json }: { source: string; out: string; json: boolean },
  { stdout, text, language }: CliContext,
): number {
  const { problems, drawn, kept, rows } = result;
  const failed = new Set(problems.map(({ row }) => row)).size;
  if (json) {
    const told = { rows, drawn, kept, failed, out, problems: problems.map(problemToJson) };
    stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  } else {
    if (problems.length > 0) stdout.write(problemTable(problems, language, text));
    const lines = [
      ...(list.unused.length > 0 ? [text.unusedColumns(list.unused.join(', '))] : []),
      text.batchDone({ rows, drawn, kept, failed }, out),
      ...(failedRows ? [whatNext(failedRows, source, out, text)] : []),
    ];
    stdout.write(`${lines.join('\n')}\n`);
  }
  return failed > 0 ? EXIT.failed : EXIT.ok;
}

function whatNext(
  { file, isList }: FailedList,
  source: string,
  out: string,
  text: CliContext['text'],
): string {
  return (isList ? text.failedRows : text.failedPlaces)(join(out, file), source);
}

/** With SIAR_DEBUG, where in Siar the errors are that nobody expected. */
function tellCauses(problems: readonly Problem[], { env, stderr }: CliContext): void {
  if (!isDebug(env)) return;
  for (const { row, cause } of problems) {
    if (cause instanceof Error) stderr.write(`${oneLine(row.place)}: ${cause.stack ?? ''}\n`);
  }
}

function problemTable(
  problems: readonly Problem[],
  language: CliContext['language'],
  text: CliContext['text'],
): string {
  const rows = problems
    .slice(0, MOST_SHOWN)
    .map(({ row, template, format, reason }) => [
      row.place,
      row.label.slice(0, 40),
      [template, format].filter((part) => part !== undefined).join(' '),
      oneLine(reason[language]),
    ]);
  const more = problems.length - rows.length;
  return table(rows) + (more > 0 ? `${text.moreProblems(more)}\n` : '');
}

function problemToJson({ row, template, format, reason }: Problem): object {
  return {
    place: row.place,
    name: row.label,
    template: template ?? null,
    format: format ?? null,
    reason,
  };
}

function parseJobs(value: string, { text }: CliContext): number {
  const jobs = Number(value);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > MOST_JOBS) {
    throw new UsageError(text.badJobs(MOST_JOBS, value));
  }
  return jobs;
}

/** A folder that can't be written is the user's to mend, not a crash. */
async function guard<T>(
  work: Promise<T> | (() => T),
  folder: string,
  { text }: CliContext,
): Promise<T> {
  try {
    return await (typeof work === 'function' ? work() : work);
  } catch (cause) {
    const code = fileErrorCode(cause);
    if (code === undefined) throw cause;
    throw new OutputError(text.cannotWrite(folder, code), { cause });
  }
}
