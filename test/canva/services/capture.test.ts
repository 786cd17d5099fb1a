import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { openTemplate } from '../../../src/open-template.js';
import { copy, download } from '../../../src/canva/services/give.js';
import { sampleEvent } from '../native-pages.js';
import { computer, engine, NOW, openDesign, placeOf, task } from './bench.js';

const EVENT = sampleEvent('optimalisasi');
const CHOICE = {
  ...{ template: 'announce-type', format: 'instagram-portrait', brand: 'nuraga' },
  ...{ language: 'id' as const, now: NOW },
};
const request = (fields = engine.printedFields(EVENT, CHOICE)) => ({
  ...{ name: 'Poster Kami', language: 'id' as const, brand: 'nuraga' },
  fields,
});
const signal = new AbortController().signal;

async function opened() {
  const design = openDesign();
  const mine = computer(design);
  await mine.services.add(await engine.native(EVENT, CHOICE), task());
  return { design, mine };
}

describe('saving a page as a template', () => {
  it('gives a document that opens, with the event’s values as placeholders', async () => {
    const { mine } = await opened();
    const captured = await mine.services.capture(request(), signal);
    expect(captured.fileName).toBe('poster-kami.yaml');
    const { template } = openTemplate(
      captured.yaml,
      captured.fileName,
      engine.strings,
    ) as unknown as {
      template: { id: string };
    };
    expect(template.id).toBe('poster-kami');
    expect(captured.yaml).not.toContain('Optimalisasi Layanan');
    const title = captured.fields.find(({ text }) => text.includes('Optimalisasi'));
    expect(title?.name.en).toBe(`The ${title?.expression}`);
  });

  it('reads a page of somebody else’s, without an event', async () => {
    const { design } = await opened();
    design.designer.setText(1, await placeOf(design, 1, '21'), 'Pada {{ event.name }}');
    const captured = await computer(design).services.capture(request([]), signal);
    expect(() => openTemplate(captured.yaml, captured.fileName, engine.strings)).not.toThrow();
    expect(captured.yaml).toContain('{{ event.name }}');
  });

  it('reads a page whose template this version doesn’t have', async () => {
    const { design, mine } = await opened();
    const [manifest] = mine.manifests.all();
    const identity = { ...manifest!.identity, template: 'of-tomorrow' };
    mine.manifests.keep({ ...manifest!, identity });
    expect(design.canva.current).toBe(1);
    const captured = await mine.services.capture(request(), signal);
    expect(captured.yaml).toContain('poster-kami');
  });

  it('says so where the page can’t be read', async () => {
    const design = openDesign({ pages: [{ type: 'unsupported' }] });
    const { services } = computer(design);
    await expect(services.capture(request(), signal)).rejects.toMatchObject({
      kind: 'unsupported',
    });
  });
});

describe('giving texts', () => {
  const kept = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  afterEach(() => {
    if (kept) Object.defineProperty(globalThis, 'navigator', kept);
  });

  it('rejects where there is no clipboard', async () => {
    Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });
    await expect(copy('x')).rejects.toThrow(TypeError);
  });

  it('copies', async () => {
    const writeText = jest.fn<(text: string) => Promise<void>>(async () => undefined);
    const value = { clipboard: { writeText } };
    Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
    await copy('x');
    expect(writeText).toHaveBeenCalledWith('x');
  });

  it('rejects where there is no page to download from', async () => {
    await expect(download('a.yaml', 'x')).rejects.toThrow();
  });
});
