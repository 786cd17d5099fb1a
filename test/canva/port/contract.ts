import { beforeEach, describe, expect, it, jest } from '@jest/globals';

import type { MemoryCanvaOptions } from '../../../src/canva/port/memory-canva.js';
import { createDesigner } from '../../../src/canva/port/memory-designer.js';
import { faultIn, readCurrent, type Bench, type Open, type Setup } from './contract-bench.js';
import { editContract } from './contract-edits.js';
import { limitContract } from './contract-limits.js';
import { FONTS, group, image, page, PNG, refs, shape, text } from './native-samples.js';

/** The rules that every port keeps. */
export function portContract(name: string, setUp: (options: MemoryCanvaOptions) => Setup): void {
  const open = (options: MemoryCanvaOptions = {}): Bench => {
    let time = 0;
    const setup = setUp({ now: () => time, fonts: FONTS, ...options });
    const pass = (ms: number): void => {
      time += ms;
    };
    return { ...setup, designer: createDesigner(setup.canva), pass };
  };
  describe(name, () => {
    let bench: Bench;
    beforeEach(() => {
      bench = open();
    });
    addContract(() => bench, open);
    askContract(() => bench, open);
    editContract(() => bench);
    limitContract(() => bench, open);
  });
}

function addContract(bench: () => Bench, open: Open): void {
  it('[P1] an added page stands behind the current one with its size, title and background', async () => {
    const { port, canva, designer } = bench();
    designer.addBlankPage(0);
    const added = await port.addPage(page(), refs());
    expect(added).toMatchObject({ title: page().title, width: 1080, height: 1350 });
    expect(canva.pages[1]).toMatchObject({ id: added.id, background: '#faf7f0' });
    expect((await port.pages()).map(({ id }) => id)).toEqual(canva.pages.map(({ id }) => id));
  });

  it('[P2] a text has one paragraph a line, and its font, size, spacing, colour and weight', async () => {
    await bench().port.addPage(page({ elements: [text({ strikethrough: true })] }), refs());
    const { elements } = await readCurrent(bench());
    expect(elements).toEqual([
      {
        kind: 'text',
        ...{ top: 100, left: 80, width: 600, height: 132 },
        ...{ rotation: 0, transparency: 0, locked: false },
        runs: [
          {
            text: 'Membaca arsip\nkeluarga',
            ...{ color: '#1a2b3c', font: 'font-newsreader', weight: 'semibold' },
            ...{ strikethrough: true, fontSize: 60, align: 'start' },
            ...{ lineHeightEm: 1.1, letterSpacingEm: -0.01 },
          },
        ],
      },
    ]);
  });

  it('[P3] a face without a font is Canva’s own, bold where the wish is', async () => {
    const light = text({ face: { family: 'Amiri', weight: 300 } });
    const bold = text({ face: { family: 'Amiri', weight: 700 } });
    await bench().port.addPage(page({ elements: [light, bold] }), refs());
    const { elements } = await readCurrent(bench());
    const runs = elements.flatMap((element) => (element.kind === 'text' ? element.runs : []));
    expect(runs.map(({ weight }) => weight)).toEqual(['normal', 'bold']);
    expect(runs.some((run) => 'font' in run)).toBe(false);
  });

  it('[P4] pictures and shapes keep their fills, strokes and alternative texts', async () => {
    const { port, canva } = bench();
    const pattern = await port.upload(PNG);
    const photo = { ...image().picture, key: 'pattern' };
    const round = shape({
      paths: [
        { d: 'M0 50A50 50 0 1 1 100 50A50 50 0 1 1 0 50Z', fill: { picture: photo, alt: 'Sari' } },
        { d: 'M0 0H9V9Z', stroke: { color: '#AABBCC', weight: 2 } },
      ],
    });
    await port.addPage(page({ elements: [image({ alt: '' }), round] }), refs(pattern));
    const { elements } = await readCurrent(bench());
    expect(elements[0]).not.toHaveProperty('stroke');
    expect(elements[0]).toMatchObject({ kind: 'rect', fill: { picture: pattern }, width: 200 });
    expect(elements[1]).toMatchObject({
      kind: 'shape',
      viewBox: { top: 0, left: 0, width: 100, height: 100 },
      paths: [
        { fill: { picture: pattern } },
        { d: 'M0 0H9V9Z', fill: {}, stroke: { color: '#aabbcc', weight: 2 } },
      ],
    });
    expect(canva.pages[1]?.elements).toMatchObject([{ alts: [''] }, { alts: ['Sari'] }]);
  });

  it('[P5] a group’s children keep their places and sizes, also where they don’t fill the group', async () => {
    const children = [
      shape({ top: 30, left: 50, width: 100, height: 100 }),
      text({ top: 40, left: 60, width: 80, height: 44, lines: ['A'], fontSize: 40 }),
    ];
    await bench().port.addPage(page({ elements: [group({ children })] }), refs());
    const { elements } = await readCurrent(bench());
    expect(elements[0]).toMatchObject({
      kind: 'group',
      ...{ top: 530, left: 130, width: 100, height: 100 },
      children: [
        { kind: 'shape', top: 0, left: 0, width: 100, height: 100 },
        { kind: 'text', top: 10, left: 10, width: 80, runs: [{ fontSize: 40 }] },
      ],
    });
  });

  it('[P6] what is see-through is so in the design, also in groups', async () => {
    const dim = group({ children: [shape({ opacity: 0.25 }), text({ lines: ['A'] })] });
    const added = await bench().port.addPage(
      page({ elements: [shape({ opacity: 0.4 }), dim] }),
      refs(),
    );
    expect(added.unfinished).toBeUndefined();
    const { elements } = await readCurrent(bench());
    expect(elements).toMatchObject([
      { transparency: 0.6 },
      { transparency: 0, children: [{ transparency: 0.75 }, { transparency: 0 }] },
    ]);
  });

  it('[P7] an added element lies on top of the current page; a background is its colour', async () => {
    const { port, canva, designer } = bench();
    await port.addPage(page(), refs());
    designer.addBlankPage(1);
    await port.addElement(text({ slot: 'more', opacity: 0.5 }), refs());
    await port.setBackground('#ABCDEF');
    expect(canva.current).toBe(1);
    const { elements, background } = await readCurrent(bench());
    expect(elements.map(({ kind }) => kind)).toEqual(['shape', 'text', 'text']);
    expect(elements[2]).toMatchObject({ transparency: 0.5 });
    expect(background).toBe('#abcdef');
  });

  it('[P8] a page whose picture was never uploaded is not added', async () => {
    const { port, canva } = bench();
    expect(await faultIn(port.addPage(page({ elements: [image()] }), refs()))).toBe('refused');
    expect(canva.pages).toHaveLength(1);
  });

  it('[P9] pages are read in order, without those that can’t be opened', async () => {
    const { port } = open({
      pages: [{ title: 'Satu' }, { type: 'unsupported' }, { title: 'Tiga' }],
    });
    const read = await port.read('all');
    expect(read.map(({ title, index }) => ({ title, index }))).toEqual([
      { title: 'Satu', index: 0 },
      { title: 'Tiga', index: 1 },
    ]);
    expect(await port.pages()).toHaveLength(3);
  });
}

function askContract(bench: () => Bench, open: Open): void {
  it('[P10] the design’s id is the token’s; null without one', async () => {
    expect(await bench().port.designId()).toBe('design-1');
    expect(await open({ designId: 'DAG_ä-7' }).port.designId()).toBe('DAG_ä-7');
    expect(await open({ designId: null }).port.designId()).toBeNull();
  });

  it('[P11] fonts are found by reference or all, and chosen', async () => {
    const { port } = open({
      chosenFont: (selected) => FONTS.find(({ ref }) => ref === selected) ?? null,
    });
    expect(await port.fonts()).toEqual(FONTS);
    expect(await port.fonts(['font-archivo'])).toEqual([FONTS[1]]);
    expect(await port.chooseFont('font-archivo')).toEqual(FONTS[1]);
    expect(await port.chooseFont()).toBeNull();
  });

  it('[P12] features come and go, and are told', () => {
    const { port, canva } = bench();
    const heard = jest.fn();
    const stop = port.onSupportChange(heard);
    expect(port.supports('bulk-create')).toBe(true);
    canva.offer('bulk-create', false);
    expect(port.supports('bulk-create')).toBe(false);
    expect(port.supports('add-page')).toBe(true);
    const before = heard.mock.calls.length;
    stop();
    canva.offer('bulk-create', true);
    expect(before).toBeGreaterThan(0);
    expect(heard).toHaveBeenCalledTimes(before);
  });

  it('[P13] messages, links and Canva’s own windows reach Canva', async () => {
    const { port, asked } = bench();
    await port.notify('Selesai');
    await port.openUrl('https://example.org/');
    await port.launch('bulk-create');
    await port.launch('publish');
    expect(asked).toMatchObject({
      notified: ['Selesai'],
      opened: ['https://example.org/'],
      launched: ['bulk-create', 'publish'],
    });
  });

  it('[P14] each of Canva’s codes is a fault of its kind', async () => {
    const { port, canva } = bench();
    const expected = [
      ['rate_limited', 'rate-limited'],
      ['quota_exceeded', 'quota'],
      ['user_offline', 'offline'],
      ['missing_permission', 'not-allowed'],
      ['unsupported_page_type', 'unsupported'],
      ['timeout', 'timeout'],
      ['bad_request', 'refused'],
      ['internal_error', 'internal'],
    ] as const;
    for (const [code, kind] of expected) {
      canva.troubles.fail({ on: 'any', code });
      expect([code, await faultIn(port.currentPage())]).toEqual([code, kind]);
    }
  });

  it('[P15] offline, every call says so and changes nothing', async () => {
    const { port, canva } = bench();
    const read = await readCurrent(bench());
    canva.troubles.offline = true;
    const calls = [
      port.upload(PNG),
      port.fonts(),
      port.designId(),
      port.pages(),
      port.addPage(page(), refs()),
      port.addElement(text(), refs()),
      port.setBackground('#000000'),
      port.read('all'),
      port.edit(read, [{ do: 'insert', above: -1, element: text() }], refs()),
      port.launch('publish'),
    ];
    for (const call of calls) expect(await faultIn(call)).toBe('offline');
    expect(canva.pages).toMatchObject([{ elements: [], background: '#ffffff' }]);
  });
}
