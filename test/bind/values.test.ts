import { describe, expect, it } from '@jest/globals';
import { RenderError } from '../../src/errors.js';
import type { BoundFrame, BoundImage, BoundPath, BoundText } from '../../src/model/bound.js';
import { textFloor } from '../../src/model/format.js';
import { formatById } from '../../src/model/formats/index.js';
import type { Language } from '../../src/model/language.js';
import {
  BRAND,
  boundDocument,
  boundLayer,
  boundPage,
  sharedStrings,
  type Situation,
} from '../layout/scenes.js';

function layer<T>(children: string, id: string, situation: Situation = {}): T {
  return boundLayer(boundPage(children, situation), id) as T;
}

describe('units', () => {
  const shape = (value: string, format = 'custom-1000x2000') =>
    layer<BoundFrame>(`- {kind: shape, id: a, shape: rectangle, width: ${value}}`, 'a', { format })
      .placement['width'];

  it('[B21] vmin, vw, vh are shares of the canvas, rem the format’s smallest text', () => {
    expect(shape('4vmin')).toBe(40);
    expect(shape('50vw')).toBe(500);
    expect(shape('50vh')).toBe(1000);
    expect(shape('4vmin', 'custom-2000x1000')).toBe(40);
    const floor = textFloor(formatById('instagram-square'));
    expect(floor).toBe(30);
    expect(shape('1.5rem', 'instagram-square')).toBe(45);
    expect(shape('-2vmin')).toBe(-20);
    expect(shape("'0'")).toBe(0);
  });

  it('[B21] % and auto are left to the layout', () => {
    expect(shape('50%')).toBe('50%');
    expect(shape('auto')).toBe('auto');
  });

  it('[B21] px are kept to a hundredth, so that equal documents give equal bytes', () => {
    expect(shape('3.333vmin', 'custom-1001x2000')).toBe(33.36);
  });

  it.each(['100px', '10', '1em', '2cm', 'calc(1vw + 1vh)', '1e9vmin', 'var(--x)'])(
    '[B21] knows no other unit: %s',
    (value) => {
      expect(() => shape(`'${value}'`)).toThrow(/expected a length as 4vmin/);
    },
  );

  it.each(['padding: 5%', 'gap: -1vmin', 'padding: {top: 10%}', 'rowGap: auto'])(
    '[B21] what has nothing to be a share of takes no percentage: %s',
    (field) => {
      const children = `- {kind: frame, id: a, ${field}, children: []}`;
      expect(() => boundPage(children)).toThrow(/expected a length as 4vmin/);
    },
  );

  it('[B22] no text is set below the format’s floor', () => {
    const sizes = (fields: string) => {
      const { minSize, maxSize } = layer<BoundText>(
        `- {kind: text, id: a, text: x, ${fields}}`,
        'a',
      );
      return [minSize, maxSize];
    };
    expect(sizes('size: 0.5rem')).toEqual([28, 28]);
    expect(sizes('fit: {min: 1vmin, max: 2vmin, lines: 1}')).toEqual([28, 28]);
    expect(sizes('fit: {min: 2rem, max: 4.99rem, lines: 1}')).toEqual([56, 138]);
  });
});

describe('brand tokens', () => {
  const children = `
    - kind: frame
      id: panel
      surface: primary
      radius: large
      border: {side: top, width: 0.2vmin, color: accent}
      children:
        - {kind: text, id: ink, text: a}
        - {kind: text, id: muted, text: a, color: muted, font: display}
        - {kind: text, id: accent, text: a, color: accent, textTransform: uppercase}
        - {kind: shape, id: line, shape: rectangle}
        - {kind: shape, id: pattern, shape: pattern, tile: 5vmin}
        - {kind: badge, id: badge, surface: accent, text: b}
        - {kind: logos, id: logos, size: 2rem, include: [brand, mark]}
    - {kind: text, id: outside, text: a}
    - {kind: logos, id: dark, size: 2rem, include: [brand]}
    - {kind: frame, id: unpainted, surface: deep, paint: none, children: [{kind: text, id: on, text: a}]}
    - kind: frame
      id: scrim
      surface: deep
      gradient: {angle: 90, from: 1, to: 0}
      children: []
  `;
  const { primary, paper, accent, deep } = BRAND.surfaces;
  const get = <T>(id: string) => layer<T>(children, id);

  it('[B23] a frame’s surface is filled, and decides the inks of all in it', () => {
    expect(get<BoundFrame>('panel')).toMatchObject({ fill: primary.surface, radius: 30 });
    expect(get<BoundText>('ink')).toMatchObject({ color: primary.ink, surface: primary.surface });
    expect(get<BoundText>('muted').color).toBe(primary.muted);
    expect(get<BoundText>('accent').color).toBe(primary.accent);
    expect(get<BoundFrame>('line')).toMatchObject({ fill: primary.line });
    expect(get<BoundPath>('pattern').paths[0]?.fill).toBe(primary.pattern);
    expect(get<BoundFrame>('panel').border).toEqual({
      side: 'top',
      width: 2,
      color: primary.accent,
    });
  });

  it('[B23] the page’s own surface stands below everything', () => {
    expect(boundPage(children).root.fill).toBe(paper.surface);
    expect(get<BoundText>('outside')).toMatchObject({ color: paper.ink, surface: paper.surface });
  });

  it('[B28] a surface follows from the value of an expression', () => {
    const surface = '{of: event.kind, is: {Webinar: deep, Kuliah: accent}, else: primary}';
    const fill = (kind: string) => {
      const panel = `- {kind: frame, id: f, surface: ${surface}, children: [{kind: text, id: t, text: a}]}`;
      return boundLayer(boundPage(panel, { event: { kind } }), 'f') as BoundFrame;
    };
    expect(fill('Webinar').fill).toBe(deep.surface);
    expect(fill('Kuliah').fill).toBe(accent.surface);
    expect(fill('constructor').fill).toBe(primary.surface);
    expect(fill('Kuliah').children[0]).toMatchObject({ color: accent.ink });
  });

  it('[B28] a frame may be painted in the surface around it', () => {
    const child =
      '- {kind: frame, id: g, surface: inherit, children: [{kind: text, id: t, text: a}]}';
    const inside = boundPage(
      `- {kind: frame, id: f, surface: deep, children: [${child.slice(2)}]}`,
    );
    expect(boundLayer(inside, 'g')).toMatchObject({ fill: deep.surface });
    expect(boundLayer(boundPage(child), 'g')).toMatchObject({ fill: paper.surface });
  });

  it('[B23] an unpainted surface gives its inks, a gradient its colour', () => {
    expect(get<BoundFrame>('unpainted').fill).toBeNull();
    expect(get<BoundText>('on').color).toBe(deep.ink);
    expect(get<BoundFrame>('scrim')).toMatchObject({
      fill: null,
      gradient: { color: deep.surface, angle: 90, from: 1, to: 0 },
    });
  });

  it('[B23] a badge is a panel of its own surface around one line', () => {
    expect(get<BoundFrame>('badge')).toMatchObject({ fill: accent.surface });
    expect(get<BoundText>('badge.text')).toMatchObject({
      color: accent.ink,
      maxLines: 1,
      text: 'b',
    });
  });

  it('[B23] logos come in the variant that their surface needs, all as one likeness', () => {
    const logos = get<BoundFrame>('logos').children as BoundImage[];
    expect(logos.map(({ source }) => source)).toEqual(['logo-light.svg', 'mark-light.svg']);
    const dark = get<BoundFrame>('dark').children as BoundImage[];
    expect(dark.map(({ source }) => source)).toEqual(['logo-dark.svg']);
    expect(logos[0]?.likeness).toEqual(dark[0]?.likeness);
  });

  it('[B23] fonts are roles, with the words in capitals where the template says so', () => {
    expect(get<BoundText>('muted').font).toBe(BRAND.fonts.display);
    expect(get<BoundText>('ink').font).toBe(BRAND.fonts.body);
    expect(get<BoundText>('accent').text).toBe('A');
  });

  it('[B23] another brand changes every token and nothing else', () => {
    const brand = { ...BRAND, surfaces: { ...BRAND.surfaces, primary: deep } };
    const ink = layer<BoundText>(children, 'ink', { brand });
    expect(ink).toEqual({ ...get<BoundText>('ink'), color: deep.ink, surface: deep.surface });
  });
});

describe('safe zone', () => {
  const children = `
    - {kind: frame, id: both, safe: [top, left], padding: 5vmin, children: [{kind: text, id: t, text: a}]}
    - {kind: frame, id: wide, safe: [top], padding: {top: 40vh}, children: [{kind: text, id: u, text: a}]}
  `;
  const { safe, width } = formatById('instagram-story');

  it('[B24] widens the padding on the named sides only', () => {
    const { flex } = layer<BoundFrame>(children, 'both', { format: 'instagram-story' });
    const padding = (5 * width) / 100;
    expect(flex).toMatchObject({
      paddingTop: Math.max(padding, safe.top),
      paddingLeft: Math.max(padding, safe.left),
      paddingRight: padding,
      paddingBottom: padding,
    });
    expect(safe.top).toBeGreaterThan(padding);
  });

  it('[B24] never makes a padding smaller', () => {
    const { flex } = layer<BoundFrame>(children, 'wide', { format: 'instagram-story' });
    expect(flex['paddingTop']).toBe(768);
    const square = layer<BoundFrame>(children, 'both');
    expect(square.flex).toMatchObject({ paddingTop: 50, paddingLeft: 50 });
  });
});

describe('right-to-left', () => {
  const children = `
    - kind: frame
      id: row
      flexDirection: row
      padding: {left: 4vmin, right: 1vmin}
      border: {side: left, width: 1vmin, color: line}
      children:
        - {kind: text, id: first, text: a, marginLeft: 2vmin}
        - {kind: text, id: second, text: a, textAlign: center, alignSelf: flex-start}
    - kind: frame
      id: column
      alignItems: flex-start
      surface: deep
      gradient: {angle: 90, from: 1, to: 0}
      children: [{kind: text, id: third, text: a, textAlign: right, alignSelf: flex-end}]
    - {kind: shape, id: corner, shape: rectangle, position: absolute, top: '0', left: 3vmin}
  `;
  const get = <T>(id: string, language: Language = 'ar') => layer<T>(children, id, { language });

  it('[B25] mirrors the layout: what stood left stands right', () => {
    expect(boundDocument(children, { language: 'ar' }).direction).toBe('rtl');
    expect(get<BoundFrame>('row')).toMatchObject({
      flex: { flexDirection: 'row-reverse', paddingLeft: 10, paddingRight: 40 },
      border: { side: 'right' },
    });
    expect(get<BoundText>('first')).toMatchObject({
      align: 'right',
      placement: { marginRight: 20 },
    });
    expect(get<BoundText>('first').placement).not.toHaveProperty('marginLeft');
    expect(get<BoundText>('third')).toMatchObject({
      align: 'left',
      placement: { alignSelf: 'flex-start' },
    });
    expect(get<BoundFrame>('column')).toMatchObject({
      flex: { alignItems: 'flex-end' },
      gradient: { angle: 270 },
    });
    expect(get<BoundFrame>('corner').placement).toMatchObject({ right: 30, top: 0 });
  });

  it('[B25] what has a width of its own begins where its line begins', () => {
    const column = `
      - {kind: text, id: wide, text: a}
      - {kind: text, id: own, text: a, width: 40vw}
      - {kind: text, id: centred, text: a, width: 40vw, alignSelf: center}
      - {kind: shape, id: placed, shape: rectangle, position: absolute, right: 1vw, width: 4vw}
      - {kind: logos, id: logos, size: 2rem, include: [brand], flexDirection: column, alignItems: stretch}
    `;
    const alignSelf = (id: string, language: Language = 'ar') =>
      layer<BoundText>(column, id, { language }).placement['alignSelf'];
    expect(['wide', 'own', 'centred', 'placed', 'logos[0]'].map((id) => alignSelf(id))).toEqual([
      ...[undefined, 'flex-end', 'center', undefined, 'flex-end'],
    ]);
    expect(alignSelf('own', 'id')).toBeUndefined();
  });

  it('[B25] leaves what has no side alone', () => {
    const second = get<BoundText>('second');
    expect(second).toMatchObject({ align: 'center', placement: { alignSelf: 'flex-start' } });
    expect(boundDocument(children).direction).toBe('ltr');
    expect(get<BoundFrame>('row', 'id').flex['flexDirection']).toBe('row');
  });
});

describe('words', () => {
  const own = 'strings: {id: {hello: "Halo, {name}"}, en: {hello: "Hello, {name}"}}';
  const children = `
    - kind: text
      id: a
      text: '{{ "hello" | t: name: event.name }}'
  `;
  const shared = sharedStrings();
  const strings = { ...shared, id: { ...shared.id, hello: 'bersama' } };
  const words = (situation: Situation) =>
    layer<BoundText>(children, 'a', { ...situation, event: { name: 'Ana' } }).text;

  it('[B26] a template’s own words stand before the shared ones', () => {
    expect(words({ strings })).toBe('bersama');
    expect(words({ strings, head: own })).toBe('Halo, Ana');
    expect(words({ strings, head: own, language: 'en' })).toBe('Hello, Ana');
  });

  it('[B26] a word that no table has is an error, not an empty post', () => {
    const missing = () => words({});
    expect(missing).toThrow(RenderError);
    expect(missing).toThrow(/no "hello" in id/);
    expect(() => words({ strings, head: own, language: 'ar' })).toThrow(/no "hello" in ar/);
  });

  it('[B26] a value is never taken for a parameter of another word', () => {
    const situation = { head: own, event: { name: '{name} {{ event.name }}' } };
    expect(layer<BoundText>(children, 'a', situation).text).toBe('Halo, {name} {{ event.name }}');
  });

  it('[B27] the alt text is built from the same fields, for each page', () => {
    const situation: Situation = {
      event: { people: [{ name: 'Ana' }, { name: 'Budi' }] },
      page: 'for: people.all\nas: person',
    };
    const text = "- {kind: text, id: a, text: '{{ person.name }}'}";
    const { pages } = boundDocument(text, situation);
    expect(pages.map(({ alt }) => alt)).toEqual(['Kelas Menulis', 'Kelas Menulis']);
    const arabic = boundDocument(text, { ...situation, language: 'ar' });
    expect(arabic.pages[0]?.alt).toBe('Kelas Menulis');
  });

  it('[B27] a picture’s alt text is the layer’s, else the picture’s own', () => {
    const event = { image: [{ contentUrl: 'a.jpg', description: 'Rak buku' }] };
    const photo = (alt: string) =>
      layer<BoundImage>(`- {kind: image, id: a, source: photo${alt}}`, 'a', { event }).alt;
    expect(photo('')).toBe('Rak buku');
    expect(photo(", alt: 'Foto {{ event.name }}'")).toBe('Foto Kelas Menulis');
  });
});
