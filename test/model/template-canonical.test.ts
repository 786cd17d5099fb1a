import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { InputError } from '../../src/errors.js';
import { canonicalTemplate } from '../../src/model/canonical.js';
import { readTemplate } from '../../src/read/template.js';

const FIXTURE = new URL('../fixtures/templates/version-1.yaml', import.meta.url);
const fixture = readFileSync(FIXTURE, 'utf8');

/** A layer's YAML in canonical form, without the document around it. */
function canonicalLayer(layer: string): string {
  const head = [
    'pages:',
    '  - root:',
    '      children:',
    '        - kind: repeat',
    '          item:',
  ];
  const lines = layer.split('\n').map((line) => `            ${line}`);
  const text = canonicalTemplate([...head, ...lines].join('\n'));
  return text
    .split('\n')
    .slice(head.length)
    .map((line) => line.slice(12))
    .join('\n')
    .trimEnd();
}

const layerOf = (...lines: string[]) => lines.join('\n');

describe('canonicalTemplate', () => {
  it('[B40] leaves a canonical template alone, byte for byte', () => {
    expect(canonicalTemplate(fixture)).toBe(fixture);
  });

  const FOLDER = new URL('../../templates/', import.meta.url);
  const shipped = readdirSync(FOLDER).filter((n) => n.endsWith('.yaml') && n !== 'strings.yaml');
  it.each(shipped)('[B40] %s is canonical: else run "node scripts/canonical.mjs"', (name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    expect(canonicalTemplate(text)).toBe(text);
  });

  it('[B41] orders keys: identity, placement, own fields, at, children', () => {
    const mixed = layerOf(
      'children: []',
      'at: {}',
      'safe: [top]',
      'gap: 1vmin',
      'width: 10vmin',
      'if: "true"',
      'role: structure',
      'name: A frame',
      'id: a',
      'kind: frame',
    );
    const keys = canonicalLayer(mixed)
      .split('\n')
      .map((line) => line.split(':')[0]);
    expect(keys.join(' ')).toBe('kind id name role if width gap safe at children');
  });

  it('[B41] orders overrides: aspects, then formats by name', () => {
    const mixed = layerOf(
      'kind: text',
      'id: a',
      'text: x',
      'at:',
      '  open-graph: {width: 1vmin}',
      '  tall: {text: y, width: 1vmin}',
      '  facebook-post: {width: 1vmin}',
      '  landscape: {width: 1vmin}',
    );
    expect(canonicalLayer(mixed).split('\n').slice(4)).toEqual([
      '  landscape: {width: 1vmin}',
      '  tall: {width: 1vmin, text: y}',
      '  facebook-post: {width: 1vmin}',
      '  open-graph: {width: 1vmin}',
    ]);
  });

  it('[B41] puts keys that nobody knows at the end', () => {
    expect(canonicalLayer('zzz: 1\nkind: text\naaa: 2\nid: a')).toBe(
      layerOf('kind: text', 'id: a', 'zzz: 1', 'aaa: 2'),
    );
  });

  it('[B42] writes one property a line; only small maps stay on one', () => {
    const flow = `{kind: frame, id: a, padding: {top: 1vmin, left: 2vmin}, children: [{kind: text, id: b, text: x, fit: {min: 1rem, max: 2rem, lines: 2}}]}`;
    expect(canonicalLayer(flow)).toBe(
      layerOf(
        'kind: frame',
        'id: a',
        'padding: {top: 1vmin, left: 2vmin}',
        'children:',
        '  - kind: text',
        '    id: b',
        '    text: x',
        '    fit: {min: 1rem, max: 2rem, lines: 2}',
      ),
    );
    const block = layerOf('kind: text', 'id: a', 'fit:', '  min: 1rem', '  max: 2rem');
    expect(canonicalLayer(block)).toBe(block);
    expect(canonicalLayer('kind: frame\nid: a\nsafe:\n  - top\n  - left')).toBe(
      layerOf('kind: frame', 'id: a', 'safe: [top, left]'),
    );
  });

  it('[B42] quotes only what needs it, singly', () => {
    const layer = layerOf('kind: "text"', 'id: a', 'text: "{{ event.name }}"', 'width: "0"');
    expect(canonicalLayer(layer)).toBe(
      layerOf('kind: text', 'id: a', "width: '0'", "text: '{{ event.name }}'"),
    );
  });

  it('[B43] keeps comments with the keys that they stand at', () => {
    const commented = layerOf(
      '# about the text',
      'text: x # here',
      '# about the kind',
      'kind: text',
      'id: a',
      '# at the end',
    );
    expect(canonicalLayer(commented)).toBe(
      layerOf(
        '# about the kind',
        'kind: text',
        'id: a',
        '# about the text',
        'text: x # here',
        '# at the end',
      ),
    );
    expect(canonicalTemplate('# head\n\n# of the file\nid: a\nsiar: 1\n')).toBe(
      '# head\n\n# of the file\nsiar: 1\nid: a\n',
    );
  });

  it('[B43] has no comments inside of a line', () => {
    const fit = layerOf('kind: text', 'id: a', 'fit: {min: 1rem} # small', 'color: ink');
    expect(canonicalLayer(fit)).toBe(
      layerOf('kind: text', 'id: a', 'color: ink', 'fit: {min: 1rem} # small'),
    );
    const safe = layerOf('kind: frame', 'id: a', 'safe:', '  - top # why', '  - left');
    expect(canonicalLayer(safe)).toBe(safe);
  });

  it('[B43] keeps the lines of folded and literal texts', () => {
    const folded = layerOf('kind: text', 'id: a', 'text: >-', '  one', '  two', '', '  three');
    expect(canonicalLayer(folded)).toBe(folded);
    const literal = layerOf('kind: text', 'id: a', 'text: |-', '  one', '  two');
    expect(canonicalLayer(literal)).toBe(literal);
  });

  it('[B44] writes values in place of anchors and aliases', () => {
    const text = canonicalTemplate('use: &words {id: a, en: b}\nname: *words\n');
    expect(text).not.toMatch(/[&*]/);
    expect(parse(text)).toEqual({ name: { id: 'a', en: 'b' }, use: { id: 'a', en: 'b' } });
  });

  it('[B44] reads Windows line ends and a byte-order mark', () => {
    expect(canonicalTemplate(`\ufeff${fixture.replaceAll('\n', '\r\n')}`)).toBe(fixture);
  });

  it('[B44] refuses what is no YAML', () => {
    expect(() => canonicalTemplate('a: [')).toThrow(InputError);
  });

  it('[B44] changes no value and is its own canonical form, whatever the layer', () => {
    fc.assert(
      fc.property(layers.layer, fc.boolean(), styles, (layer, flow, style) => {
        const text = stringify({ pages: [{ root: layer }], siar: 1 }, style);
        const source = flow ? text : commented(text);
        const canonical = canonicalTemplate(source);
        expect(parse(canonical)).toEqual(parse(source));
        expect(canonicalTemplate(canonical)).toBe(canonical);
        expect(canonical.endsWith('\n')).toBe(true);
        expect(comments(canonical).sort()).toEqual(comments(source).sort());
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it('[B44] means the same template', () => {
    const upsideDown = stringify(reversed(parse(fixture)));
    expect(readTemplate(canonicalTemplate(upsideDown), 'a.yaml').template).toEqual(
      readTemplate(fixture, 'a.yaml').template,
    );
    const lines = (text: string) => text.split('\n').filter((line) => !/^#|alt|[{]/.test(line));
    expect(lines(canonicalTemplate(upsideDown)).slice(0, 12)).toEqual(lines(fixture).slice(0, 12));
  });
});

/** Every map with its keys the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

/** A comment on a line of its own before every third key of a block. */
function commented(text: string): string {
  let inText = false;
  return text
    .split('\n')
    .flatMap((line, index) => {
      inText =
        /[|>][-+]?\d*$/.test(line) || (inText && /^\s{8,}\S/.test(line) && !/\w: /.test(line));
      const key = /^(\s*)\w+:/.exec(line);
      return key && !inText && index % 3 === 0 ? [`${key[1]}# note ${index}`, line] : [line];
    })
    .join('\n');
}

function comments(text: string): string[] {
  return text.split('\n').flatMap((line) => /^\s*(# note \d+)$/.exec(line)?.[1] ?? []);
}

const styles = fc.record({
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE'),
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 40),
}) as fc.Arbitrary<object>;

const words = fc.oneof(
  fc.constantFrom('{{ event.name }}', 'yes', 'no: really', '# not a comment', '- a', '0', '1.50'),
  fc.constantFrom('two\nlines', ' space', 'it’s', "it's", '"q"', 'a, b', '@x', '~', 'null', ''),
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const length = fc.constantFrom('0', '4vmin', '1.5rem', '50%', 'auto');
const tiny = fc.record({ min: length, max: length }, { requiredKeys: [] });
const fields = {
  width: length,
  padding: fc.oneof(length, tiny),
  text: words,
  name: words,
  drop: fc.integer(),
  opacity: fc.double({ noNaN: true, noDefaultInfinity: true }),
  lock: fc.boolean(),
  fit: tiny,
  safe: fc.array(fc.constantFrom('top', 'left'), { maxLength: 3 }),
  at: fc.dictionary(
    fc.constantFrom('tall', 'square', 'open-graph', 'x-post'),
    fc.record({ text: words, width: length, fit: tiny }, { requiredKeys: [] }),
  ),
  id: fc.constantFrom('a', 'b'),
};
const layers = fc.letrec<{ layer: object; leaf: object }>((tie) => ({
  leaf: fc.record(
    { ...fields, kind: fc.constantFrom('text', 'image', 'qr', 'other') },
    { requiredKeys: ['kind'] },
  ),
  layer: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    fc.record(
      { ...fields, children: fc.array(tie('layer'), { maxLength: 3 }), kind: fc.constant('frame') },
      { requiredKeys: ['kind', 'children'] },
    ),
    fc.record(
      { rest: tie('leaf'), item: tie('layer'), kind: fc.constant('repeat') },
      { requiredKeys: ['kind', 'item'] },
    ),
  ),
}));
