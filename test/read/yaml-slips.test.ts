import { describe, expect, it } from '@jest/globals';
import type { Fault } from '../../src/errors.js';
import { InputError } from '../../src/errors.js';
import { parseBrand } from '../../src/read/brand.js';
import { parseDocument } from '../../src/read/document.js';
import { readEvents } from '../../src/read/read-events.js';
import { bytes, faultsOf } from './helpers.js';

/** Line and hint of every fault of an event file: `3: Line 3 is …`. */
const told = (text: string, language: 'en' | 'id' = 'en'): string[] =>
  faultsOf(text, 'a.yaml').map(({ line, hint }) => `${line}: ${hint?.[language] ?? '–'}`);

const notes = (text: string, file = 'a.yaml') => readEvents(bytes(text), file).notes;

function brandFaults(text: string): readonly Fault[] {
  try {
    parseBrand(text, 'brand.yaml');
  } catch (error) {
    if (error instanceof InputError) return error.faults;
    throw error;
  }
  return [];
}

describe('[R42] a slip in YAML is named by its cause, on its line', () => {
  it.each([
    ['below a key', 'name: A\nlocation:\n\tname: Aula\n', 3],
    ['in a list', 'name: A\npeople:\n  - name: B\n\t  role: host\n', 4],
    ['between brackets', 'name: A\nlocation: {\n\tname: B }\n', 3],
  ])('a tab %s', (_, text, line) => {
    expect(told(text)).toEqual([
      `${line}: Line ${line} is indented with a tab. Put spaces in its place.`,
    ]);
    expect(told(text, 'id')[0]).toContain('menjorok dengan tab');
  });

  it.each([
    [
      'further in than its neighbour',
      'name: A\nlocation:\n  name: B\n   url: C\n',
      4,
      'name',
      3,
      3,
      'url',
      4,
    ],
    ['further out', 'name: A\nlocation:\n   name: B\n  url: C\n', 4, 'name', 3, 4, 'url', 3],
    ['below a list item', 'name: A\npeople:\n  - name: B\n  role: x\n', 4, 'name', 3, 5, 'role', 3],
    [
      'further in, in a list',
      'name: A\npeople:\n  - name: B\n     role: x\n',
      4,
      'name',
      3,
      5,
      'role',
      6,
    ],
    ['at the top', 'name: A\n kind: B\n', 2, 'name', 1, 1, 'kind', 2],
    ['below a top that is further in', ' name: A\nkind: B\n', 1, 'name', 1, 2, 'kind', 1],
    [
      'with a comment between',
      'name: A\nlocation:\n   name: B\n# c: d\n\n  url: C\n',
      6,
      'name',
      3,
      4,
      'url',
      3,
    ],
    ['an item further out', 'name: A\npeople:\n  - name: B\n - name: C\n', 4, '-', 3, 3, '-', 2],
    ['an item further in', 'name: A\npeople:\n - name: B\n  - name: C\n', 4, '-', 3, 2, '-', 3],
  ] as const)('columns that differ: %s', (_, text, line, one, above, from, two, to) => {
    const below = line === 1 ? 2 : line;
    expect(told(text)).toEqual([
      `${line}: "${one}" in line ${above} begins in column ${from}, "${two}" in line ${below} in column ${to}. What belongs together begins in the same column.`,
    ]);
    expect(told(text, 'id')[0]).toContain('Yang setara dimulai di kolom yang sama.');
  });

  it.each([
    ['a colour', "palette: { primary: #5b1f3a, accent: '#e9a23b' }\nname: x\n", "'#5b1f3a'"],
    ['a room', 'location: { name: Ruang #3, addressLocality: B }\n', "'Ruang #3'"],
    ['hashtags', 'keywords: [#literasi, #buku]\n', "'#literasi'"],
    ['after a quote', `location: { name: 'R', url: Jum'at, x: #4 }\n`, "'#4'"],
  ])('a comment between brackets: %s', (_, text, quoted) => {
    expect(told(text)).toEqual([
      `1: In line 1 everything from # on is a comment. Put the text into quotes: ${quoted}.`,
    ]);
    expect(told(text, 'id')[0]).toContain('dianggap komentar');
  });

  it('a bracket that is never closed, and one whose lines are not indented', () => {
    expect(told('name: A\nkeywords: [a, b\nkind: B\n')).toEqual([
      '2: The "[" in line 2 needs its "]".',
    ]);
    expect(told('name: A\nx:\n  y: {\n    c: d\n}\n')).toEqual([
      '5: Indent everything from "{" to "}" further than line 3.',
    ]);
  });

  it('an apostrophe within quotes, a colon without its space, a sign at the start', () => {
    expect(told("name: 'Jum'at Berkah'\n")[0]).toMatch(/^1: The text ends at the second '/);
    expect(told('name:A\nkind: B\n')).toEqual(['1: A space comes after the colon: name: A']);
    expect(told('name: A\nlocation:\n  name:Aula\n')).toEqual([
      '2: A space comes after the colon: name: Aula',
    ]);
    expect(told('name: @pustaka\n')[0]).toContain('goes into quotes: "@pustaka"');
  });

  it('a colon in a text is still that', () => {
    expect(told('name: Bedah Buku: Laskar\n')[0]).toContain('A text with a colon in it');
    expect(told('name: A\nkind: B: C\n  d: e\n')[0]).toContain('A text with a colon in it');
  });

  it('tells nothing that the lines don’t show', () => {
    const [fault] = faultsOf('name: | A\n', 'a.yaml');
    expect(fault?.hint?.en).toMatch(/^\(/);
    for (const text of ['\t', '-\n\t-', '{', ']', '- - -\n -', ': :', `${'#'.repeat(5000)}[\n`]) {
      expect(() => parseDocument(text, 'a.yaml')).not.toThrow(TypeError);
    }
  });

  it('looks at long lines in a moment', () => {
    const began = Date.now();
    for (const part of ['- ', '"a"#', '[#', "{'", 'a: ', ' \t']) {
      faultsOf(`x: [\n${part.repeat(20_000)}\n y: "`, 'a.yaml');
    }
    expect(Date.now() - began).toBeLessThan(5000);
  });
});

describe('[R43] a value that YAML reads in another way than it is written', () => {
  const comment = (line: number, value: string): string =>
    `${line}: In line ${line} everything from # on is a comment. Put the text into quotes: '${value}'.`;

  it('a text that a comment took whole', () => {
    expect(told('name: #3 Bedah Buku\n')).toEqual([comment(1, '#3 Bedah Buku')]);
    expect(told('name: A\nkeywords:\n  - #literasi\n')).toEqual([comment(3, '#literasi')]);
    expect(told('name: A\nlocation: {\n  name: #3\n}\n')).toEqual([comment(3, '#3')]);
    expect(told('- name: A\n- name: #2\n')).toEqual([comment(2, '#2')]);
    const brand = brandFaults('siar: 1\npalette:\n  primary: #5b1f3a\n  accent: "#e9a23b"\n');
    expect(brand.find(({ path }) => path === 'palette.primary')).toMatchObject({
      line: 3,
      hint: { id: expect.stringContaining("dalam tanda kutip: '#5b1f3a'") },
    });
  });

  it('a comment as people write it is one', () => {
    expect(told('name: # belum tahu\n')).toEqual(['1: –']);
    expect(notes('name: A # belum pasti\nkind: B ### x\n')).toEqual([]);
    expect(notes('name: "A" #1\n')).toEqual([]);
  });

  it('a text of which a comment took a part is a warning', () => {
    expect(notes('- name: A\n- name: B\n  location:\n    name: Ruang #3\n')).toEqual([
      {
        rule: 'cut-by-comment',
        severity: 'warning',
        where: '[1].location.name',
        message: {
          en: 'Line 4: of "Ruang #3" only "Ruang" is read; what follows " #" is a comment.',
          id: expect.stringContaining('hanya "Ruang" yang terbaca'),
        },
        advice: { en: expect.stringContaining('into quotes'), id: expect.any(String) },
      },
    ]);
  });

  it('a decimal comma', () => {
    expect(told('name: A\nhours: 1,5\n')).toEqual(['2: Decimals are written with a point: 1.5.']);
    expect(
      told('name: A\nimage: [{ contentUrl: a, focalPoint: { x: 0,5, y: 0,25 } }]\n', 'id'),
    ).toEqual(['2: Desimal ditulis dengan titik: 0.5.', '2: Desimal ditulis dengan titik: 0.25.']);
    const [fault] = brandFaults('logo: { clearSpace: 0,5 }\n').filter(
      ({ path }) => path === 'logo.5',
    );
    expect(fault?.hint?.en).toBe('Decimals are written with a point: 0.5.');
    // A number of its own is no decimal.
    expect(told('name: A\n5:\n')).toEqual(['2: –']);
  });

  it('thousands', () => {
    const price = (written: string): string[] => told(`name: A\noffers:\n  price: ${written}\n`);
    expect(price('Rp50.000')).toEqual(['3: Write the number in digits alone: 50000.']);
    expect(price('1.500.000')).toEqual(['3: Write the number in digits alone: 1500000.']);
    expect(price('50,000')).toEqual(['3: Write the number in digits alone: 50000.']);
    expect(price('50,500')).toEqual(['3: Write 50500 for thousands, or 50.500 for decimals.']);
    expect(price('gratis')).toEqual(['3: –']);
    expect(told('name: A\noffers: { price: 50,000 }\n')).toEqual([
      '2: Write the number in digits alone: 50000.',
    ]);
    expect(notes('name: A\noffers: { price: 50.000 }\nhours: 1.5\n')).toMatchObject([
      {
        rule: 'decimal-point',
        severity: 'warning',
        where: 'offers.price',
        message: { en: 'Line 2: 50.000 is read as 50, for a point stands before decimals.' },
        advice: { id: 'Jika maksudnya 50000, tulis 50000.' },
      },
    ]);
    expect(notes('{"name": "A", "offers": {"price": 50.000}}', 'a.json')).toEqual([]);
  });
});
