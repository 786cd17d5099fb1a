import type { CliContext } from '../context.js';
import { UsageError } from '../failures.js';
import { addWatchOptions, type PictureOptions } from '../options.js';
import { examples, type AddCommand } from '../shape.js';

export interface WatchOptions extends Omit<PictureOptions, 'template' | 'mapping'> {
  event?: string;
  /** Absent: a usual one, or a free one where that is taken. */
  port?: number;
}

export const addWatch: AddCommand = (program, { context, help, finish }) => {
  const command = program
    .command('watch')
    .summary(help.watch)
    .description(help.watch)
    .argument('<TEMPLATE>', help.templateToWatch)
    .option('-e, --event <FILE>', help.eventToWatch);
  addWatchOptions(command, help, context)
    .option('--port <N>', help.port, (value) => parsePort(value, context))
    .addHelpText(
      'after',
      examples(help, [
        'watch announce-photo',
        'watch mine.yaml --event webinar.yaml --brand library.yaml',
        'watch mine.yaml --format instagram-feed,custom-1000x500 --lang id,en',
      ]),
    )
    .action(async (template: string, options: WatchOptions) => {
      // Late: whoever draws without watching needs no server.
      const { watchTemplate } = await import('../watch/watch-template.js');
      finish(await watchTemplate(template, options, context));
    });
};

function parsePort(value: string, { text }: CliContext): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(port <= 65535)) throw new UsageError(text.badPort(value));
  return port;
}
