import { describe, expect, it } from '@jest/globals';
import type { InputError } from '../../src/errors.js';
import { eventSchema } from '../../src/model/event.js';
import { createRenderer, type Renderer } from '../../src/renderer.js';
import { BRAND, source } from '../layout/scenes.js';

const NAME = "- {kind: text, id: a, text: '{{ event.name }}'}";
const withId = (id: string) => source(NAME).replace('id: test', `id: ${id}`);

function planned(renderer: Renderer, templates: string[]): string[] {
  const jobs = renderer.plan({
    events: [{ event: eventSchema.parse({ name: 'Kelas' }), file: 'a.yaml' }],
    brand: { brand: BRAND, file: 'b.yaml' },
    templates,
    formats: ['x-post'],
  });
  return jobs.map(({ template }) => `${template.id}: ${template.name.en}`);
}

describe('added templates', () => {
  it('[L2] are drawn by their file, beside the shipped ones', async () => {
    const renderer = await createRenderer({
      added: [{ text: withId('kartu'), file: 'map/kartu.yaml' }],
    });
    const shipped = (await createRenderer()).templates.length;
    expect(renderer.templates).toHaveLength(shipped + 1);
    expect(planned(renderer, ['map/kartu.yaml', 'quote'])).toEqual(['kartu: Test', 'quote: Quote']);
  });

  it('[L2] stand for a shipped one of their id', async () => {
    const renderer = await createRenderer({
      added: [{ text: withId('quote'), file: 'mine.yaml' }],
    });
    const ids = renderer.templates.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(planned(renderer, ['quote'])).toEqual(['quote: Test']);
  });

  it('[L2] tell all their faults', async () => {
    const wrong = (file: string) => ({ text: `${withId('a')}foo: 1\n`, file });
    const failed = await createRenderer({ added: [wrong('a.yaml'), wrong('b.yaml')] }).catch(
      (error: unknown) => error,
    );
    expect((failed as InputError).faults.map(({ file }) => file)).toEqual(['a.yaml', 'b.yaml']);
  });
});
