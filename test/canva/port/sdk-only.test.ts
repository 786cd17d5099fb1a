import { beforeEach, describe, expect, it } from '@jest/globals';

import type { RichtextRange } from '@canva/design';
import { FAULT_KINDS } from '../../../src/canva/port/fault-codes.js';
import { createMemoryCanva } from '../../../src/canva/port/memory-canva.js';
import { createDesigner } from '../../../src/canva/port/memory-designer.js';
import { createRichtext } from '../fake-sdk/richtext.js';
import { installFakeSdk } from '../fake-sdk/install.js';
import { faultIn } from './contract-bench.js';
import { FONTS, group, image, page, PNG, refs, shape, text } from './native-samples.js';

Object.assign(globalThis, { window: globalThis });
// The fake stands over the packages' own test environment here, as in the browser.
for (const { initTestEnvironment } of [
  await import('@canva/error/test'),
  await import('@canva/design/test'),
  await import('@canva/asset/test'),
  await import('@canva/platform/test'),
])
  initTestEnvironment();
const fake = installFakeSdk(createMemoryCanva());
const { createSdkPort } = await import('../../../src/canva/port/sdk-port.js');
const { faultOf } = await import('../../../src/canva/port/sdk-faults.js');
const { designIdOf } = await import('../../../src/canva/port/design-token.js');
const { elementOf, richtextOf } = await import('../../../src/canva/port/sdk-elements.js');
const { CanvaError } = await import('@canva/error');
const { publish } = await import('@canva/design');

/** What only the port on the SDK can get wrong. */
describe('the port on Canva’s SDK', () => {
  beforeEach(() => {
    fake.canva = createMemoryCanva({ fonts: FONTS });
  });

  it('[P61] each code of Canva has a kind; others are Canva’s own trouble', () => {
    for (const [code, kind] of Object.entries(FAULT_KINDS)) {
      const error = new CanvaError({ code: code as keyof typeof FAULT_KINDS, message: 'x' });
      expect(faultOf(error).kind).toBe(kind);
      expect(faultOf(Object.assign(new Error('x'), { code })).kind).toBe(kind);
    }
    expect(faultOf(Object.assign(new Error('x'), { code: 'toString' })).kind).toBe('internal');
    expect(faultOf('x').kind).toBe('internal');
  });

  it('[P62] a page that was added is no failure when its opacity can’t be set', async () => {
    fake.canva.troubles.fail({ on: 'openDesign', code: 'timeout' });
    const added = await createSdkPort().addPage(
      page({ elements: [shape({ opacity: 0.5 })] }),
      refs(),
    );
    expect(added.unfinished?.kind).toBe('timeout');
    expect(fake.canva.pages[1]?.id).toBe(added.id);
    fake.canva.troubles.fail({ on: 'sync', code: 'internal_error' });
    const one = await createSdkPort().addElement(text({ opacity: 0.5 }), refs());
    expect(one.unfinished?.kind).toBe('internal');
  });

  it('[P63] nothing see-through opens no session', async () => {
    await createSdkPort().addPage(page({ elements: [shape(), group()] }), refs());
    expect(fake.canva.calls).toEqual(['addPage']);
  });

  it('[P64] what is dragged is uploaded when it is dropped', async () => {
    let prepared = 0;
    const upload = async () => {
      prepared += 1;
      return PNG;
    };
    const size = { width: 100, height: 50 };
    const picture = { previewUrl: PNG.dataUrl, previewSize: size, fullSize: PNG, upload };
    await createSdkPort().startDrag({}, picture);
    expect(prepared).toBe(0);
    await fake.drop({ top: 5, left: 6 });
    expect(fake.canva.pages[0]?.elements).toMatchObject([{ top: 5, width: 200, kind: 'rect' }]);
  });

  it('[P65] the end of the last paragraph is neither read nor written over', async () => {
    fake.canva.pages[0]?.elements.push({
      ...{ kind: 'text', id: 'x', top: 0, left: 0, width: 9, height: 0 },
      ...{ rotation: 0, transparency: 0, locked: false, runs: [{ text: 'Satu\nDua\n' }] },
    });
    const port = createSdkPort();
    const [read] = await port.read('current');
    expect(read?.elements).toMatchObject([{ runs: [{ text: 'Satu\nDua' }] }]);
    // Sizes of a session don't change, so the height that Canva computes is set before.
    createDesigner(fake.canva).setText(0, [0], 'Satu\nDua\n');
    const [again] = await port.read('current');
    await port.edit(again!, [{ do: 'text', at: [0], text: 'Tiga\nEmpat' }], refs());
    expect(fake.canva.pages[0]?.elements).toMatchObject([{ runs: [{ text: 'Tiga\nEmpat\n' }] }]);
  });

  it('[P66] paragraphs are formatted one by one, words after that', () => {
    const calls: string[] = [];
    const range: RichtextRange = createRichtext();
    const spy: RichtextRange = {
      ...range,
      appendText: (words, look) => {
        calls.push(`append ${JSON.stringify(words)}`);
        return range.appendText(words, look);
      },
      formatParagraph: ({ index, length }) => calls.push(`paragraph ${index}+${length}`),
      formatText: ({ index, length }) => calls.push(`text ${index}+${length}`),
    };
    richtextOf(text({ lines: ['Ab', 'C'] }), refs(), () => spy);
    expect(calls).toEqual([
      'append "Ab\\n"',
      'paragraph 0+3',
      'text 0+3',
      'append "C"',
      'paragraph 3+1',
      'text 3+1',
    ]);
  });

  it('[P67] a token that isn’t one gives no id', () => {
    for (const token of [
      '',
      'token',
      'a.b.c',
      `a.${btoa('[]')}.c`,
      `a.${btoa('{"designId":7}')}.c`,
    ])
      expect(designIdOf(token)).toBeNull();
  });

  it('[P68] an upload over 10 MB isn’t sent', async () => {
    const large = { ...PNG, dataUrl: PNG.dataUrl.padEnd(10 * 1024 * 1024 + 1, 'A') };
    expect(await faultIn(createSdkPort().upload(large))).toBe('refused');
    expect(fake.canva.calls).toEqual([]);
  });

  it('[P69] an older Canva without a launcher doesn’t offer it', () => {
    const { launch } = publish;
    Object.assign(publish, { launch: undefined });
    const without = createSdkPort().supports('publish');
    Object.assign(publish, { launch });
    expect([without, createSdkPort().supports('publish')]).toEqual([false, true]);
  });

  it('[P70] a picture without words is decoration, another one isn’t', () => {
    const altOf = (alt: string): unknown => elementOf(image({ alt }), refs('asset-1'));
    expect(altOf('')).toMatchObject({ altText: { text: '', decorative: true } });
    expect(altOf('Sari')).toMatchObject({ altText: { text: 'Sari', decorative: false } });
  });

  it('[P71] a page that was moved while the design opened is found by its id', async () => {
    const port = createSdkPort();
    await port.addPage(page(), refs());
    const [, read] = await port.read('all');
    const { open } = fake.canva;
    fake.canva.open = (which) => {
      createDesigner(fake.canva).movePage(1, 0);
      return open(which);
    };
    await port.edit(read!, [{ do: 'text', at: [1], text: 'Baru' }], refs());
    expect(fake.canva.pages.map(({ elements }) => elements.length)).toEqual([2, 0]);
    expect(fake.canva.pages[0]?.elements[1]).toMatchObject({ runs: [{ text: 'Baru' }] });
  });
});
