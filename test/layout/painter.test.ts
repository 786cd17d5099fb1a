import { describe, expect, it } from '@jest/globals';
import type { Element } from '../../src/layout/engine.js';
import { Lru } from '../../src/layout/lru.js';
import { createPainter, type Painted } from '../../src/layout/painter.js';
import { boundDocument, laidPage, PORTS } from './scenes.js';

const PAGE = { width: 400, height: 300 };

function fonts() {
  const [text] = boundDocument('- {kind: text, id: t, text: a}').pages[0]!.root.children;
  if (text?.kind !== 'text') throw new Error('no text');
  return PORTS.fonts.satoriFonts([PORTS.fonts.stack(text.font)]);
}

const box = (key: string, style: Record<string, string | number>): Element => ({
  type: 'div',
  key,
  props: { style: { display: 'flex', position: 'absolute', width: 50, height: 40, ...style } },
});

describe('the painter', () => {
  it('[G47] tells apart what satori draws in one pass, and draws nothing twice', async () => {
    const painter = createPainter(fonts, new Lru<Painted>(1e6));
    const red = box('red', { left: 10, top: 10, backgroundColor: '#ff0000', borderRadius: 9 });
    const edge = box('edge', { left: 90, top: 10, border: '3px solid #00ff00' });
    const first = await painter.paint([red, edge], PAGE);
    const of = (element: Element) => first.get(element)!.markup;
    expect(of(red)).toContain('#ff0000');
    expect(of(red)).not.toContain('#00ff00');
    expect(of(edge)).toContain('#00ff00');
    expect(of(edge)).not.toMatch(/#ff0000|#010203|satori_\w+-id/);
    const again = await painter.paint([structuredClone(edge), red], PAGE);
    expect([...again.values()]).toEqual([first.get(red), first.get(edge)].reverse());
    expect([...again.values()][0]).toBe(first.get(edge));
  });

  it('[G47] asks for the fonts of words only where there are some', async () => {
    const asked: boolean[] = [];
    const painter = createPainter((forWords) => {
      asked.push(forWords);
      return fonts();
    }, new Lru<Painted>(1e6));
    const round = box('round', { backgroundColor: '#ff0000', borderRadius: 9 });
    await painter.paint([round], PAGE);
    expect(asked.at(-1)).toBe(false);
    const words = box('words', {});
    words.props.children = [{ type: 'div', key: 'line', props: { style: {}, children: 'a' } }];
    await painter.paint([round, words], PAGE);
    expect(asked.at(-1)).toBe(true);
  });

  it('[G47] words that only stand elsewhere are the same words', async () => {
    const wordsAt = async (left: string) => {
      const children = `- {kind: text, id: t, text: Halo, position: absolute, top: 10vh, left: ${left}}`;
      const page = await laidPage(children);
      return page.operations.find(({ id }) => id === 't')!;
    };
    const [here, there] = [await wordsAt('10vw'), await wordsAt('23vw')];
    expect(there.words?.key).toBe(here.words?.key);
    expect(there.words!.at.x - here.words!.at.x).toBe(130);
    expect(there.box.x - here.box.x).toBe(130);
    expect(there.key).not.toBe(here.key);
  });
});

describe('what is kept', () => {
  it('[G47] is bounded, and lets go of what was least lately used', () => {
    const kept = new Lru<number>(10);
    kept.set('a', 1, 4);
    kept.set('b', 2, 4);
    expect(kept.get('a')).toBe(1);
    kept.set('c', 3, 4);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual([1, undefined, 3]);
    kept.set('d', 4, 40);
    expect(['a', 'c', 'd'].map((key) => kept.get(key))).toEqual([undefined, undefined, undefined]);
  });
});
