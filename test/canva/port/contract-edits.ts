import { expect, it } from '@jest/globals';

import type { Edit, PageSnapshot } from '../../../src/canva/port/design-port.js';
import { faultIn, readCurrent, type Bench } from './contract-bench.js';
import { group, image, page, PNG, refs, shape, text } from './native-samples.js';

/** Rules of changing what stands in a design. */
export function editContract(bench: () => Bench): void {
  /** A page with a shape, a text, a group and a picture, as it was read. */
  const begin = async (): Promise<PageSnapshot> => {
    const pattern = await bench().port.upload(PNG);
    const elements = [shape(), text(), group(), image()];
    await bench().port.addPage(page({ elements }), refs(pattern));
    return readCurrent(bench());
  };
  const edit = async (read: PageSnapshot, ...edits: Edit[]): Promise<PageSnapshot> => {
    await bench().port.edit(read, edits, refs());
    return readCurrent(bench());
  };

  it('[P41] new words keep the look of the first run and lose that of the others', async () => {
    const { elements } = await begin();
    const [first] = elements[1]?.kind === 'text' ? elements[1].runs : [];
    bench().designer.setText(
      1,
      [1],
      [
        { ...first, text: 'Membaca ' },
        { ...first, text: 'arsip', color: '#ff0000', italic: true },
      ],
    );
    const read = await readCurrent(bench());
    const after = await edit(read, { do: 'text', at: [1], text: 'Satu\nDua\nTiga' });
    expect(after.elements[1]).toMatchObject({
      kind: 'text',
      height: 198,
      runs: [{ ...first, text: 'Satu\nDua\nTiga' }],
    });
  });

  it('[P42] a group’s text can be changed in its place', async () => {
    const after = await edit(await begin(), { do: 'text', at: [2, 1], text: 'Dewi' });
    expect(after.elements[2]).toMatchObject({
      kind: 'group',
      children: [{ kind: 'shape' }, { kind: 'text', runs: [{ text: 'Dewi', fontSize: 40 }] }],
    });
  });

  it('[P43] colours, pictures, places and transparency change; nothing else does', async () => {
    const read = await begin();
    const other = await bench().port.upload(PNG);
    const after = await edit(
      read,
      { do: 'color', at: [0], color: '#00FF00' },
      { do: 'color', at: [1], color: '#0000ff' },
      { do: 'picture', at: [3], picture: other },
      { do: 'move', at: [1], top: 110, left: 90 },
      { do: 'transparency', at: [0], transparency: 0.3 },
    );
    const [card, title, speaker, pattern] = structuredClone(read.elements);
    if (card?.kind !== 'shape' || title?.kind !== 'text' || pattern?.kind !== 'rect')
      throw new Error('Unexpected elements.');
    card.paths[0]!.fill = { color: '#00ff00' };
    card.transparency = 0.3;
    Object.assign(title, { top: 110, left: 90 }).runs[0]!.color = '#0000ff';
    pattern.fill = { picture: other };
    expect(after.elements).toEqual([card, title, speaker, pattern]);
  });

  it('[P44] what is inserted lies right above its element, several in their order, −1 below all', async () => {
    const after = await edit(
      await begin(),
      { do: 'insert', above: 0, element: text({ lines: ['satu'] }) },
      { do: 'insert', above: 0, element: text({ lines: ['dua'] }) },
      { do: 'insert', above: -1, element: text({ lines: ['dasar'] }) },
      { do: 'delete', at: [2] },
    );
    expect(
      after.elements.map((element) =>
        element.kind === 'text' ? element.runs[0]?.text : element.kind,
      ),
    ).toEqual(['dasar', 'shape', 'satu', 'dua', 'Membaca arsip\nkeluarga', 'rect']);
  });

  it('[P45] an inserted group, shape and picture are as added ones, with their opacity', async () => {
    const { port, canva } = bench();
    const pattern = await port.upload(PNG);
    await port.addPage(page({ elements: [] }), refs(pattern));
    const elements = [group({ opacity: 0.8 }), shape({ opacity: 0.5 }), image()];
    const edits = elements.map((element): Edit => ({ do: 'insert', above: -1, element }));
    await port.edit(await readCurrent(bench()), edits, refs(pattern));
    const inserted = await readCurrent(bench());
    bench().pass(2000);
    await port.addPage(page({ elements }), refs(pattern));
    expect(canva.current).toBe(2);
    expect((await readCurrent(bench())).elements).toEqual(inserted.elements);
  });

  it('[P46] a touched element that somebody changed stops all edits', async () => {
    const read = await begin();
    const acts: (() => void)[] = [
      () => bench().designer.setText(1, [1], 'Ditulis ulang'),
      () => bench().designer.move(1, [1], { top: 400, left: 80 }),
      () => bench().designer.style(1, [1], { fontSize: 70 }),
      () => bench().designer.order(1, 0, 2),
      () => bench().designer.lock(1, [1]),
      () => bench().designer.remove(1, [1]),
      () => bench().designer.lockPage(1),
    ];
    for (const act of acts) {
      const elements = structuredClone(bench().canva.pages[1]?.elements ?? []);
      act();
      const changed = structuredClone(bench().canva.pages[1]);
      const edits: Edit[] = [
        { do: 'color', at: [3], color: '#123456' },
        { do: 'text', at: [1], text: 'Baru' },
      ];
      expect(await faultIn(bench().port.edit(read, edits, refs()))).toBe('changed');
      expect(bench().canva.pages[1]).toEqual(changed);
      Object.assign(bench().canva.pages[1]!, { elements, locked: false });
    }
  });

  it('[P47] what somebody changed beside it stays', async () => {
    const read = await begin();
    bench().designer.setText(1, [2, 1], 'Dr. Sari');
    bench().designer.add(1, { ...read.elements[0]!, kind: 'unsupported' });
    const after = await edit(read, { do: 'text', at: [1], text: 'Baru' });
    expect(after.elements).toHaveLength(5);
    expect(after.elements[1]).toMatchObject({ runs: [{ text: 'Baru' }] });
    expect(after.elements[2]).toMatchObject({ children: [{}, { runs: [{ text: 'Dr. Sari' }] }] });
  });

  it('[P48] a page that isn’t shown is edited too; one that is gone says so', async () => {
    const read = await begin();
    bench().designer.goTo(0);
    bench().designer.movePage(1, 0);
    await bench().port.edit(read, [{ do: 'text', at: [1], text: 'Baru' }], refs());
    expect(bench().canva.pages[0]?.elements[1]).toMatchObject({ runs: [{ text: 'Baru' }] });
    bench().designer.removePage(0);
    const late = bench().port.edit(read, [{ do: 'text', at: [1], text: 'Lagi' }], refs());
    expect(await faultIn(late)).toBe('changed');
  });

  it('[P49] edits that don’t suit their element are refused before anything changes', async () => {
    const read = await begin();
    const misfits: Edit[] = [
      { do: 'text', at: [0], text: 'x' },
      { do: 'text', at: [1], text: '' },
      { do: 'color', at: [0], path: 4, color: '#000000' },
      { do: 'picture', at: [1], picture: 'asset-1' },
      { do: 'picture', at: [3], picture: 'nowhere' },
      { do: 'move', at: [9], top: 0, left: 0 },
      { do: 'text', at: [2, 7], text: 'x' },
    ];
    const before = structuredClone(bench().canva.pages);
    for (const misfit of misfits) {
      const edits: Edit[] = [{ do: 'text', at: [1], text: 'Baru' }, misfit];
      const kind = await faultIn(bench().port.edit(read, edits, refs()));
      expect([misfit, kind]).toEqual([
        misfit,
        misfit.do === 'picture' && misfit.at[0] === 3 ? 'changed' : 'refused',
      ]);
      expect(bench().canva.pages).toEqual(before);
    }
  });

  it('[P50] a locked element is left alone', async () => {
    await begin();
    bench().designer.lock(1, [1]);
    const read = await readCurrent(bench());
    const call = bench().port.edit(read, [{ do: 'text', at: [1], text: 'Baru' }], refs());
    expect(await faultIn(call)).toBe('not-allowed');
    expect((await readCurrent(bench())).elements).toEqual(read.elements);
  });

  it('[P51] no edits open no session', async () => {
    const read = await begin();
    const before = bench().canva.calls.filter((call) => call === 'sync').length;
    await bench().port.edit(read, [], refs());
    expect(bench().canva.calls.filter((call) => call === 'sync')).toHaveLength(before);
  });
}
