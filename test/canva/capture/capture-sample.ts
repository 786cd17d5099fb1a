import { printedValues } from '../../../src/bind/printed-values.js';
import type { StringTables } from '../../../src/bind/strings.js';
import {
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
import { loadStrings, TEMPLATES_FOLDER } from '../../../src/templates.js';
import { BRAND, createNativePages, sampleEvent, type NativePages } from '../native-pages.js';
import { snapshotOf } from '../snapshot-of.js';

/** Pages of our own templates, as they are read back from Canva. */

export const FORMAT = 'instagram-portrait';
export let made: NativePages;
export let strings: StringTables;

/** Before any other function here. */
export async function openSamples(): Promise<void> {
  made = await createNativePages();
  strings = await loadStrings(TEMPLATES_FOLDER);
}

export function fieldsOf(event: EventData, template: string): PrintedField[] {
  const found = made.renderer.templates.find(({ id }) => id === template)!;
  const input = { template: found, event, brand: BRAND, format: formatById(FORMAT), strings };
  return printedValues({ ...input, language: 'id' }).map((field) => ({
    ...field,
    name: { en: field.expression, id: field.expression },
  }));
}

export function fontsOf(page: NativePage): Map<string, string> {
  const texts = leavesOf(page).filter((leaf): leaf is NativeText => leaf.kind === 'text');
  return new Map(texts.map(({ face }) => [`font:${face.family}`, face.family]));
}

export interface Sample {
  event: EventData;
  native: NativePage;
  snapshot: PageSnapshot;
  request: CaptureRequest;
}

export async function sample(template: string, name: string, format = FORMAT): Promise<Sample> {
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

export async function drawn(
  { yaml, document }: CapturedTemplate,
  event: EventData,
  format = FORMAT,
): Promise<ScenePage> {
  const again = await createNativePages([{ text: yaml, file: `${document.id}.yaml` }]);
  const scene = await again.scene(event, { template: document.id, format });
  return scene.pages[0]!;
}

export const wordsOf = (text: SceneText): string => text.lines.map((line) => line.text).join(' ');
