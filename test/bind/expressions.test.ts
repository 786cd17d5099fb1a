import { describe, expect, it } from '@jest/globals';
import { createExpressions } from '../../src/bind/expressions.js';
import { RenderError } from '../../src/errors.js';

const WORDS: Readonly<Record<string, string>> = { hello: 'Halo', many: '{n} orang' };
const { text, value, test, paths, stringKeys } = createExpressions((key, params = {}) => {
  const word = WORDS[key];
  if (word === undefined) throw new RenderError(`no "${key}"`);
  return word.replace('{n}', String(params['n']));
});

const scope = {
  event: { name: 'Kelas', tags: ['a', 'b', 'c'] },
  people: [
    { name: 'Ana', role: 'speaker' },
    { name: 'Budi', role: 'moderator' },
  ],
  none: null,
  noWords: '',
  zero: 0,
  list: [],
};

const ALLOWED_FILTERS = [
  ['"a" | append: "b"', 'ab'],
  ['"a" | prepend: "b"', 'ba'],
  ['"aB" | upcase', 'AB'],
  ['"aB" | downcase', 'ab'],
  ['"ab" | capitalize', 'Ab'],
  ['event.tags | size', '3'],
  ['event.tags | first', 'a'],
  ['event.tags | last', 'c'],
  ['event.tags | join: "+"', 'a+b+c'],
  ['"a-b" | split: "-" | join: "/"', 'a/b'],
  ['"aba" | replace: "a", "x"', 'xbx'],
  ['"abc" | slice: 1', 'b'],
  ['" a " | strip | append: "."', 'a.'],
  ['1 | plus: 2', '3'],
  ['3 | minus: 2', '1'],
  ['3 | times: 2', '6'],
  ['none | default: "x"', 'x'],
  ['"a b c" | truncatewords: 2', 'a b...'],
  ['"a,a" | split: "," | uniq | join: ""', 'a'],
  ['event.tags | concat: event.tags | size', '6'],
  ['event.tags | reverse | first', 'c'],
  ['people | where: "role", "speaker" | size', '1'],
] as const;

describe('expressions', () => {
  it.each(ALLOWED_FILTERS)('[B1] has the filters that a document needs: %s', (source, expected) => {
    expect(text(`{{ ${source} }}`, scope)).toBe(expected);
  });

  it.each(
    ['date: "%Y"', 'date_to_string', 'json', 'inspect', 'raw', 'escape', 'where_exp: "p", "p"']
      .concat(['sample', 'map: "name"', 'sort', 'group_by: "role"', 'url_encode', 'to_integer'])
      .concat(['base64_decode', 'find: "role", "x"', 'newline_to_br', 'array_to_sentence_string']),
  )('[B1] has no filter that reads a clock, chance or more than it is given: %s', (filter) => {
    const attempt = () => text(`{{ event.name | ${filter} }}`, scope);
    expect(attempt).toThrow(RenderError);
    expect(attempt).toThrow(/undefined filter/);
  });

  it.each([
    ['{% if event.name %}a{% elsif zero %}b{% else %}c{% endif %}', 'a'],
    ['{% unless event.name %}a{% else %}c{% endunless %}', 'c'],
    ['{% case event.name %}{% when "Kelas" %}a{% else %}b{% endcase %}', 'a'],
    [
      '{% for p in people %}{{ p.name }}{% unless forloop.last %}, {% endunless %}{% endfor %}',
      'Ana, Budi',
    ],
    ['{% for p in people %}{{ p.name }}{% break %}{% endfor %}', 'Ana'],
    ['{% assign x = "y" %}{{ x }}', 'y'],
    ['a{% comment %}b{% endcomment %}c', 'ac'],
  ])('[B1] has the tags that a document needs: %s', (source, expected) => {
    expect(text(source, scope)).toBe(expected);
  });

  it.each(
    ['include "a"', 'render "a"', 'layout "a"', 'block a', 'capture a', 'increment a', 'raw']
      .concat(['tablerow a in list', 'cycle "a", "b"', 'decrement a', 'liquid assign a = 1'])
      .concat(['echo "a"', 'continue', '# a']),
  )('[B1] has no tag that reads a file or hides a state: %s', (tag) => {
    expect(() => text(`{% ${tag} %}`, scope)).toThrow(RenderError);
  });

  it.each(
    ['event.constructor', 'event.__proto__', 'event["constructor"]["name"]', 'event.toString']
      .concat(['people.map', 'event.name.constructor.constructor', 'people[0].hasOwnProperty'])
      .concat(['event.tags.constructor.name', 'event.tags.length.constructor']),
  )('[B2] reaches nothing but data: %s', (source) => {
    expect(text(`[{{ ${source} }}]`, scope)).toBe('[]');
    expect(value(source, scope)).toBeUndefined();
    expect(test(source, scope)).toBe(false);
  });

  it.each([
    '{% for i in (1..100000000) %}x{% endfor %}',
    '{% for i in (1..9999) %}{% for j in (1..9999) %}{% for k in (1..9999) %}{% endfor %}{% endfor %}{% endfor %}',
    '{% assign s = "aaaaaaaa" %}{% for i in (1..99) %}{% assign s = s | append: s %}{% endfor %}',
    '{% assign s = "a,b" | split: "," %}{% for i in (1..99) %}{% assign s = s | concat: s %}{% endfor %}',
    '{% assign s = "aa" %}{% for i in (1..99) %}{% assign s = s | replace: "a", "aaaaaaaa" %}{% endfor %}',
  ])('[B3] ends what would not end: %s', (source) => {
    expect(() => text(source, scope)).toThrow(RenderError);
  });

  it('[B3] refuses a template that is too long to parse', () => {
    expect(() => text(`{{ "${'x'.repeat(5000)}" }}`, scope)).toThrow(RenderError);
  });

  it.each(['(1..100000000)', '(1..100000000) | join: ","', '(1..99999999) | size'])(
    '[B3] bounds single expressions too: %s',
    (source) => {
      expect(() => value(source, scope)).toThrow(RenderError);
      expect(() => test(source, scope)).toThrow(RenderError);
    },
  );

  it('[B4] names the expression and the reason when one is wrong', () => {
    for (const wrong of ['{{ event.name', '{% if %}', '{% if event %}', '{{ "a" | nope }}']) {
      expect(() => text(wrong, scope)).toThrow(wrong);
    }
    expect(() => test('event.name | nope', scope)).toThrow(RenderError);
  });

  it('[B5] takes nothing, "", 0 and false for false', () => {
    for (const no of ['none', 'noWords', 'zero', 'missing', 'event.missing', 'false', 'nil']) {
      expect([no, test(no, scope)]).toEqual([no, false]);
    }
    for (const yes of ['event.name', 'list', '1', 'zero == 0', 'event.tags contains "b"']) {
      expect([yes, test(yes, scope)]).toEqual([yes, true]);
    }
    expect(test('event.name and zero', scope)).toBe(false);
    expect(test('people.size > 1', scope)).toBe(true);
  });

  it('[B6] gives values as they are', () => {
    expect(value('people', scope)).toBe(scope.people);
    expect(value('people | where: "role", "speaker"', scope)).toEqual([scope.people[0]]);
    expect(value('missing', scope)).toBeUndefined();
  });

  it('[B7] collapses the document’s white space and keeps the author’s lines', () => {
    expect(text('  a   b\t{{ noWords }}  c \n\n\n d  ', scope)).toBe('a b c\nd');
    expect(text('{{ lines }}', { lines: 'a\nb' })).toBe('a\nb');
    expect(text(' {{ noWords }} \n ', scope)).toBe('');
  });

  it('[B8] looks fixed words up, with parameters', () => {
    expect(text('{{ "hello" | t }}, {{ "many" | t: n: people.size }}', scope)).toBe(
      'Halo, 2 orang',
    );
    expect(() => text('{{ "nope" | t }}', scope)).toThrow(/no "nope"/);
    expect(stringKeys('{{ "hello" | t }} {{ \'many\' | t: n: 1 }} {{ "x" | upcase }}')).toEqual([
      'hello',
      'many',
    ]);
  });

  it('[B8] a word around a value that is empty is empty', () => {
    for (const nothing of ['missing', 'people.missing', '""']) {
      expect([nothing, text(`{{ "many" | t: n: ${nothing} }}`, scope)]).toEqual([nothing, '']);
    }
    expect(text('{{ "many" | t: n: 0 }}', scope)).toBe('0 orang');
  });

  it('[B9] says what a template reads', () => {
    const source = '{{ event.name }}{% for p in people.all %}{{ p.name }}{% endfor %}';
    expect(paths(source)).toEqual(
      expect.arrayContaining([
        ['event', 'name'],
        ['people', 'all'],
      ]),
    );
    expect(paths(source).map(([name]) => name)).not.toContain('p');
  });
});
