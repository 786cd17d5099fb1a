import { checkTemplate } from './bind/check-template.js';
import { stringTablesSchema, type StringTables } from './bind/strings.js';
import { InputError } from './errors.js';
import { parseDocument } from './read/document.js';
import { readTemplate, type ReadTemplate } from './read/template.js';
import { validate } from './read/validate.js';

/**
 * A template with everything in it checked; without words their absence is no fault of the template.
 *
 * @throws InputError with every fault
 */
export function openTemplate(
  text: string,
  file: string,
  strings: StringTables | undefined,
): ReadTemplate {
  const read = readTemplate(text, file);
  if (strings) checkTemplate(read, strings);
  return read;
}

/** Fixed words out of YAML. @throws InputError with every fault */
export function parseStrings(text: string, file: string): StringTables {
  const { value, lineOf, hintOf } = parseDocument(text, file);
  const checked = validate(stringTablesSchema, value, { file, lineOf, hintOf });
  if (!checked.ok) throw new InputError(checked.faults);
  return checked.value;
}
