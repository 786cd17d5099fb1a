import { relative } from 'node:path';
import type { CliContext } from '../context.js';
import { EXIT } from '../exit-status.js';
import { examples, type AddCommand } from '../shape.js';

export const addTemplates: AddCommand = (program, { context, help, finish }) => {
  program
    .command('templates')
    .summary(help.templates)
    .description(help.templates)
    .addHelpText('after', examples(help, ['templates', 'templates --json']))
    .action(async (options: { json?: boolean }) => {
      finish(await listTemplates(options.json === true, context));
    });
};

async function listTemplates(json: boolean, context: CliContext): Promise<number> {
  const { stdout, text, language, loadEngine, cwd } = context;
  const engine = await loadEngine();
  const renderer = await engine.createRenderer();
  const templates = renderer.templates.map((template) => {
    const { id, name, description, use, kind, languages } = template;
    const { sample, preview } = engine.examplesOf(template);
    return {
      ...{ id, name, description, use, kind, languages, formats: engine.formatsOf(template) },
      ...(sample === undefined ? {} : { sample: relative(cwd, sample) }),
      ...(preview === undefined ? {} : { preview: relative(cwd, preview) }),
    };
  });
  if (json) {
    stdout.write(`${JSON.stringify(templates, null, 2)}\n`);
    return EXIT.ok;
  }
  const blocks = templates.map((template) => {
    const { id, name, description, use, kind, languages, formats, sample, preview } = template;
    return [
      `${id}  ${name[language]}`,
      `  ${description[language]}`,
      `  ${text.use}: ${use[language]}`,
      `  ${text.kind}: ${kind}; ${languages.join(', ')}; ${text.countOf(formats.length)}`,
      ...(sample === undefined ? [] : [`  ${text.sample}: ${sample}`]),
      ...(preview === undefined ? [] : [`  ${text.preview}: ${preview}`]),
    ].join('\n');
  });
  stdout.write(`${blocks.join('\n\n')}\n`);
  return EXIT.ok;
}
