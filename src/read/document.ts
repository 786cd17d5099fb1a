import type { Bilingual } from '../errors.js';
import { parseJson } from './json-document.js';
import type { Misread } from './misread.js';
import type { Path } from './path.js';
import { parseYaml } from './yaml-document.js';

/** A YAML or JSON document with the places of its values. */
export interface ParsedDocument {
  /** Plain data: objects, arrays, strings, numbers, booleans, null. */
  value: unknown;
  /** 1-based line of the value at the path, or of its nearest ancestor that is in the text. */
  lineOf(path: Path): number | undefined;
  /** What the notation did to the value at the path, where that may be why it is wrong. */
  hintOf(path: Path): Bilingual | undefined;
  /** Values of which something was lost without a fault. */
  misreads: readonly Misread[];
}

/**
 * Parses YAML or JSON: JSON when the file is called `.json` or `.jsonld`, YAML otherwise (which
 * takes JSON as well). Throws InputError with every syntax fault: file, line, expected, got.
 */
export function parseDocument(
  text: string,
  file: string,
  format: 'json' | 'yaml' = /\.json(ld)?$/i.test(file) ? 'json' : 'yaml',
): ParsedDocument {
  return format === 'json' ? parseJson(text, file) : parseYaml(text, file);
}
