import { availableParallelism } from 'node:os';
import type { CliContext } from '../context.js';
import { drawAll } from '../draw.js';
import { UsageError } from '../failures.js';
import { loadInputs } from '../inputs.js';
import { addPictureOptions, requestOf, type PictureOptions } from '../options.js';
import { outcomesToJson } from '../result-json.js';
import { examples, type AddCommand } from '../shape.js';
import { statusOf } from '../status.js';
import { summarize } from '../summary.js';
import { namedTemplates, templateFiles } from '../template-files.js';

export const addCheck: AddCommand = (program, { context, help, finish }) => {
  const command = program
    .command('check')
    .summary(help.check)
    .description(help.check)
    .argument('<EVENT...>', help.eventsToCheck);
  addPictureOptions(command, help, context)
    .addHelpText(
      'after',
      examples(help, ['check webinar.yaml', 'check agenda.csv --format instagram-feed --json']),
    )
    .action(async (events: string[], options: PictureOptions) => {
      finish(await check(events, options, context));
    });
};

/** Draws the posts of the events, keeps none and tells the findings; gives the exit status. */
async function check(
  eventFiles: readonly string[],
  options: PictureOptions,
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
  const notes = { reading: inputs.notes, planning: renderer.planNotes(request) };
  const threads = engine.createThreads(
    renderer,
    { added, ...(only ? { only } : {}) },
    availableParallelism(),
  );
  const keep = () => Promise.resolve(undefined);
  const outcomes = await drawAll(jobs, threads, keep, context).finally(() => threads.close());
  if (options.json) {
    context.stdout.write(`${JSON.stringify(outcomesToJson(outcomes, notes), null, 2)}\n`);
  } else {
    const failed = outcomes.filter(({ error }) => error).length;
    const checked = outcomes.reduce((sum, { pictures }) => sum + pictures.length, 0);
    const lines = [
      ...summarize(outcomes, notes, context),
      ...(failed > 0 ? [context.text.notDrawn(failed)] : []),
      context.text.checked(checked),
    ];
    context.stdout.write(`${lines.join('\n')}\n`);
  }
  return statusOf(outcomes);
}
