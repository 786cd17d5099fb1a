import { beforeAll, describe, expect, it } from '@jest/globals';
import type { NativePage } from '../../../src/output/canva/native.js';
import { createNativePages, sampleEvent, type NativePages } from '../native-pages.js';
import { insertedPage, type Bench } from './bench.js';

/** A pattern that fills what the words above it leave free. */
const PATTERNED = `
siar: 1
id: patterned
name: {id: Pola, en: Pattern}
description: {id: Pola, en: Pattern}
use: {id: Pola, en: Pattern}
kind: announcement
languages: [id]
alt: {id: x, en: x}
pages:
  - id: main
    surface: paper
    root:
      kind: frame
      id: canvas
      width: 100vw
      height: 100vh
      children:
        - {kind: text, id: day, text: '{{ when.day }}'}
        - {kind: text, id: description, text: '{{ event.description }}', if: event.description}
        - {kind: shape, id: pattern, name: Pattern, flexGrow: 1, shape: pattern, tile: 60vmin}
`;
let made: NativePages;
beforeAll(async () => {
  made = await createNativePages([{ text: PATTERNED, file: 'patterned.yaml' }]);
}, 30_000);

async function pageOf(description: string): Promise<NativePage> {
  const event = sampleEvent('optimalisasi', { description });
  return (await made.pages(event, { template: 'patterned', format: 'x-post' }))[0]!;
}
const short = () => pageOf('Satu baris.');
const long = () => pageOf('Satu baris, dan lagi. '.repeat(20));

/** The groups of the page, by how many shapes they have and how high they are. */
async function ornaments({ snapshot }: Bench): Promise<[number, number][]> {
  const { elements } = await snapshot();
  return elements.flatMap((element): [number, number][] =>
    element.kind === 'group' ? [[element.children.length, Math.round(element.height)]] : [],
  );
}

describe('an update of an ornament', () => {
  it('draws it anew where it has another size, and says so once', async () => {
    const bench = await insertedPage(await short());
    const fresh = await ornaments(await insertedPage(await long()));
    expect(await ornaments(bench)).not.toEqual(fresh);
    const after = await long();
    const { changes, kept, unsure } = await bench.plan({ manifest: bench.manifest, after });
    expect([kept, unsure]).toEqual([[], []]);
    expect(changes.filter(({ name }) => name === 'Pattern').map(({ what }) => what)).toEqual([
      'leaves',
      'added',
    ]);
    expect(await bench.update({ manifest: bench.manifest, after })).toMatchObject({ done: true });
    expect(await ornaments(bench)).toEqual(fresh);
  });

  it('keeps one that a designer recoloured, and puts no second one beside it', async () => {
    const bench = await insertedPage(await short());
    const before = await ornaments(bench);
    const { elements } = await bench.snapshot();
    const at = elements.findIndex(({ kind }) => kind === 'group');
    bench.design.designer.color(bench.page, [at, 0], '#ff0000');
    const after = await long();
    const { kept } = await bench.plan({ manifest: bench.manifest, after });
    expect(kept.map(({ name }) => name)).toContain('Pattern');
    await bench.update({ manifest: bench.manifest, after });
    expect(await ornaments(bench)).toEqual(before);
  });

  it('does not put back one that a designer removed', async () => {
    const bench = await insertedPage(await short());
    const { elements } = await bench.snapshot();
    const at = elements.findIndex(({ kind }) => kind === 'group');
    bench.design.designer.remove(bench.page, [at]);
    await bench.update({ manifest: bench.manifest, after: await long() });
    expect(await ornaments(bench)).toEqual([]);
  });
});
