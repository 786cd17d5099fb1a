import { expect, it } from '@jest/globals';

import type { MemoryCanvaOptions } from '../../../src/canva/port/memory-canva.js';
import type { NativeElement, NativePage } from '../../../src/output/canva/native.js';
import { faultIn, readCurrent, type Bench } from './contract-bench.js';
import { BOX, group, page, PNG, refs, shape, text } from './native-samples.js';

/** Canva's limits, as the port meets them. */
export function limitContract(
  bench: () => Bench,
  open: (options?: MemoryCanvaOptions) => Bench,
): void {
  const adding = (over: Partial<NativePage>): Promise<string> => {
    bench().pass(1000);
    return faultIn(bench().port.addPage(page(over), refs()));
  };
  const addingOne = (element: NativeElement): Promise<string> => adding({ elements: [element] });

  it('[P21] sides from 40 to 8000 px, 25 million px in all, titles of 255', async () => {
    expect(await adding({ width: 8000, height: 3125 })).toBe('none');
    expect(await adding({ width: 8000, height: 3126 })).toBe('refused');
    expect(await adding({ width: 39 })).toBe('refused');
    expect(await adding({ width: 40, height: 8001 })).toBe('refused');
    expect(await adding({ title: 'x'.repeat(255) })).toBe('none');
    expect(await adding({ title: 'x'.repeat(256) })).toBe('refused');
    expect(await adding({ background: 'red' })).toBe('refused');
  });

  it('[P22] three pages a second', async () => {
    const { port, pass } = bench();
    for (let count = 0; count < 3; count++) await port.addPage(page(), refs());
    expect(await faultIn(port.addPage(page(), refs()))).toBe('rate-limited');
    pass(999);
    expect(await faultIn(port.addPage(page(), refs()))).toBe('rate-limited');
    pass(1);
    expect(await faultIn(port.addPage(page(), refs()))).toBe('none');
  });

  it('[P23] no more pages than a design may have', async () => {
    const { port } = open({ pageCap: 2 });
    await port.addPage(page(), refs());
    expect(await faultIn(port.addPage(page(), refs()))).toBe('quota');
  });

  it('[P24] 30 paths, 2 KB, 6 colours a shape', async () => {
    const paths = (count: number, d = BOX) =>
      shape({ paths: Array.from({ length: count }, () => ({ d, fill: { color: '#000000' } })) });
    const colors = (count: number) =>
      shape({
        paths: Array.from({ length: count }, (_, at) => ({
          d: BOX,
          fill: { color: `#00000${at}` },
        })),
      });
    expect(await addingOne(paths(30))).toBe('none');
    expect(await addingOne(paths(31))).toBe('refused');
    expect(await addingOne(paths(0))).toBe('refused');
    expect(await addingOne(paths(1, `M0 0${'H1'.repeat(1021)}Z`))).toBe('none');
    expect(await addingOne(paths(1, `M0 0${'H1'.repeat(1022)}Z`))).toBe('refused');
    expect(await addingOne(colors(6))).toBe('none');
    expect(await addingOne(colors(7))).toBe('refused');
  });

  it('[P25] one closed outline a path, of M L H V C S A Z', async () => {
    const one = (d: string) => addingOne(shape({ paths: [{ d, fill: { color: '#000000' } }] }));
    expect(await one('M0 0C1 1 2 2 3 3S4 4 5 5A1 1 0 0 1 6 6L7 7Z')).toBe('none');
    expect(await one('M0 0L10 0L10 10L0 0')).toBe('none');
    expect(await one('M0 0L10 0L10 10')).toBe('refused');
    expect(await one('M0 0Q1 1 2 2Z')).toBe('refused');
    expect(await one('M0 0T2 2Z')).toBe('refused');
    expect(await one('M0 0H5V5ZM1 1H2V2Z')).toBe('refused');
    expect(await one('L0 0H5V5Z')).toBe('refused');
  });

  it('[P26] two children a group', async () => {
    expect(await addingOne(group({ children: [shape()] }))).toBe('refused');
    expect(await addingOne(group({ children: [shape(), text()] }))).toBe('none');
  });

  it('[P27] sizes, line heights and spacings of text', async () => {
    for (const [over, kind] of [
      [{ fontSize: 1 }, 'none'],
      [{ fontSize: 0.9 }, 'refused'],
      [{ fontSize: 1001 }, 'refused'],
      [{ lineHeightEm: 0.5 }, 'none'],
      [{ lineHeightEm: 2.6 }, 'refused'],
      [{ letterSpacingEm: 0.8 }, 'none'],
      [{ letterSpacingEm: -0.21 }, 'refused'],
      [{ lines: [''] }, 'refused'],
    ] as const)
      expect([over, await addingOne(text(over as object))]).toEqual([over, kind]);
  });

  it('[P28] places and sizes', async () => {
    expect(await addingOne(shape({ top: -32_768 }))).toBe('none');
    expect(await addingOne(shape({ top: -32_769 }))).toBe('refused');
    expect(await addingOne(shape({ left: 32_768 }))).toBe('refused');
    expect(await addingOne(shape({ width: 32_768 }))).toBe('refused');
    expect(await addingOne(shape({ height: -1 }))).toBe('refused');
    expect(await addingOne(shape({ left: Number.NaN }))).toBe('refused');
  });

  it('[P29] uploads of known types, at most 10 MB, no banned SVG', async () => {
    const svg = (body: string) => ({
      ...PNG,
      mimeType: 'image/svg+xml' as const,
      dataUrl: `data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg">${body}</svg>`)}`,
    });
    const { port } = bench();
    expect(await faultIn(port.upload(svg('<path d="M0 0H1V1Z"/>')))).toBe('none');
    for (const name of ['foreignObject', 'a', 'script', 'switch', 'set', 'font-face'])
      expect([name, await faultIn(port.upload(svg(`<${name} id="x"></${name}>`)))]).toEqual([
        name,
        'refused',
      ]);
    expect(await faultIn(port.upload(svg('<g style="mix-blend-mode:multiply"/>')))).toBe('refused');
    expect(await faultIn(port.upload({ ...PNG, mimeType: 'image/gif' as 'image/png' }))).toBe(
      'refused',
    );
    expect(await faultIn(port.upload({ ...PNG, dataUrl: 'https://example.org/a.png' }))).toBe(
      'refused',
    );
    const full = (length: number) => PNG.dataUrl.padEnd(length, 'A');
    expect(await faultIn(port.upload({ ...PNG, dataUrl: full(10 * 1024 * 1024) }))).toBe('none');
    expect(await faultIn(port.upload({ ...PNG, dataUrl: full(10 * 1024 * 1024 + 1) }))).toBe(
      'refused',
    );
  });

  it('[P30] a session that took longer than a minute changes nothing', async () => {
    let slow = false;
    let time = 0;
    const { port, canva } = open({ now: () => (slow ? (time += 60_001) : time) });
    await port.addPage(page(), refs());
    const [, read] = await port.read('all');
    slow = true;
    const call = port.edit(read!, [{ do: 'text', at: [1], text: 'Baru' }], refs());
    expect(await faultIn(call)).toBe('timeout');
    expect(canva.pages[1]?.elements[1]).toMatchObject({
      runs: [{ text: text().lines.join('\n') }],
    });
  });

  it('[P31] two launches in ten seconds', async () => {
    const { port, pass } = bench();
    await port.launch('publish');
    await port.launch('bulk-create');
    expect(await faultIn(port.launch('publish'))).toBe('rate-limited');
    pass(10_000);
    expect(await faultIn(port.launch('publish'))).toBe('none');
  });

  it('[P32] nothing is added to a locked page or to one of another kind', async () => {
    const { port, designer } = bench();
    designer.lockPage(0);
    expect(await faultIn(port.addElement(shape(), refs()))).toBe('not-allowed');
    const read = await readCurrent(bench());
    const insert = { do: 'insert', above: -1, element: shape() } as const;
    expect(await faultIn(port.edit(read, [insert], refs()))).toBe('not-allowed');
    const document = open({ pages: [{ type: 'unsupported' }] });
    expect(await faultIn(document.port.addElement(shape(), refs()))).toBe('unsupported');
    expect(await document.port.currentPage()).toEqual({});
  });
}
