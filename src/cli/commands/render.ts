import { Option } from 'commander';
import { availableParallelism } from 'node:os';
import { relative, resolve } from 'node:path';
import { SiarError } from '../../errors.js';
import type { FileType } from '../../model/format.js';
import type { CliContext } from '../context.js';
import { breaksAnErrorRule, drawAll, type Keep, type Outcome } from '../draw.js';
import { fileErrorCode, OutputError, UsageError } from '../failures.js';
import { loadInputs, type RunNotes } from '../inputs.js';
import {
  addPictureOptions,
  oneOf,
  requestOf,
  typeOption,
  type PictureOptions,
} from '../options.js';
import { outcomesToJson } from '../result-json.js';
import { examples, type AddCommand } from '../shape.js';
import { printStage, STAGES, type Stage } from '../stages.js';
import { statusOf } from '../status.js';
import { summarize } from '../summary.js';
import { namedTemplates, templateFiles } from '../template-files.js';

interface RenderOptions extends PictureOptions {
  type?: FileType;
  out?: string;
  stopAfter?: Stage;
  force?: boolean;
}

export const addRender: AddCommand = (program, { context, help, finish }) => {
  const command = program
    .command('render')
    .summary(help.render)
    .description(help.render)
    .argument('[EVENT...]', help.events);
  addPictureOptions(command, help, context)
    .addOption(typeOption(help, context))
    .option('-o, --out <DIR>', help.out)
    .addOption(
      new Option(`--stop-after <${STAGES.join('|')}>`, help.stopAfter).argParser((value: string) =>
        oneOf('--stop-after', STAGES, value, context.text),
      ),
    )
    .option('--force', help.force)
    .addHelpText(
      'after',
      examples(help, [
        'render',
        'render webinar.yaml --brand library.yaml --out posts',
        'render agenda.csv --format instagram-story,whatsapp-status --lang id',
        'render webinar.yaml --template announce-type --format x-post --type png --json',
      ]),
    )
    .action(async (events: string[], options: RenderOptions) => {
      finish(await render(events, options, context));
    });
};

/** Draws the posts of the events into a folder; gives the exit status. */
async function render(
  eventFiles: readonly string[],
  options: RenderOptions,
  context: CliContext,
): Promise<number> {
  const engine = await context.loadEngine();
  const inputs = await loadInputs(eventFiles, options, engine, context);
  const added = await templateFiles(options.template, context);
  const only = namedTemplates(options.template);
  const renderer = await engine.createRenderer(added, only);
  const request = requestOf(inputs, options);
  const jobs = renderer.plan(request);
  if (jobs.length === 0) throw new UsageError(context.text.nothingToDraw);
  if (options.stopAfter) return printStage(options.stopAfter, jobs, renderer, context);

  const { out = 'out', force = false } = options;
  const folder = resolve(context.cwd, out);
  const guard = <T>(work: Promise<T>): Promise<T> => explainWriting(work, out, context);
  const { brand } = inputs.brand;
  const severalLanguages = (options.lang?.length ?? 0) > 1;
  const output = engine.openOutput(folder, { brand, severalLanguages });
  const keep: Keep = async (job, picture) => {
    if (force || !breaksAnErrorRule(picture.findings)) return guard(output.write(job, picture));
    output.hold(job, picture);
    return undefined;
  };
  const threads = engine.createThreads(
    renderer,
    { added, ...(only ? { only } : {}) },
    availableParallelism(),
  );
  const outcomes = await drawAll(jobs, threads, keep, context).finally(() => threads.close());
  const page = await guard(output.finish());
  const notes = { reading: inputs.notes, planning: renderer.planNotes(request) };
  report(outcomes, { page, folder, out, notes, json: options.json === true }, context);
  return statusOf(outcomes);
}

interface Report {
  notes: RunNotes;
  page: string;
  /** Absolute, and as the user named it. */
  folder: string;
  out: string;
  json: boolean;
}

function report(outcomes: readonly Outcome[], told: Report, context: CliContext): void {
  const { stdout, text, cwd } = context;
  const { page, folder, out, json, notes } = told;
  if (json) {
    stdout.write(
      `${JSON.stringify({ folder, page, ...outcomesToJson(outcomes, notes) }, null, 2)}\n`,
    );
    return;
  }
  const pictures = outcomes.flatMap((outcome) => outcome.pictures);
  const written = pictures.filter((picture) => picture.written);
  const held = pictures.length - written.length;
  const forced = written.filter(({ findings }) => breaksAnErrorRule(findings)).length;
  const failed = outcomes.filter(({ error }) => error).length;
  const lines = [
    ...summarize(outcomes, notes, context),
    ...(failed > 0 ? [text.notDrawn(failed)] : []),
    ...(held > 0 ? [text.heldBack(held)] : []),
    ...(forced > 0 ? [text.forced(forced)] : []),
    text.pictures(written.length, out),
    ...(written.length > 0 ? [text.look(relative(cwd, page))] : []),
  ];
  stdout.write(`${lines.join('\n')}\n`);
}

/** A folder that cannot be written is the user's to mend, not a crash. */
async function explainWriting<T>(
  work: Promise<T>,
  folder: string,
  { text }: CliContext,
): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const code = fileErrorCode(cause) ?? (cause instanceof SiarError && fileErrorCode(cause.cause));
    if (typeof code !== 'string') throw cause;
    throw new OutputError(text.cannotWrite(folder, code), { cause });
  }
}
