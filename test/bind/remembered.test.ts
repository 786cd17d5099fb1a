import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createExpressions, type Strings } from '../../src/bind/expressions.js';
import { createRemembered } from '../../src/bind/remembered.js';

const strings: Strings = (key, params) => `${key} ${JSON.stringify(params)}`;

const TEXTS = [
  '{{ a.name }}',
  '{{ a.list.size }} {{ a.list.first }}',
  '{% for one in a.list %}{{ one }}{% unless forloop.last %}, {% endunless %}{% endfor %}',
  '{% assign small = a.name | downcase %}{% if b contains small %}{{ b }}{% endif %}',
  '{{ "key" | t: n: a.n }}',
  '{{ a[b] }}',
  '{{ a.list[a.n] }}',
  '{{ a.gone.further }}{{ b.size }}',
];
const VALUES = [
  'a.list',
  'a.list.size > 1',
  'a.name == b',
  'a[b]',
  'a.list | reverse',
  'gone',
  'b',
];

const word = fc.constantFrom('name', 'n', 'Ayu', 'ayu', '');
const scopes = fc.record({
  a: fc.record({
    name: word,
    n: fc.integer({ min: 0, max: 2 }),
    list: fc.array(word, { maxLength: 3 }),
  }),
  b: word,
});

describe('remembered expressions', () => {
  it('give what they would give anew, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(scopes, { maxLength: 12 }), (rows) => {
        const kept = createExpressions(strings);
        for (const scope of rows) {
          const fresh = createExpressions(strings);
          for (const text of TEXTS) {
            expect(kept.text(text, scope)).toBe(fresh.text(text, scope));
          }
          for (const value of VALUES) {
            expect(kept.value(value, scope)).toEqual(fresh.value(value, scope));
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are evaluated again only when something that they read is another', () => {
    const remembered = createRemembered<string>(() => [
      ['a', 'name'],
      ['list', 'size'],
    ]);
    let asked = 0;
    const run = (scope: Record<string, unknown>): void => {
      remembered('x', scope, () => `${asked++}`);
    };
    const list = ['one'];
    run({ a: { name: 'Ayu', other: 1 }, list });
    // At the second time it is seen what it reads.
    run({ a: { name: 'Ayu', other: 2 }, list });
    run({ a: { name: 'Ayu', other: 3 }, list });
    expect(asked).toBe(2);
    run({ a: { name: 'Budi' }, list });
    run({ a: { name: 'Budi' }, list: ['one', 'two'] });
    expect(asked).toBe(4);
    run({ a: { name: 'Ayu' }, list });
    expect(asked).toBe(4);
  });

  it('of those that fail nothing is kept', () => {
    const remembered = createRemembered<string>(() => []);
    const fail = (): string => {
      throw new Error('no');
    };
    expect(() => remembered('x', {}, fail)).toThrow('no');
    expect(() => remembered('x', {}, fail)).toThrow('no');
    expect(remembered('x', {}, () => 'now')).toBe('now');
  });
});
