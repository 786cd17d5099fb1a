import { decodeText } from '../read/decode.js';
import type { AddedTemplate } from '../templates.js';
import type { CliContext } from './context.js';
import { openFile } from './inputs.js';

/** Whether `--template` was given a file rather than an id. */
function isFile(named: string): boolean {
  return /[/\\]|\.(?:ya?ml|json)$/i.test(named);
}

/** The ids among the names that `--template` was given; undefined: every template may be wanted. */
export function namedTemplates(named: readonly string[] | undefined): string[] | undefined {
  return named?.filter((name) => !isFile(name));
}

/**
 * The template files among the names that `--template` was given.
 *
 * @throws InputError for a file that cannot be read
 */
export async function templateFiles(
  named: readonly string[] | undefined,
  context: CliContext,
): Promise<AddedTemplate[]> {
  const sources: AddedTemplate[] = [];
  for (const file of (named ?? []).filter(isFile)) {
    const { bytes, name } = await openFile(file, context);
    sources.push({ text: decodeText(bytes, name), file: name });
  }
  return sources;
}
