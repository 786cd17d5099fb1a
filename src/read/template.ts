import { InputError, type Fault } from '../errors.js';
import { childrenOf, type Layer } from '../model/layers/index.js';
import { migrate, TEMPLATE_MIGRATORS } from '../model/migrations.js';
import {
  TEMPLATE_LIMITS,
  TEMPLATE_VERSION,
  templateSchema,
  type Template,
} from '../model/template.js';
import { parseDocument, type ParsedDocument } from './document.js';
import { isRecord, type Path } from './path.js';
import { validate } from './validate.js';

/** A template with the lines of its file, for messages of later checks. */
export interface ReadTemplate {
  template: Template;
  file: string;
  lineOf: ParsedDocument['lineOf'];
}

/**
 * A template document out of YAML or JSON, migrated to the present version.
 *
 * @throws InputError with every fault: schema, bounds, ids used twice
 */
export function readTemplate(text: string, file: string): ReadTemplate {
  if (text.length > TEMPLATE_LIMITS.bytes) {
    throw new InputError([tooMuch(file, `${TEMPLATE_LIMITS.bytes / 1024} KB`, text.length)]);
  }
  const { value, lineOf } = parseDocument(text, file);
  const checked = validate(templateSchema, migrated(value, file), { file, lineOf });
  if (!checked.ok) throw new InputError(checked.faults);
  const faults = idFaults(checked.value, file, lineOf);
  if (faults.length > 0) throw new InputError(faults);
  return { template: checked.value, file, lineOf };
}

function migrated(value: unknown, file: string): unknown {
  if (!isRecord(value)) return value;
  try {
    return migrate(value, TEMPLATE_MIGRATORS, TEMPLATE_VERSION);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const id = `versi ${TEMPLATE_VERSION}`;
    const expected = { en: error.message, id };
    throw new InputError([{ file, path: 'siar', expected, got: String(value['siar']) }]);
  }
}

function idFaults(template: Template, file: string, lineOf: ParsedDocument['lineOf']): Fault[] {
  const faults: Fault[] = [];
  let layers = 0;
  for (const [index, page] of template.pages.entries()) {
    const seen = new Set<string>();
    walkLayers(page.root, ['pages', index, 'root'], (layer, path) => {
      layers += 1;
      if (path.length > TEMPLATE_LIMITS.depth * 2) {
        faults.push(tooMuch(file, `${TEMPLATE_LIMITS.depth}`, path.length / 2));
      }
      if (seen.has(layer.id)) {
        const line = lineOf([...path, 'id']);
        faults.push({
          file,
          ...(line === undefined ? {} : { line }),
          path: `${path.join('.')}.id`,
          expected: {
            en: 'an id used once on its page',
            id: 'id yang dipakai sekali di halamannya',
          },
          got: `"${layer.id}" again`,
        });
      }
      seen.add(layer.id);
    });
  }
  if (layers > TEMPLATE_LIMITS.layers)
    faults.push(tooMuch(file, `${TEMPLATE_LIMITS.layers}`, layers));
  return faults;
}

/** Every layer of a tree with its path in the document, parents before children. */
export function walkLayers(
  layer: Layer,
  path: Path,
  visit: (layer: Layer, path: Path) => void,
): void {
  visit(layer, path);
  const children = childrenOf(layer);
  children.forEach((child, index) => {
    const step: Path =
      layer.kind === 'frame' ? ['children', index] : [index === 0 ? 'item' : 'rest'];
    walkLayers(child, [...path, ...step], visit);
  });
}

function tooMuch(file: string, bound: string, got: number): Fault {
  const expected = { en: `at most ${bound}`, id: `paling banyak ${bound}` };
  return { file, path: '', expected, got: String(got) };
}
