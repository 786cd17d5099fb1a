import { describe, expect, it } from '@jest/globals';
import { DATA_WORDS } from '../../../src/canva/words/data.js';
import { INDONESIAN_DATA } from '../../../src/canva/words/indonesian-data.js';
import { INDONESIAN_PUBLISH } from '../../../src/canva/words/indonesian-publish.js';
import { PUBLISH_WORDS } from '../../../src/canva/words/publish.js';

/** Names of the values that a message takes. */
const valuesOf = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name);

describe.each([
  ['data', Object.values(DATA_WORDS), INDONESIAN_DATA],
  ['publish', Object.values(PUBLISH_WORDS), INDONESIAN_PUBLISH],
])('the words of %s', (area, messages, indonesian: Record<string, string>) => {
  it('have ids of their own, and a description for translators', () => {
    const ids = messages.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id.startsWith(`${area}.`))).toBe(true);
    expect(messages.filter(({ description }) => description.length < 15)).toEqual([]);
  });

  it('exist in Indonesian, with the same values', () => {
    expect(Object.keys(indonesian).sort()).toEqual(messages.map(({ id }) => id).sort());
    for (const { id, defaultMessage } of messages) {
      expect([id, ...new Set(valuesOf(indonesian[id] ?? ''))]).toEqual([
        id,
        ...new Set(valuesOf(defaultMessage)),
      ]);
    }
  });
});
