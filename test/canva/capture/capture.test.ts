import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  captureTemplate,
  type CapturedTemplate,
  type CaptureRequest,
} from '../../../src/canva/capture/capture-template.js';
import type { PrintedField } from '../../../src/canva/engine/engine.js';
import type {
  ElementSnapshot,
  LeafSnapshot,
  PageSnapshot,
  TextRun,
  TextSnapshot,
} from '../../../src/canva/port/design-port.js';
import { InputError } from '../../../src/errors.js';
import { canonicalTemplate } from '../../../src/model/canonical.js';
import type { Layer } from '../../../src/model/layers/index.js';
import type { SceneText } from '../../../src/model/scene.js';
import { leavesOf, type NativeText } from '../../../src/output/canva/native.js';
import { walkLayers } from '../../../src/read/template.js';
import { openTemplate } from '../../../src/open-template.js';
import { BRAND, sampleEvent } from '../native-pages.js';
import { drawn, openSamples, sample, strings, wordsOf } from './capture-sample.js';

beforeAll(openSamples, 30_000);

describe.each([
  ['announce-type', 'optimalisasi'],
  ['announce-photo', 'optimalisasi'],
  ['speakers', 'pekan-literasi'],
  ['quote', 'literasi-digital'],
  ['reminder', 'literasi-pesisir'],
])('a page of %s, saved as a template', (template, name) => {
  it('opens, and its texts stand where they stood', async () => {
    const { event, native, request } = await sample(template, name);
    const captured = captureTemplate(request);
    expect(() => openTemplate(captured.yaml, 'x.yaml', strings)).not.toThrow();
    const page = await drawn(captured, event);
    const texts = page.layers.filter((layer): layer is SceneText => layer.kind === 'text');
    const before = leavesOf(native).filter((leaf): leaf is NativeText => leaf.kind === 'text');
    expect(texts.map(wordsOf)).toEqual(before.map(({ lines }) => lines.join(' ')));
    for (const [index, text] of texts.entries()) {
      const was = before[index]!;
      const first = text.lines[0]!.full;
      const place = { text: wordsOf(text), size: text.fontSize, lines: text.lines.length };
      expect(place).toEqual({
        text: was.lines.join(' '),
        size: was.fontSize,
        lines: was.lines.length,
      });
      expect(Math.abs(first.y - was.top)).toBeLessThanOrEqual(2);
      const edge = (left: number, width: number): number =>
        was.align === 'end' ? left + width : was.align === 'center' ? left + width / 2 : left;
      const now = edge(first.x, first.width);
      const then = edge(was.left, was.width);
      expect(Math.abs(now - then)).toBeLessThanOrEqual(2);
      expect(text.color).toBe(was.color);
    }
    expect(page.overflowing).toEqual([]);
  }, 30_000);

  it('keeps its shapes and pictures, and says what it lost', async () => {
    const { native, event, request } = await sample(template, name);
    const captured = captureTemplate(request);
    const page = await drawn(captured, event);
    const again = page.layers.filter(({ kind }) => kind === 'image' || kind === 'path').length;
    const pictures = leavesOf(native).filter(({ kind }) => kind === 'image').length;
    const lost = captured.lost.filter(({ what }) => what.en.includes('picture')).length;
    expect(again + lost).toBeGreaterThanOrEqual(pictures);
    for (const { why } of captured.lost) expect(why.id).not.toBe(why.en);
  }, 30_000);
});

/** A page that a designer made, at 1080 × 1350 px. */
function designed(elements: ElementSnapshot[], known: Partial<PageSnapshot> = {}): PageSnapshot {
  const background = BRAND.surfaces.paper.surface;
  return { index: 0, locked: false, width: 1080, height: 1350, background, elements, ...known };
}

const at = (top: number, left: number, width: number, height: number) => ({
  ...{ top, left, width, height, rotation: 0, transparency: 0, locked: false },
});

function words(text: string, top: number, look: Partial<TextRun> = {}): TextSnapshot {
  const run = { text, fontSize: 40, lineHeightEm: 1.2, color: BRAND.surfaces.paper.ink, ...look };
  return { ...at(top, 80, 900, 48), kind: 'text', runs: [run] };
}

function read(snapshot: PageSnapshot, more: Partial<CaptureRequest> = {}): CapturedTemplate {
  return captureTemplate({
    ...{ snapshot, fields: FIELDS, fonts: new Map(), brand: BRAND, language: 'id' as const },
    ...{ name: 'Poster Kami', strings },
    ...more,
  });
}

const FIELDS: PrintedField[] = [
  ['event.name', 'Kelas Menulis'],
  ['when.date', 'Selasa, 21 Juni 2022'],
  ['when.day', '21'],
  ['people.all[0].fullName', 'Ana'],
  ['event.eventAttendanceMode', 'online'],
].map(([expression = '', value = '']) => ({
  ...{ expression, value },
  name: { en: expression, id: expression },
}));

const layersOf = (captured: CapturedTemplate): Layer[] => {
  const all: Layer[] = [];
  walkLayers(captured.document.pages[0]!.root, [], (layer) => all.push(layer));
  return all.slice(1);
};
const textsOf = (captured: CapturedTemplate): string[] =>
  layersOf(captured).flatMap((layer) => (layer.kind === 'text' ? [layer.text] : []));
const whys = (captured: CapturedTemplate): string => captured.lost.map(({ why }) => why.en).join();

describe('words of a page', () => {
  const cases: [string, string][] = [
    ['Kelas\nMenulis', '{{ event.name }}'],
    [
      'Ikuti Kelas  Menulis pada Selasa, 21 Juni 2022!',
      'Ikuti {{ event.name }} pada {{ when.date }}!',
    ],
    ['21', '{{ when.day }}'],
    ['Ana', '{{ people.all[0].fullName }}'],
    ['Analisis 21 data bersama Ana', 'Analisis 21 data bersama Ana'],
    ['Daftar online', 'Daftar online'],
    ['Kelas Menulisan', 'Kelas Menulisan'],
    ['Oleh {{ organizerLine }}', 'Oleh {{ organizerLine }}'],
    ['{% if price.free %}Gratis{% endif %}', '{% if price.free %}Gratis{% endif %}'],
  ];
  it.each(cases)('%j → %j', (text, wanted) => {
    expect(textsOf(read(designed([words(text, 100)])))).toEqual([wanted]);
  });

  it('in capitals are the field in capitals', () => {
    const [layer] = layersOf(read(designed([words('KELAS MENULIS', 100)])));
    expect(layer).toMatchObject({ text: '{{ event.name }}', textTransform: 'uppercase' });
  });

  it('with braces that mean nothing are printed as they are, and named', async () => {
    const typed = ['{{ nothing.here }}', '{{ oops', '{% raw %}', '{{ event.name | eval }}'];
    const captured = read(designed(typed.map((text, index) => words(text, 100 + 100 * index))));
    expect(captured.lost).toHaveLength(4);
    const page = await drawn(captured, sampleEvent('optimalisasi'), 'instagram-feed');
    const printed = page.layers.flatMap((layer) => (layer.kind === 'text' ? [wordsOf(layer)] : []));
    expect(printed).toEqual(typed);
  });
});

describe('colours, fonts and forms of a page', () => {
  const { paper, primary } = BRAND.surfaces;

  it('are names of the brand, by the ground that they stand on', () => {
    const panel = {
      ...at(400, 0, 1080, 300),
      kind: 'rect' as const,
      fill: { color: primary.surface },
    };
    const captured = read(
      designed([
        words('Di kertas', 100, { color: paper.muted }),
        panel,
        words('Di panel', 500, { color: primary.ink }),
      ]),
    );
    expect(captured.lost).toEqual([]);
    const layers = layersOf(captured);
    expect(layers).toMatchObject([
      { kind: 'text', color: 'muted' },
      { kind: 'frame', surface: 'primary', children: [{ kind: 'text', color: 'ink' }] },
      { kind: 'text' },
    ]);
  });

  it('that are not the brand’s are named', () => {
    const captured = read(
      designed([words('Asing', 100, { color: '#ff00ff', font: 'f1', italic: true })], {
        background: '#123456',
      }),
      { fonts: new Map([['f1', 'Comic Neue']]) },
    );
    expect(whys(captured)).toMatch(/#ff00ff.*/);
    expect(whys(captured)).toMatch(/Comic Neue/);
    expect(whys(captured)).toMatch(/italics/);
    expect(whys(captured)).toMatch(/#123456/);
  });

  it('fonts by their family and weight, and what the app took for them', () => {
    const look = (font: string, weight: TextRun['weight']) => ({ font, weight: weight! });
    const captured = read(
      designed([
        words('Satu', 100, look('f1', 'semibold')),
        words('Dua', 200, look('f2', 'bold')),
        words('Tiga', 300, look('f3', 'medium')),
      ]),
      {
        fonts: new Map([
          ['f1', 'Fraunces'],
          ['f2', 'Plus Jakarta Sans'],
          ['f3', 'Lexend'],
        ]),
        faces: new Map([['Plus Jakarta Sans 500', { font: 'f3', weight: 'medium' as const }]]),
      },
    );
    expect(layersOf(captured).map((layer) => (layer.kind === 'text' ? layer.font : ''))).toEqual([
      'display',
      'heading',
      'body',
    ]);
    expect(captured.lost).toEqual([]);
  });

  it('groups are frames, and what can’t be said is named, not dropped in silence', () => {
    const captured = read(
      designed([
        {
          ...at(100, 100, 400, 200),
          kind: 'group',
          locked: true,
          children: [words('Dalam grup', 10), { ...words('Miring', 90), rotation: 12 }],
        },
        { ...at(500, 10, 100, 100), kind: 'embed' },
        { ...at(600, 10, 100, 100), kind: 'unsupported' },
        { ...at(700, 10, 100, 100), kind: 'rect', fill: { picture: 'p' } },
        { ...at(900, 10, 100, 100), kind: 'rect', fill: { other: true } },
        { ...words('Di luar', 5000) },
      ]),
    );
    expect(layersOf(captured)[0]).toMatchObject({ kind: 'frame', lock: true });
    expect(textsOf(captured)).toEqual(['Dalam grup', 'Miring']);
    for (const why of [/rotation/, /embed/, /read pictures/, /gradient/, /outside/]) {
      expect(whys(captured)).toMatch(why);
    }
  });

  it('a page with nothing to keep, or without a size, is refused with a way out', () => {
    expect(() => read(designed([]))).toThrow(/at least one text or shape/);
    const endless = designed([words('x', 1)]);
    delete endless.width;
    expect(() => read(endless)).toThrow(/whiteboards/);
  });

  it('is a right template, whatever stands on the page', () => {
    const color = fc.constantFrom('#ff00ff', primary.surface, paper.ink, primary.accent);
    const size = fc.double({ min: -50, max: 3000, noNaN: true });
    const place = fc.record({ top: size, left: size, width: size, height: size }).map((box) => ({
      ...{ rotation: 0, transparency: 0.2, locked: false },
      ...{ ...box, width: Math.abs(box.width), height: Math.abs(box.height) },
    }));
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[{}%| a-z"'.\n]{0,40}$/),
      fc.constantFrom('Kelas Menulis', '{{ event.name }} {', 'x'.repeat(3000)),
    );
    const leaf = fc.oneof(
      fc.tuple(place, text, color, size).map(([box, words, ink, px]): LeafSnapshot => {
        const fontSize = Math.max(1, Math.min(1000, px));
        return { ...box, kind: 'text', runs: [{ text: words, color: ink, fontSize }] };
      }),
      fc
        .tuple(place, color)
        .map(([box, fill]): LeafSnapshot => ({ ...box, kind: 'rect', fill: { color: fill } })),
      fc.tuple(place, color, fc.string()).map(([box, fill, d]): LeafSnapshot => ({
        ...{ ...box, kind: 'shape', viewBox: { top: 1, left: 1, width: 10, height: 10 } },
        paths: [
          { d: `M1 1${d}H9V9Z`, fill: { color: fill } },
          { d: 'M1 1Q9 9 1 9Z', fill: {} },
        ],
      })),
    );
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 80 }), (leaves) => {
        try {
          const { yaml } = read(designed(leaves));
          expect(canonicalTemplate(yaml)).toBe(yaml);
        } catch (error) {
          if (!(error instanceof InputError) || !/at least one text/.test(error.message))
            throw error;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('pictures of ours', () => {
  it('become the layers that they came from, in the place where they stand now', async () => {
    const { request, snapshot, native } = await sample('announce-photo', 'optimalisasi');
    const photo = native.elements.findIndex(({ slot }) => slot === 'photo');
    Object.assign(snapshot.elements[photo]!, { top: 108, left: 216 });
    const photoLayer = layersOf(captureTemplate(request)).find(({ kind }) => kind === 'image');
    expect(photoLayer).toMatchObject({ source: 'photo', top: '10vmin', left: '20vmin' });
    const bare = captureTemplate({ ...request, manifest: undefined, template: undefined });
    expect(layersOf(bare).some(({ kind }) => kind === 'image')).toBe(false);
    expect(whys(bare)).toMatch(/read pictures/);
  });

  it('of a repeat name their own element of the list', async () => {
    const { request } = await sample('speakers', 'klinik-sitasi').catch(() =>
      sample('speakers', 'pojok-baca'),
    );
    const captured = captureTemplate(request);
    for (const layer of layersOf(captured)) {
      if (layer.kind === 'image') expect(layer.source).toMatch(/^people\./);
    }
  });

  it('replaced by somebody are the event’s again, and that is said', async () => {
    const { request, snapshot, native } = await sample('announce-photo', 'optimalisasi');
    const photo = snapshot.elements[native.elements.findIndex(({ slot }) => slot === 'photo')]!;
    if (photo.kind === 'rect') photo.fill = { picture: 'another' };
    expect(whys(captureTemplate(request))).toMatch(/replaced this picture/);
  });
});
