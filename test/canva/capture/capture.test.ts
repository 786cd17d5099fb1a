import { beforeAll, describe, expect, it } from '@jest/globals';
import { printedValues } from '../../../src/bind/printed-values.js';
import type { StringTables } from '../../../src/bind/strings.js';
import {
  captureTemplate,
  type CapturedTemplate,
  type CaptureRequest,
} from '../../../src/canva/capture/capture-template.js';
import type { PrintedField } from '../../../src/canva/engine/engine.js';
import type { PageSnapshot } from '../../../src/canva/port/design-port.js';
import { manifestOf } from '../../../src/canva/update/manifest.js';
import type { EventData } from '../../../src/model/event.js';
import { formatById } from '../../../src/model/formats/index.js';
import type { ScenePage, SceneText } from '../../../src/model/scene.js';
import { leavesOf, type NativePage, type NativeText } from '../../../src/output/canva/native.js';
import { readPageTitle } from '../../../src/output/canva/page-title.js';
import { openTemplate } from '../../../src/open-template.js';
import { loadStrings, TEMPLATES_FOLDER } from '../../../src/templates.js';
import { BRAND, createNativePages, sampleEvent, type NativePages } from '../native-pages.js';
import { snapshotOf } from '../snapshot-of.js';

const FORMAT = 'instagram-portrait';
let made: NativePages;
let strings: StringTables;
beforeAll(async () => {
  made = await createNativePages();
  strings = await loadStrings(TEMPLATES_FOLDER);
}, 30_000);

function fieldsOf(event: EventData, template: string): PrintedField[] {
  const found = made.renderer.templates.find(({ id }) => id === template)!;
  const input = { template: found, event, brand: BRAND, format: formatById(FORMAT), strings };
  return printedValues({ ...input, language: 'id' }).map((field) => ({
    ...field,
    name: { en: field.expression, id: field.expression },
  }));
}

function fontsOf(page: NativePage): Map<string, string> {
  const texts = leavesOf(page).filter((leaf): leaf is NativeText => leaf.kind === 'text');
  return new Map(texts.map(({ face }) => [`font:${face.family}`, face.family]));
}

interface Sample {
  event: EventData;
  native: NativePage;
  snapshot: PageSnapshot;
  request: CaptureRequest;
}

async function sample(template: string, name: string, format = FORMAT): Promise<Sample> {
  const event = sampleEvent(name);
  const [native] = await made.pages(event, { template, format });
  const snapshot = snapshotOf(native!);
  const inserted = {
    ...{ design: null, page: 'page-1', identity: readPageTitle(native!.title)! },
    event: { identifier: name, name: event.name },
  };
  const request: CaptureRequest = {
    snapshot,
    fields: fieldsOf(event, template),
    fonts: fontsOf(native!),
    brand: BRAND,
    language: 'id',
    name: 'Poster Kami',
    manifest: manifestOf(native!, inserted, snapshot),
    template: made.renderer.templates.find(({ id }) => id === template),
    strings,
  };
  return { event, native: native!, snapshot, request };
}

async function drawn(
  { yaml, document }: CapturedTemplate,
  event: EventData,
  format = FORMAT,
): Promise<ScenePage> {
  const again = await createNativePages([{ text: yaml, file: `${document.id}.yaml` }]);
  const scene = await again.scene(event, { template: document.id, format });
  return scene.pages[0]!;
}

const wordsOf = (text: SceneText): string => text.lines.map((line) => line.text).join(' ');

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
