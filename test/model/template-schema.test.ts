import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { schemaFiles } from '../../src/model/json-schema.js';
import { anyLayerSchema } from '../../src/model/layers/index.js';
import { readTemplate } from '../../src/read/template.js';

const FOLDER = new URL('../../templates/schema/', import.meta.url);
const FIXTURE = new URL('../fixtures/templates/version-1.yaml', import.meta.url);

interface JsonSchema {
  $id: string;
  title: string;
  definitions: Record<string, JsonSchema>;
  properties: Record<string, JsonSchema>;
  additionalProperties?: boolean;
  description?: string;
  required: string[];
  oneOf: JsonSchema[];
  anyOf: JsonSchema[];
  $ref?: string;
  const?: unknown;
}

const schemas = Object.fromEntries(
  schemaFiles().map(({ name, text }) => [name, JSON.parse(text) as JsonSchema]),
);
const schema = (name: string) => schemas[`${name}.schema.json`]!;

describe('JSON Schemas for editors', () => {
  it('[B45] the files in templates/schema are what the code says', () => {
    expect(schemaFiles().map(({ name }) => name)).toEqual([
      'template.schema.json',
      'brand.schema.json',
      'event.schema.json',
    ]);
    for (const { name, text } of schemaFiles()) {
      // node scripts/schemas.mjs writes them.
      expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(text);
    }
  });

  it('[B45] have a name, a title, and references that lead somewhere', () => {
    for (const { name, text } of schemaFiles()) {
      const { $id, title, definitions } = JSON.parse(text) as JsonSchema;
      expect($id).toBe(`urn:siar:schema:${name.split('.')[0]}`);
      expect(title).toMatch(/^Siar /);
      const references = [...text.matchAll(/"\$ref": "#\/definitions\/([^"]+)"/g)];
      expect(references.length).toBeGreaterThan(0);
      for (const [, target] of references) expect(Object.keys(definitions)).toContain(target);
    }
  });

  it('[B45] know every kind of layer, with its keys and what they mean', () => {
    const { layer, text, page } = schema('template').definitions;
    const kinds = layer!.oneOf.map(({ $ref, properties }) => {
      const own = $ref ? schema('template').definitions[$ref.split('/').at(-1)!]! : { properties };
      return own.properties['kind']!.const;
    });
    expect(kinds).toEqual(anyLayerSchema.options.map((option) => option.shape.kind.value));
    expect(text!.additionalProperties).toBe(false);
    expect(text!.properties['overflow']!.description).toMatch(/further copy of the page/);
    expect(page!.required).toEqual(['id', 'surface', 'root']);
  });

  it('[B45] take what the files may leave out', () => {
    const { event } = schema('event').definitions;
    expect(event!.required).toEqual(['name']);
    expect(schema('event').anyOf).toHaveLength(3);
    expect(schema('brand').required).not.toContain('photos');
  });

  it('[B46] a file may name its schema in a comment', () => {
    const text = readFileSync(FIXTURE, 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=\S+\.schema\.json\n/);
    expect(readTemplate(text, 'a.yaml').template.id).toBe('version-one');
  });
});
