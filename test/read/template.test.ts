import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { formatFault, InputError, type Fault } from '../../src/errors.js';
import { TEMPLATE_LIMITS } from '../../src/model/template.js';
import { readTemplate, walkLayers } from '../../src/read/template.js';
import { source } from '../layout/scenes.js';

const FIXTURE = new URL('../fixtures/templates/version-1.yaml', import.meta.url);

function faults(text: string, file = 'a.yaml'): readonly Fault[] {
  try {
    readTemplate(text, file);
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  return [];
}

const shown = (text: string) => faults(text).map((fault) => formatFault(fault, 'en'));
const layer = (fields: string) => source(`- {kind: text, id: a, text: x, ${fields}}`);

describe('readTemplate', () => {
  it('[B35] reads YAML and JSON to the same template', () => {
    const { template, file } = readTemplate(readFileSync(FIXTURE, 'utf8'), 'v1.yaml');
    expect([template.id, file]).toEqual(['version-one', 'v1.yaml']);
    const json = JSON.stringify(template);
    expect(readTemplate(json, 'v1.json').template).toEqual(template);
    expect(readTemplate(json, 'v1.yaml').template).toEqual(template);
  });

  it('[B35] knows every layer with its path', () => {
    const { template } = readTemplate(readFileSync(FIXTURE, 'utf8'), 'v1.yaml');
    const seen: string[] = [];
    walkLayers(template.pages[0]!.root, [], (one, path) =>
      seen.push(`${one.id} ${path.join('.')}`),
    );
    expect(seen).toEqual([
      ...['cover-canvas ', 'photo children.0', 'pattern children.1', 'logos children.2'],
      ...['state children.3', 'title children.4', 'people children.5'],
      ...['person children.5.item', 'more children.5.rest', 'qr children.6'],
    ]);
  });

  it('[B36] names unknown keys and values with file, line and path', () => {
    const found = shown(
      source(`
        - kind: text
          id: a
          text: x
          colour: ink
        - {kind: txt, id: b}
      `),
    );
    expect(found[0]).toMatch(
      /^a\.yaml:19: pages\[0\]\.root\.children\[0\]\.colour: expected one of .*; got "colour"\. Did you mean "color"\?$/,
    );
    expect(found[1]).toMatch(
      /^a\.yaml:20: pages\[0\]\.root\.children\[1\]\.kind: expected .*frame/,
    );
  });

  it.each([
    ["color: '#ff0000'", 'color', 'ink, muted, accent'],
    ['font: Arial', 'font', 'display, heading, body, numeral'],
    ['style: 24px', 'style', 'caption, label'],
    ['size: 24px', 'size', 'a length as'],
    ["size: '24'", 'size', 'a length as'],
    ['fontFamily: Arial', 'fontFamily', 'one of'],
    ['background: red', 'background', 'one of'],
    ["at: {square: {color: 'rgb(0,0,0)'}}", 'at.square.color', 'ink, muted, accent'],
  ])('[B37] takes names of the brand only, no literals: %s', (field, path, expected) => {
    const [fault, ...more] = faults(layer(field));
    expect(more).toEqual([]);
    expect(fault?.path).toBe(`pages[0].root.children[0].${path}`);
    expect(fault?.expected.en).toContain(expected);
    expect(fault?.line).toBeGreaterThan(10);
  });

  it.each([
    '{kind: frame, id: a, surface: "#ffffff", children: []}',
    '{kind: frame, id: a, radius: 4px, children: []}',
    '{kind: frame, id: a, border: {side: top, width: 1vmin, color: black}, children: []}',
    '{kind: shape, id: a, shape: rectangle, fill: white}',
    '{kind: shape, id: a, shape: path, d: "url(x)", viewBox: {width: 1, height: 1}}',
    '{kind: badge, id: a, text: x, surface: red}',
    '{kind: logos, id: a, size: 2rem, include: [logo.svg]}',
    '{kind: qr, id: a, value: x, dark: "#000000"}',
    '{kind: image, id: a, source: photo, src: logo.png}',
  ])('[B37] takes no colour, shape or logo of its own: %s', (one) => {
    expect(faults(source(`- ${one}`))).toHaveLength(1);
  });

  it('[B37] says so in Indonesian as well', () => {
    const [fault] = faults(layer('size: 24px'));
    expect(fault?.expected.id).toBe('panjang seperti 4vmin, 1.5rem, 50vw, 20vh atau 0');
    expect(faults(layer('width: 24px'))[0]?.expected.id).toMatch(/^panjang seperti .*100%/);
    expect(faults(source('- {kind: qr, id: A B, value: x}'))[0]?.expected.id).toMatch(
      /^id seperti/,
    );
  });

  it('[B38] an id is there once on a page, and a page’s once in the template', () => {
    const twice = source(`
      - {kind: text, id: a, text: x}
      - kind: frame
        id: b
        children:
          - {kind: text, id: a, text: x}
    `);
    expect(shown(twice)).toEqual([
      'a.yaml:20: pages[0].root.children[1].children[0].id: expected an id used once on its page; got "a" again.',
    ]);
    const page = '  - {id: main, surface: deep, root: {kind: frame, id: root, children: []}}\n';
    expect(shown(source('- {kind: qr, id: a, value: x}') + page)).toEqual([
      'a.yaml:17: pages[1].id: expected an id used once in the template; got "main" again.',
    ]);
  });

  it('[B39] is bounded in size, layers and depth', () => {
    const huge = `#${'x'.repeat(TEMPLATE_LIMITS.bytes)}\n${layer('color: ink')}`;
    expect(shown(huge)).toEqual([
      expect.stringMatching(/^a\.yaml: expected at most 512 KB; got 51\d/),
    ]);

    const frame = (id: string, count: number) =>
      `- kind: frame\n  id: ${id}\n  children:\n` +
      Array.from({ length: count }, (_, n) => `    - {kind: qr, id: ${id}${n}, value: x}\n`).join(
        '',
      );
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => frame(id, 50)).join('');
    expect(shown(source(many))).toEqual(['a.yaml: expected at most 400 layers; got 409.']);
    expect(faults(source(frame('a', 61)))).toHaveLength(1);

    let deep = '{kind: qr, id: last, value: x}';
    for (let n = 0; n < 26; n++) deep = `{kind: frame, id: f${n}, children: [${deep}]}`;
    expect(shown(source(`- ${deep}`))).toEqual([
      expect.stringMatching(
        /^a\.yaml: expected at most 24 layers inside of one another; got 2\d\.$/,
      ),
    ]);
  });

  it('[B39] survives whatever isn’t a template', () => {
    const junk = ['', '[]', '- a', '42', 'null', 'siar: 1', '{"siar": 1, "pages": [[]]}', '\u0000'];
    for (const text of junk) expect(faults(text).length).toBeGreaterThan(0);
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    expect(faults(deep).length).toBeGreaterThan(0);
  });
});
