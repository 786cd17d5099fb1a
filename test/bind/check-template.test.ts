import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { checkTemplate } from '../../src/bind/check-template.js';
import { FACT_FIELDS } from '../../src/bind/facts/fields.js';
import { describeEvent } from '../../src/bind/facts/index.js';
import { createStrings } from '../../src/bind/strings.js';
import { templateFields } from '../../src/bind/template-fields.js';
import { formatFault, InputError, type Fault } from '../../src/errors.js';
import { eventSchema } from '../../src/model/event.js';
import { readTemplate } from '../../src/read/template.js';
import { sharedStrings, source, template } from '../layout/scenes.js';

const strings = sharedStrings();

function faults(children: string, more: Parameters<typeof source>[1] = {}): readonly Fault[] {
  return faultsOf(source(children, more));
}

function faultsOf(text: string): readonly Fault[] {
  try {
    checkTemplate(readTemplate(text, 'a.yaml'), strings);
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  return [];
}

const text = (words: string, more = '') => `- {kind: text, id: a, text: '${words}'${more}}`;

describe('a template is checked when it is loaded', () => {
  it('[B30] says file, line, path, what was expected and what there is', () => {
    const [fault, ...more] = faults(`
      - kind: text
        id: title
        text: '{{ evnt.name }}'
    `);
    expect(more).toEqual([]);
    expect(fault).toMatchObject({
      file: 'a.yaml',
      line: 18,
      path: 'pages[0].root.children[0].text',
      got: '"evnt"',
    });
    expect(fault?.expected.en).toMatch(/^one of event, when, state, /);
    expect(fault?.expected.id).toMatch(/^salah satu dari event, /);
    expect(formatFault(fault!, 'id')).toMatch(/^a\.yaml:18: pages\[0\]\.root.*seharusnya/);
  });

  it('[B30] lists every fault at once', () => {
    const all = faults(`
      - {kind: text, id: a, text: '{{ nope }}', if: never}
      - {kind: qr, id: b, value: nothing.url, at: {square: {value: no.thing}}}
      - {kind: image, id: c, source: photo, alt: '{{ "x" | date }}'}
    `);
    expect(all.map(({ path }) => path.replace(/^.*children/, ''))).toEqual([
      ...['[0].text', '[0].if', '[1].value', '[1].at.square.value', '[2].alt'],
    ]);
    expect(all.at(-1)).toMatchObject({ expected: { en: 'a LiquidJS expression' } });
    expect(all.at(-1)?.got).toMatch(/undefined filter: date/);
  });

  it('[B30] looks into the expressions that surfaces follow from', () => {
    const surface = (of: string) => `surface: {of: ${of}, is: {a: deep}, else: paper}`;
    const all = faults(`
      - {kind: frame, id: f, ${surface('no.thing')}, children: [], at: {square: {${surface('what')}}}}
    `);
    expect(all.map(({ path }) => path.replace(/^.*children/, ''))).toEqual([
      ...['[0].surface.of', '[0].at.square.surface.of'],
    ]);
  });

  it.each(['{{ constructor }}', '{{ toString.name }}', '{{ __proto__ }}', '{{ hasOwnProperty }}'])(
    '[B30] a name that every object has is no name: %s',
    (words) => {
      expect(faults(text(words))).toHaveLength(1);
    },
  );

  it('[B30] looks into alt texts, conditions, overrides, pages and what suits', () => {
    const paths = (head: string, page = '') =>
      faults(text('a'), { head, page }).map(({ path }) => path);
    expect(paths('suits: nope.name')).toEqual(['suits']);
    expect(paths('', 'if: nope')).toEqual(['pages[0].if']);
    expect(paths('', 'for: nope.list\nas: x')).toEqual(['pages[0].for']);
    const alt = source(text('a')).replace('alt: {id: "{{ event.name }}"', 'alt: {id: "{{ nope }}"');
    expect(faultsOf(alt).map(({ path }) => path)).toEqual(['alt.id']);
  });

  it('[B31] knows the names that pages and repeats give, where they give them', () => {
    const list = `
      - kind: repeat
        id: a
        for: people.all
        as: person
        item: {kind: text, id: b, text: '{{ person.name }} {{ index }} {{ count }} {{ other }}'}
        rest: {kind: text, id: c, text: '{{ rest }} {% for one in restItems %}{{ one.name }}{% endfor %}'}
      - {kind: text, id: d, text: '{{ person.name }}'}
    `;
    expect(faults(list).map(({ path, got }) => [path.replace(/^.*children/, ''), got])).toEqual([
      ['[0].item.text', '"other"'],
      ['[1].text', '"person"'],
    ]);
    expect(faults(text('{{ person.name }}'), { page: 'for: people.all\nas: person' })).toEqual([]);
    expect(faults(text('{% assign x = event.name %}{{ x }}'))).toEqual([]);
  });

  it('[B31] knows the fields of facts, and none that isn’t there', () => {
    const [fault] = faults(text('{{ when.dat }} {{ state.badge }} {{ people.all.size }}'));
    expect([fault?.got, fault?.expected.en.includes('when.date')]).toEqual(['"when.dat"', true]);
    expect(faults(text('{{ sate.badge }}'))[0]?.hint?.id).toBe('Apakah maksudnya "state"?');
    expect(faults(text('{{ people.speakrs.size }}'))[0]?.hint?.en).toContain('"people.speakers"');
    const known = describeEvent(
      eventSchema.parse({
        name: 'A',
        superEvent: { name: 'S' },
        contact: { name: 'P', consent: true },
        certificate: { recipient: { name: 'Q' } },
      }),
      { language: 'id', strings: createStrings([sharedStrings()], 'id') },
    );
    for (const [name, fields] of Object.entries(FACT_FIELDS)) {
      const fact = known[name as keyof typeof FACT_FIELDS];
      expect([name, [...fields].sort()]).toEqual([name, Object.keys(fact ?? {}).sort()]);
    }
  });

  it('[B31] knows the fields of events, brands, formats and pages', () => {
    const [fault] = faults(text('{{ event.nmae }}'));
    expect(fault?.got).toBe('"event.nmae"');
    expect(fault?.expected.en).toMatch(/event\.name, /);
    for (const wrong of ['brand.logo', 'format.size', 'page.total']) {
      expect(faults(text(`{{ ${wrong} }}`)).map(({ got }) => got)).toEqual([`"${wrong}"`]);
    }
    expect(faults(text('{{ event.superEvent.name }} {{ page.number }} {{ brand.name }}'))).toEqual(
      [],
    );
  });

  it.each(['event.virtualLocation.passcode', 'event.contact.telephone'])(
    '[B31] refuses what may not be printed unasked: %s',
    (path) => {
      expect(faults(text(`{{ ${path} }}`))).toHaveLength(1);
    },
  );

  it('[B32] every fixed word has to be there in each of its languages', () => {
    const own = 'strings: {id: {own: A}, en: {}}';
    const found = faults(text('{{ "own" | t }}'), { head: own });
    expect(found.map(({ expected }) => expected.en)).toEqual([
      'a word for "own" in en, in strings or templates/strings.yaml',
      'a word for "own" in ar, in strings or templates/strings.yaml',
    ]);
    expect(faults(text('{{ "role.speaker" | t }}'))).toEqual([]);
  });

  it('[B33] formats that there are not are faults, wherever they are named', () => {
    const head = 'formats: {only: [instagram-square, myspace], except: [custom-800x800]}';
    const found = faults(text('a', ', at: {lanscape: {color: muted}, x-post: {color: muted}}'), {
      head,
    });
    expect(found.map(({ path, got }) => [path, got])).toEqual([
      ['formats.only[1]', '"myspace"'],
      ['pages[0].root.children[0].at.lanscape', '"lanscape"'],
    ]);
    expect(found[0]?.line).toBe(9);
    expect(found[0]?.expected.en).not.toMatch(/ landscape,/);
    expect(found[1]?.expected.en).toMatch(/^one of landscape, square, portrait, tall, instagram/);
  });

  const FOLDER = new URL('../../templates/', import.meta.url);
  const shipped = readdirSync(FOLDER).filter((n) => n.endsWith('.yaml') && n !== 'strings.yaml');
  it.each([...shipped, '../test/fixtures/templates/version-1.yaml'])(
    '[B30] finds nothing in %s',
    (name) => {
      expect(faultsOf(readFileSync(new URL(name, FOLDER), 'utf8'))).toEqual([]);
    },
  );
});

describe('templateFields', () => {
  it('[B34] lists the event fields that a template uses, required ones first', () => {
    const fields = templateFields(
      template(
        text('{{ event.name }} {{ event.kind }} {{ when.date }}', ', if: registration.open'),
      ),
    );
    const paths = fields.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['name', 'kind', 'startDate', 'endDate', 'offers.url']),
    );
    expect(fields[0]).toMatchObject({ path: 'name', required: true, description: 'The title' });
    expect(fields.slice(1).every(({ required }) => !required)).toBe(true);
    expect(paths).not.toContain('location');
  });
});
