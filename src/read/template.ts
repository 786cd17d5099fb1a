import { InputError, type Bilingual, type Fault } from '../errors.js';
import { childrenOf, type Layer } from '../model/layers/index.js';
import { migrate, TEMPLATE_MIGRATORS } from '../model/migrations.js';
import {
  TEMPLATE_LIMITS,
  TEMPLATE_VERSION,
  templateSchema,
  type Template,
} from '../model/template.js';
import { parseDocument, type ParsedDocument } from './document.js';
import { formatPath, isRecord, showValue, type Path } from './path.js';
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
    const size = Math.ceil(text.length / 1024);
    throw new InputError([tooMuch(file, TEMPLATE_LIMITS.bytes / 1024, size, KILOBYTES)]);
  }
  const document = parseDocument(text, file);
  const { lineOf, hintOf } = document;
  const options = { file, lineOf, hintOf, messages: MESSAGES };
  const checked = validate(templateSchema, migrated(document, file), options);
  if (!checked.ok) throw new InputError(checked.faults);
  const faults = idFaults(checked.value, file, lineOf);
  if (faults.length > 0) throw new InputError(faults);
  return { template: checked.value, file, lineOf };
}

/** Indonesian for the messages of the template's own schemas. */
const MESSAGES = {
  'a length as 4vmin, 1.5rem, 50vw, 20vh, 100% or 0':
    'panjang seperti 4vmin, 1.5rem, 50vw, 20vh, 100% atau 0',
  'a length as 4vmin, 1.5rem, 50vw, 20vh or 0': 'panjang seperti 4vmin, 1.5rem, 50vw, 20vh atau 0',
  'an id as speaker-name: a–z, 0–9 and -': 'id seperti speaker-name: a–z, 0–9, dan -',
};

function migrated({ value, lineOf }: ParsedDocument, file: string): unknown {
  if (!isRecord(value)) return value;
  try {
    return migrate(value, TEMPLATE_MIGRATORS, TEMPLATE_VERSION);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const { siar } = value;
    const id =
      Number(siar) > TEMPLATE_VERSION
        ? `versi ${TEMPLATE_VERSION} atau yang lebih lama; perbarui Siar`
        : `versi seperti "siar: ${TEMPLATE_VERSION}"`;
    const line = lineOf(['siar']);
    const place = { file, ...(line === undefined ? {} : { line }), path: 'siar' };
    const fault = { ...place, expected: { en: error.message, id }, got: showValue(siar) };
    throw new InputError([fault], { cause: error });
  }
}

function idFaults(template: Template, file: string, lineOf: ParsedDocument['lineOf']): Fault[] {
  const faults: Fault[] = [];
  const once = (seen: Set<string>, id: string, path: Path, where: Bilingual): void => {
    if (seen.has(id)) {
      const line = lineOf(path);
      const expected = {
        en: `an id used once ${where.en}`,
        id: `id yang dipakai sekali ${where.id}`,
      };
      const place = line === undefined ? {} : { line };
      faults.push({ file, ...place, path: formatPath(path), expected, got: `"${id}" again` });
    }
    seen.add(id);
  };
  const pages = new Set<string>();
  let layers = 0;
  let deepest = 0;
  for (const [index, page] of template.pages.entries()) {
    once(pages, page.id, ['pages', index, 'id'], { en: 'in the template', id: 'dalam templat' });
    const seen = new Set<string>();
    walkLayers(page.root, ['pages', index, 'root'], (layer, path) => {
      layers += 1;
      deepest = Math.max(deepest, path.length / 2);
      once(seen, layer.id, [...path, 'id'], { en: 'on its page', id: 'di halamannya' });
    });
  }
  const { layers: mostLayers, depth } = TEMPLATE_LIMITS;
  if (layers > mostLayers) faults.push(tooMuch(file, mostLayers, layers, LAYERS));
  if (deepest > depth) faults.push(tooMuch(file, depth, Math.ceil(deepest), LEVELS));
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

const KILOBYTES = { en: 'KB', id: 'KB' };
const LAYERS = { en: 'layers', id: 'layer' };
const LEVELS = { en: 'layers inside of one another', id: 'layer bertingkat' };

function tooMuch(file: string, bound: number, got: number, what: Bilingual): Fault {
  const expected = {
    en: `at most ${bound} ${what.en}`,
    id: `paling banyak ${bound} ${what.id}`,
  };
  return { file, path: '', expected, got: String(got) };
}
