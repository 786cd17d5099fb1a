import type { CliContext } from '../context.js';
import { EXIT } from '../exit-status.js';
import { examples, type AddCommand } from '../shape.js';
import { table } from '../table.js';

export const addFields: AddCommand = (program, { context, help, finish }) => {
  program
    .command('fields')
    .summary(help.fields)
    .description(help.fields)
    .argument('<TEMPLATE>', help.templateId)
    .addHelpText('after', examples(help, ['fields announce-photo', 'fields announce-type --json']))
    .action(async (template: string, options: { json?: boolean }) => {
      finish(await listFields(template, options.json === true, context));
    });
};

async function listFields(template: string, json: boolean, context: CliContext): Promise<number> {
  const { stdout, text, loadEngine } = context;
  const renderer = await (await loadEngine()).createRenderer();
  const fields = renderer.fields(template);
  if (json) {
    stdout.write(`${JSON.stringify(fields, null, 2)}\n`);
    return EXIT.ok;
  }
  const rows = fields.map(({ path, required, description }) => [
    path,
    required ? text.required : text.optional,
    description,
  ]);
  stdout.write(table([[text.field, '', text.meaning], ...rows]));
  return EXIT.ok;
}
