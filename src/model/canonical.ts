import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  Scalar,
  visit,
  type Document,
  type Pair,
  type ScalarTag,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { z } from 'zod';
import { InputError } from '../errors.js';
import { templateSchema } from './template.js';

/**
 * The one way to write a template: keys in the order of the schema, one style of indent and quotes,
 * a property of a layer a line. So two people's edits meet in a diff only where they meet in the
 * template. Comments and the values stay; `canonicalTemplate(canonicalTemplate(x))` is the first.
 *
 * @param text a template that the reader takes; the reader's bounds hold here too
 * @throws InputError when it is no YAML
 */
export function canonicalTemplate(text: string): string {
  let written = text;
  // A comment below a comment may be read as one with it, which moves it once more.
  for (let round = 0; round < ROUNDS; round++) {
    const again = write(written);
    if (again === written) break;
    written = again;
  }
  return written;
}

/** More than any comment needs to come to rest. */
const ROUNDS = 8;

function write(text: string): string {
  const document = parseDocument(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), {
    keepSourceTokens: true,
    stringKeys: true,
    customTags: [foldedTag],
  });
  const [error] = document.errors;
  if (error) {
    const expected = { en: 'valid YAML', id: 'YAML yang sah' };
    const got = error.message.split('\n')[0] ?? '';
    throw new InputError([{ path: '', expected, got }], { cause: error });
  }
  withoutAliases(document);
  arrange(document.contents, templateSchema, 'document');
  style(document);
  return document.toString({
    lineWidth: 0,
    indent: 2,
    singleQuote: true,
    flowCollectionPadding: false,
    directives: false,
  });
}

/** Values in place of anchors and aliases: an alias in front of its anchor would be wrong. */
function withoutAliases(document: Document): void {
  visit(document, {
    Alias: (_key, alias) => alias.resolve(document)?.clone() as Scalar | undefined,
  });
  visit(document, {
    Value: (_key, node) => {
      delete node.anchor;
    },
  });
}

/** Where a map stands: what is written above its first key belongs to something else in each. */
type Place = 'document' | 'item' | 'value' | 'overrides';

/** Keys in order, all the way down. */
function arrange(node: unknown, schema: z.ZodType | undefined, place: Place): void {
  if (isSeq(node)) {
    const { element } = definition(schema, node);
    for (const item of node.items) arrange(item, element, 'item');
  }
  if (!isMap(node)) return;
  const { shape, value } = definition(schema, node);
  const known = place === 'overrides' ? overrideOrder(node) : Object.keys(shape ?? {});
  const rank = (pair: Pair) => {
    const index = known.indexOf(keyOf(pair));
    return index === -1 ? known.length : index;
  };
  const first = node.items[0];
  node.items.sort((a, b) => rank(a) - rank(b));
  moveComment(node, first, place);
  for (const pair of node.items) {
    const key = keyOf(pair);
    const isOverrides = shape !== undefined && key === 'at';
    arrange(pair.value, shape?.[key] ?? value, isOverrides ? 'overrides' : 'value');
  }
}

/**
 * A comment above the first key of a value belongs to that key and goes where it goes. In a list
 * it belongs to the item, and at the head of the document to the document.
 */
function moveComment(map: YAMLMap, old: Pair | undefined, place: Place): void {
  const first = map.items[0]?.key;
  if (!isScalar(first) || !isScalar(old?.key)) return;
  if (place === 'item') hand(first, map);
  else if (old.key === first) return;
  else if (place === 'document') hand(old.key, first);
  else hand(map, old.key);
}

/** The comment above one node, put above another; of two, the one handed over stands first. */
function hand(from: Scalar | YAMLMap, to: Scalar | YAMLMap): void {
  if (typeof from.commentBefore !== 'string') return;
  to.commentBefore = [from.commentBefore, to.commentBefore].filter(Boolean).join('\n');
  delete from.commentBefore;
}

const ASPECTS = ['landscape', 'square', 'portrait', 'tall'];

function overrideOrder(map: YAMLMap): string[] {
  const formats = map.items.map(keyOf).filter((key) => !ASPECTS.includes(key));
  return [...ASPECTS, ...formats.sort()];
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

interface Definition {
  shape?: Record<string, z.ZodType>;
  /** Of a record's values. */
  value?: z.ZodType;
  /** Of a list's items. */
  element?: z.ZodType;
}

/** What a schema says of a node; of a union, the branch that its `kind` names. */
function definition(schema: z.ZodType | undefined, node: unknown): Definition {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodLazy) {
    return definition(schema.unwrap() as z.ZodType, node);
  }
  if (schema instanceof z.ZodArray) return { element: schema.element as z.ZodType };
  if (schema instanceof z.ZodRecord) return { value: schema.valueType as z.ZodType };
  if (schema instanceof z.ZodObject) return { shape: schema.shape };
  if (!(schema instanceof z.ZodUnion)) return {};
  const kind: unknown = isMap(node) ? node.get('kind') : undefined;
  for (const option of schema.options as z.ZodType[]) {
    const { shape } = definition(option, node);
    const tag = shape?.['kind'];
    if (shape && (!tag || tag.safeParse(kind).success)) return { shape };
  }
  return {};
}

/** Small maps that may stand on one line, as their author has them. */
const TINY = new Set(['fit', 'padding', 'border', 'gradient', 'viewBox', 'anchor']);

/** Flow or block, quotes, empty lines. */
function style(document: Document): void {
  visit(document, {
    Collection: (_key, node, path) => {
      if (node.items.length === 0) node.flow = true;
      else if (hasComment(node)) node.flow = false;
      else if (isSeq(node)) node.flow = node.items.every(isPlainItem);
      else node.flow = node.flow === true && isTiny(path);
      // What stood in front of the first key may stand behind another one now, and the reverse.
      const first: unknown = node.items[0];
      const top = isPair(first) ? first.key : first;
      if ((isScalar(top) || isCollection(top)) && path.length > 1) top.spaceBefore = false;
    },
    Scalar: (key, node) => {
      if (key === 'value' || typeof key === 'number') keepFolds(node);
      const isBlock = node.type === Scalar.BLOCK_FOLDED || node.type === Scalar.BLOCK_LITERAL;
      if (typeof node.value === 'string' && !isBlock) delete node.type;
    },
  });
}

function isTiny(path: readonly unknown[]): boolean {
  const keys = path.flatMap((step) => (isPair(step) ? [keyOf(step)] : []));
  return TINY.has(keys.at(-1) ?? '') || keys.slice(0, -1).at(-1) === 'at';
}

function isPlainItem(item: unknown): boolean {
  return isScalar(item) && !String(item.value).includes('\n');
}

/** On the one line of a flow there is no room for comments inside. */
function hasComment(collection: YAMLMap | YAMLSeq): boolean {
  let found = typeof collection.comment === 'string' && !collection.flow;
  visit(collection, {
    Node: (_key, node) => {
      if (node === collection) return;
      if (typeof node.comment === 'string' || typeof node.commentBefore === 'string') found = true;
    },
  });
  return found;
}

/** The lines of a folded text as its author broke them: the writer would join them all. */
class FoldedLines {
  constructor(
    readonly header: string,
    readonly lines: readonly string[],
  ) {}
}

const foldedTag: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => value instanceof FoldedLines,
  resolve: (text) => text,
  stringify: ({ value }, { indent }) => {
    const { header, lines } = value as FoldedLines;
    return [header, ...lines.map((line) => (line === '' ? '' : indent + line))].join('\n');
  },
};

function keepFolds(node: Scalar): void {
  const token = node.srcToken;
  if (token?.type !== 'block-scalar' || node.type !== Scalar.BLOCK_FOLDED || node.comment) return;
  const lines = token.source.replace(/\n+$/, '').split('\n');
  const indent = Math.min(...lines.filter((l) => l.trim() !== '').map((l) => l.search(/[^ ]/)));
  const header = String(node.value).endsWith('\n') ? '>' : '>-';
  const folded = new FoldedLines(
    header,
    lines.map((line) => line.slice(indent).trimEnd()),
  );
  // Leading spaces and kept empty lines at the end need more than this: those are written plainly.
  const again = [header, ...folded.lines.map((line) => ` ${line}`)].join('\n');
  try {
    if (parse(again) === node.value) node.value = folded;
  } catch {
    return;
  }
}
