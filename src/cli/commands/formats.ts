import type { Format } from '../../model/format.js';
import { FORMATS } from '../../model/formats/index.js';
import type { CliContext } from '../context.js';
import { EXIT } from '../exit-status.js';
import { examples, type AddCommand } from '../shape.js';

export const addFormats: AddCommand = (program, { context, help, finish }) => {
  program
    .command('formats')
    .summary(help.formats)
    .description(help.formats)
    .addHelpText('after', examples(help, ['formats', 'formats --json']))
    .action((options: { json?: boolean }) => {
      const { stdout } = context;
      if (options.json === true) stdout.write(`${JSON.stringify(FORMATS, null, 2)}\n`);
      else stdout.write(FORMATS.map((format) => block(format, context)).join('\n'));
      finish(EXIT.ok);
    });
};

function block(format: Format, { text, language }: CliContext): string {
  const { safe, covered } = format;
  const sides = [safe.top, safe.right, safe.bottom, safe.left];
  const sources = format.sources.map(
    ({ title, kind, checked }) => `${title} (${text.sourceKind[kind]}, ${checked})`,
  );
  return [
    `${format.id}  ${format.name[language]}`,
    `  ${text.size}: ${format.width}×${format.height}`,
    ...(sides.some((side) => side > 0) ? [`  ${text.safe}: ${sides.join(', ')}`] : []),
    ...(covered
      ? [`  ${covered.what}: ${covered.width}×${covered.height} @ ${covered.x}, ${covered.y}`]
      : []),
    `  ${text.types}: ${format.types.join(', ')}; ${text.limit}: ${megabytes(format.maxBytes)}`,
    ...sources.map((source) => `  ${text.source}: ${source}`),
    '',
  ].join('\n');
}

function megabytes(bytes: number): string {
  const mega = bytes / 1e6;
  return mega < 1 ? `${Math.floor(bytes / 1000)} KB` : `${Number(mega.toFixed(1))} MB`;
}
