import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { formatFault, InputError, type Fault } from '../../src/errors.js';
import { parseDocument } from '../../src/read/document.js';
import { parsePath, formatPath } from '../../src/read/path.js';
import { editDistance, suggest } from '../../src/read/suggest.js';
import { validate, validateEvent } from '../../src/read/index.js';
import { eventsOf, faultsOf, messagesOf } from './helpers.js';

function parseFaults(text: string, file: string): readonly Fault[] {
  try {
    parseDocument(text, file);
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  return [];
}

describe('lines of values', () => {
  const yaml =
    '# a comment\nname: A\npeople:\n  - name: B\n    image:\n      contentUrl: b.jpg\n  - {name: C}\n';
  const json =
    '{\n "name": "A: {[\\"",\n "people": [\n  {"name": "B",\n   "image": {\n    "contentUrl": "b.jpg"}},\n  {"name": "C"}]}';

  it.each([
    ['a.yaml', yaml, [2, 3, 4, 6, 7, 7]],
    ['a.json', json, [2, 3, 4, 6, 7, 7]],
    ['crlf.yaml', yaml.replaceAll('\n', '\r\n'), [2, 3, 4, 6, 7, 7]],
  ])('%s: by path, or by the nearest ancestor', (file, text, lines) => {
    const { lineOf } = parseDocument(text, file);
    expect([
      lineOf(['name']),
      lineOf(['people']),
      lineOf(['people', 0]),
      lineOf(['people', 0, 'image', 'contentUrl']),
      lineOf(['people', 1, 'name']),
      lineOf(['people', 1, 'image', 'contentUrl']),
    ]).toEqual(lines);
  });

  it('agree with JSON.parse about what is JSON, and say where it ends', () => {
    expect(
      parseFaults('{"a": 1,\n "b": [1, 2}\n', 'a.json').map((one) => formatFault(one, 'en')),
    ).toEqual(['a.json:2: expected a comma or "]"; got }.']);
    for (const text of [
      '{',
      '[1,]',
      '{"a" 1}',
      '{a: 1}',
      '"a',
      '1 2',
      "{'a': 1}",
      'nul',
      '{"a":1}}',
    ]) {
      const [fault] = parseFaults(text, 'a.json');
      expect(fault?.line).toBe(1);
    }
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        expect(parseDocument(text, 'a.json').value).toEqual(JSON.parse(text));
        parseFaults(text.slice(0, cut % (text.length + 1)), 'a.json');
      }),
    );
  });
});

describe('[R41] YAML without surprises', () => {
  it.each([
    ['a tag', 'name: !!js/function "x"\n', 'a value without a tag'],
    ['a tag of its own', 'name: !x y\n', 'a value without a tag'],
    ['a key twice', 'name: A\nname: B\n', 'each key once'],
    ['two documents', 'name: A\n---\nname: B\n', 'one YAML document'],
    ['a tab', 'people:\n\t- name: A\n', 'valid YAML'],
    ['a merge key', 'a: &a {name: A}\n<<: *a\n', 'one of'],
    ['an alias to itself', 'people: &a [*a]\n', ''],
  ])('%s', (_title, text, expected) => {
    expect(messagesOf(text, 'a.yaml').join('\n')).toContain(expected);
  });

  it('lists several syntax errors at once', () => {
    expect(parseFaults('a: "x\nb: [1, 2\n', 'a.yaml').length).toBeGreaterThan(0);
    expect(parseFaults('a: {b: }}\nc: ]\n', 'a.yaml').length).toBeGreaterThan(1);
  });

  it('leaves aliases few and small', () => {
    expect(
      eventsOf('- name: A\n  organizer: &o [{name: P}]\n- {name: B, organizer: *o}\n', 'a.yaml'),
    ).toHaveLength(2);
    const names = 'abcdefghi';
    const bomb = [...names]
      .map(
        (name, at) =>
          `${name}: &${name} [${Array.from({ length: 9 }, () => (at === 0 ? 'x' : `*${names[at - 1] ?? ''}`)).join(',')}]`,
      )
      .join('\n');
    expect(messagesOf(bomb, 'a.yaml')[0]).toContain('few, plain aliases');
  });

  it('reads dates and numbers with a leading zero as they stand', () => {
    expect(parseDocument('a: 2022-06-21\nb: "0812"\nc: yes\nd:\n', 'a.yaml').value).toEqual({
      a: '2022-06-21',
      b: '0812',
      c: 'yes',
      d: null,
    });
  });
});

describe('[R40] shapes of a file', () => {
  it('one event, a list, or events', () => {
    expect(eventsOf('name: A\nendDate:\noffers: {price: }\n', 'a.yaml')).toHaveLength(1);
    expect(eventsOf('[{"name":"A"},{"name":"B"}]', 'a.json')).toHaveLength(2);
    expect(eventsOf('events:\n  - name: A\n  - name: B\n', 'a.yaml')).toHaveLength(2);
    expect(messagesOf('events: [{name: A}]\nevent: 1\n', 'a.yaml')).toEqual([
      'a.yaml:2: event: expected nothing beside "events"; got "event".',
    ]);
  });
});

describe('validate', () => {
  const leaf = z.strictObject({ kind: z.literal('leaf'), text: z.string() });
  const node = z.strictObject({ kind: z.literal('node'), children: z.array(leaf) });
  const schema = z.strictObject({
    root: z.discriminatedUnion('kind', [leaf, node]),
    size: z.union([z.number(), z.strictObject({ min: z.number() })]).optional(),
  });
  const run = (value: unknown): string[] => {
    const result = validate(schema, value, { file: 'a' });
    return result.ok ? [] : result.faults.map((fault) => formatFault(fault, 'en'));
  };

  it('walks unions and lists to the keys that fit', () => {
    expect(run({ root: { kind: 'node', children: [{ kind: 'leaf', txt: 'a' }] } })).toEqual([
      'a: root.children[0].txt: expected one of kind, text; got "txt". Did you mean "text"?',
    ]);
    expect(run({ root: { kind: 'leaff' } })).toEqual([
      'a: root.kind: expected one of leaf, node; got "leaff". Did you mean "leaf"?',
    ]);
    expect(run({ root: { kind: 'leaf', text: '' }, size: { min: 'x' } })).toEqual([
      'a: size.min: expected a number; got "x".',
    ]);
    expect(run({ root: { kind: 'leaf', text: '' }, size: 'x' })).toEqual([
      'a: size: expected a number, or a mapping of keys to values; got "x".',
    ]);
  });

  it('[R2] every fault of an event has natural words in both languages', () => {
    const result = validateEvent(
      JSON.parse(
        '{"name": "", "identifier": "A b", "url": "x", "people": "Warsiti", "hours": -1, "offers": {"priceCurrency": "rupiah", "price": "1"}, "contact": {"name": "A", "email": "x"}, "image": [1,2,3,4,5,6,7,8,9,10,11,12,13], "maximumAttendeeCapacity": 1.5, "eventStatus": "x", "keywords": ["a", 1]}',
      ) as unknown,
    );
    const lines = result.ok
      ? []
      : result.faults.map(({ path, expected }) => `${path}: ${expected.id}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        'name: teks yang tidak kosong',
        'identifier: huruf kecil, angka, dan tanda hubung, seperti naskah-kuno',
        'url: URL http(s)',
        'people: daftar',
        'hours: angka di atas 0',
        'offers.priceCurrency: kode mata uang seperti IDR',
        'offers.price: angka',
        'contact.email: alamat surel',
        'image: daftar paling banyak 12 butir',
        'maximumAttendeeCapacity: bilangan bulat',
        'keywords[1]: teks',
      ]),
    );
    for (const fault of result.ok ? [] : result.faults) {
      expect(formatFault(fault, 'id')).not.toMatch(/Invalid|Too (big|small)|expected/);
    }
  });

  it('[R3] names what was meant, also in Indonesian and by sound', () => {
    const hint = (key: string): string | undefined =>
      faultsOf(`name: A\n${key}: x\n`, 'a.yaml')[0]?.hint?.en;
    expect(hint('judul')).toContain('"name"');
    expect(hint('narasumber')).toContain('"people"');
    expect(hint('startdate')).toContain('"startDate"');
    expect(hint('orgnaizer')).toContain('"organizer"');
    expect(hint('xyzzyplugh')).toBeUndefined();
  });

  it('[R3] names it below the top, too, and from a word of another place', () => {
    const hint = (text: string): string | undefined =>
      faultsOf(`name: A\n${text}\n`, 'a.yaml')[0]?.hint?.id;
    expect(hint('offers: { harga: 0 }')).toContain('"price"');
    expect(hint('harga: 0')).toContain('"offers.price"');
    expect(hint('lokasi: { name: Aula }')).toContain('"location"');
    expect(hint('lokasi: Aula')).toContain('"location.name"');
    expect(hint('people: [{ name: A, jabatan: B }]')).toContain('"jobTitle"');
    expect(hint('image: [{ contentUrl: a.jpg, deskripsi: B }]')).toContain('"description"');
    // A room is no person's, whatever it is called.
    expect(hint('people: [{ name: A, ruang: B }]')).toBeUndefined();
  });

  it('[R3] a misspelt key is told once, not as missing besides', () => {
    expect(messagesOf('nama: A\n', 'a.yaml')).toEqual([
      expect.stringMatching(/^a\.yaml:1: nama: .* Did you mean "name"\?$/),
    ]);
    expect(messagesOf('nam: A\nurl: x\nxyzzy: 1\n', 'a.yaml')).toHaveLength(3);
    expect(messagesOf('xyzzy: 1\n', 'a.yaml')).toHaveLength(2);
  });

  it('[R3] looks into the branch of a union that was meant', () => {
    expect(run({ root: { kind: 'leaf', text: '' }, size: { mn: 1 } })).toEqual([
      'a: size.mn: expected one of min; got "mn". Did you mean "min"?',
    ]);
  });

  it('[R3] names the kind by which a union is told when its key is misspelt', () => {
    expect(run({ root: { knd: 'leaf', text: '' } })).toEqual([
      'a: root.kind: expected one of leaf, node; got —. Did you mean "kind" by "knd"?',
    ]);
  });

  it('[R3] names the word of a list that was meant', () => {
    expect(faultsOf('name: A\neventStatus: EventPostpond\n', 'a.yaml')[0]?.hint).toEqual({
      en: 'Did you mean "EventPostponed"?',
      id: 'Apakah maksudnya "EventPostponed"?',
    });
  });

  it('[R9] prototype keys are unknown keys', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(messagesOf(`{"name": "A", "${key}": {"x": 1}}`, 'a.json').join()).toContain(
        `${key}: expected one of`,
      );
      expect(messagesOf(`name: A\n${key}: {x: 1}\n`, 'a.yaml').join()).toContain(
        `${key}: expected one of`,
      );
    }
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

describe('small parts', () => {
  it('counts edits, a swap of neighbours as one', () => {
    expect(editDistance('organizer', 'orgnaizer', 3)).toBe(1);
    expect(editDistance('abc', 'abc', 3)).toBe(0);
    expect(editDistance('abc', 'xyz', 2)).toBe(3);
    expect(suggest('naem', ['name', 'url'])).toBe('name');
    expect(suggest('qqqq', ['name', 'url'])).toBeNull();
  });

  it('reads back the paths that it writes', () => {
    const part = fc.oneof(fc.stringMatching(/^[A-Za-z]\w{0,5}$/), fc.nat(99));
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z]\w{0,5}$/),
        fc.array(part, { maxLength: 4 }),
        (first, rest) => {
          expect(parsePath(formatPath([first, ...rest]))).toEqual([first, ...rest]);
        },
      ),
    );
    expect(parsePath('a..b')).toBeNull();
    expect(parsePath('Judul acara')).toBeNull();
  });
});
