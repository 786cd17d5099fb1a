import { TextDecoder, TextEncoder } from 'node:util';
import { jest } from '@jest/globals';
import type { Engine, PanelEvent, PreviewPage } from '../../../src/canva/engine/engine.js';
import { createPanel, type Panel } from '../../../src/canva/panel/panel.js';
import type { PanelServices } from '../../../src/canva/panel/services.js';
import type { SettingsStorage } from '../../../src/canva/panel/settings.js';
import type { DesignFeature, DesignPort } from '../../../src/canva/port/design-port.js';
import { eventSchema, type EventInput } from '../../../src/model/event.js';
import type { NativePage } from '../../../src/output/canva/native.js';

// jsdom has neither, every browser does.
Object.assign(globalThis, { TextEncoder, TextDecoder });

/** A file as a browser gives it; jsdom's own can't be read. */
export function aFile(name: string, text = 'x'): File {
  const bytes = new TextEncoder().encode(text);
  return Object.assign(new File([text], name), {
    arrayBuffer: async () => Uint8Array.from(bytes).buffer,
  });
}

/** An engine, a port and services that do what a test says. */

export function anEvent(input: Partial<EventInput> = {}): PanelEvent {
  const event = eventSchema.parse({
    identifier: 'naskah',
    name: 'Membaca Naskah Kuno',
    startDate: '2027-03-09T09:00',
    endDate: '2027-03-09T11:00',
    timeZone: 'Asia/Jakarta',
    virtualLocation: { name: 'Zoom' },
    people: [{ name: 'Sekar Wening', honorificSuffix: 'S.Kom.', role: 'speaker' }],
    ...input,
  });
  return { event, origin: { kind: 'sample', name: event.name } };
}

const card = (
  id: string,
  kind: 'announcement' | 'carousel' | 'quote',
  formats: readonly string[],
): Engine['templates'][number] => ({
  id,
  kind,
  name: { en: `${id} in English`, id: `${id} berbahasa Indonesia` },
  description: { en: 'Description', id: 'Keterangan' },
  use: { en: `When to use ${id}`, id: `Kapan memakai ${id}` },
  languages: ['id', 'en'],
  formats,
});

const format = (id: string, platform: string, width: number, height: number) =>
  ({
    id,
    platform,
    name: { en: `${id} format`, id: `ukuran ${id}` },
    width,
    height,
    aspect: 'square',
  }) as const;

export const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

export function aPage(page = 1, pages = 1, part: Partial<PreviewPage> = {}): PreviewPage {
  const alt = `Poster ${page}`;
  return { page, pages, width: 1080, height: 1080, src: PIXEL, alt, findings: [], ...part };
}

export function aNativePage(title: string): NativePage {
  return { title, width: 1080, height: 1080, background: '#ffffff', elements: [], alt: title };
}

export function fakeEngine(part: Partial<Engine> = {}): Engine {
  return {
    templates: [
      card('announce', 'announcement', ['ig-square', 'wa-status', 'a4']),
      card('slides', 'carousel', ['ig-square']),
      card('quote', 'quote', ['ig-square', 'wa-status']),
    ],
    formats: [
      format('ig-square', 'instagram', 1080, 1080),
      format('wa-status', 'whatsapp', 1080, 1920),
      format('a4', 'print', 1754, 1240),
    ],
    brands: jest.fn(() => [
      { id: 'nuraga', name: 'Pustaka Nuraga' },
      { id: 'sagara', name: 'Pustaka Sagara' },
    ]),
    samples: [
      { id: 'a', name: 'Naskah' },
      { id: 'b', name: 'Pekan Literasi' },
      { id: 'c', name: 'Klinik Sitasi' },
      { id: 'd', name: 'Pojok Baca' },
    ],
    openSample: jest.fn(async () => anEvent()),
    readEvents: jest.fn<Engine['readEvents']>(async (text) => {
      const parsed: unknown = JSON.parse(
        typeof text === 'string' ? text : new TextDecoder().decode(text),
      );
      const event = eventSchema.parse(parsed);
      return { events: [{ event, origin: { kind: 'file', name: '' } as const }], notes: [] };
    }),
    writeEvent: jest.fn(() => ''),
    addPictures: jest.fn(async () => undefined),
    missingPictures: jest.fn(() => []),
    addBrand: jest.fn(async () => ({ id: 'own', name: 'Merek Sendiri' })),
    template: jest.fn((): never => {
      throw new Error('not asked for');
    }),
    brand: jest.fn((): never => {
      throw new Error('not asked for');
    }),
    strings: {
      en: { 'zone.wib': 'WIB', 'time-range': '{from}–{to}', 'from-time': 'from {time}' },
      id: { 'zone.wib': 'WIB', 'time-range': '{from}–{to}', 'from-time': 'mulai {time}' },
    },
    suits: jest.fn(() => ['announce', 'slides', 'quote']),
    preview: jest.fn<Engine['preview']>(async (_, choice) =>
      choice.template === 'slides' ? [aPage(1, 3), aPage(2, 3), aPage(3, 3)] : [aPage()],
    ),
    native: jest.fn<Engine['native']>(async (_, choice) =>
      (choice.template === 'slides' ? [1, 2, 3] : [1]).map((page) =>
        aNativePage(`${choice.template} ${choice.format} ${page}`),
      ),
    ),
    printedFields: jest.fn(() => [
      { expression: 'event.name', value: 'Membaca', name: { en: 'Title', id: 'Judul' } },
    ]),
    file: jest.fn(async (): Promise<never> => {
      throw new Error('not asked for');
    }),
    drag: jest.fn<Engine['drag']>((page, name) => ({
      previewUrl: page.src,
      previewSize: { width: 100, height: 100 },
      fullSize: { width: page.width, height: page.height },
      upload: async () =>
        ({ name, dataUrl: '', mimeType: 'image/png', width: 1, height: 1 }) as const,
    })),
    ...part,
  };
}

export const EVERYTHING: readonly DesignFeature[] = [
  'add-page',
  'add-element',
  'read-design',
  'choose-font',
  'drag',
  'bulk-create',
  'publish',
  'notify',
];

export interface FakePort extends DesignPort {
  /** Changes what Canva offers. */
  offer(features: readonly DesignFeature[]): void;
}

export function fakePort(part: Partial<DesignPort> = {}): FakePort {
  const listeners = new Set<() => void>();
  let offered = EVERYTHING;
  const never = async (): Promise<never> => {
    throw new Error('not asked for');
  };
  return {
    supports: (feature) => offered.includes(feature),
    onSupportChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offer(features) {
      offered = features;
      for (const listener of listeners) listener();
    },
    upload: never,
    fonts: async () => [],
    chooseFont: jest.fn<DesignPort['chooseFont']>(async () => null),
    designId: async () => 'design',
    pages: async () => [],
    currentPage: never,
    addPage: never,
    addElement: never,
    setBackground: never,
    read: never,
    edit: never,
    startDrag: jest.fn(async () => undefined),
    launch: jest.fn(async () => undefined),
    notify: jest.fn(async () => undefined),
    openUrl: jest.fn(async () => undefined),
    ...part,
  };
}

export function fakeServices(part: Partial<PanelServices> = {}): PanelServices {
  return {
    fetchFeed: jest.fn(async () => ({ bytes: new Uint8Array(), fileName: 'feed.ics' })),
    add: jest.fn<PanelServices['add']>(async ({ length }) => ({ added: length, total: length })),
    fitsHere: jest.fn(async () => false),
    addHere: jest.fn<PanelServices['addHere']>(async () => ({ added: 4, total: 4 })),
    copyNotes: jest.fn(async () => ({ pages: 2, text: '{"siar":1}', copied: true })),
    pasteNotes: jest.fn(async () => 2),
    findUpdates: jest.fn(async () => ({
      pages: [],
      others: 0,
      limits: [],
      apply: async () => ({ changed: 0 }),
    })),
    capture: jest.fn(async () => ({
      fileName: 'page.yaml',
      yaml: 'siar: 1',
      fields: [],
      lost: [],
    })),
    copy: jest.fn(async () => undefined),
    download: jest.fn(async () => undefined),
    ...part,
  };
}

export function memoryStorage(): SettingsStorage & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

export interface FakeParts {
  engine?: Partial<Engine>;
  services?: Partial<PanelServices>;
  port?: FakePort;
  storage?: SettingsStorage;
}

export function fakePanel(parts: FakeParts = {}): Panel & { port: FakePort } {
  const port = parts.port ?? fakePort();
  const panel = createPanel({
    engine: fakeEngine(parts.engine),
    services: fakeServices(parts.services),
    storage: parts.storage ?? memoryStorage(),
    port,
    now: '2027-01-10T00:00:00Z',
  });
  return { ...panel, port };
}
