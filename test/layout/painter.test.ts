import { describe, expect, it } from '@jest/globals';
import type { Element } from '../../src/layout/engine.js';
import type { BoundText } from '../../src/model/bound.js';
import type { FontStack } from '../../src/typeset/stack.js';
import { Lru } from '../../src/layout/lru.js';
import { createPainter, type Painted } from '../../src/layout/painter.js';
import { boundDocument, laidPage, PORTS } from './scenes.js';

const PAGE = { width: 400, height: 300 };

function boundText(): BoundText {
  const [text] = boundDocument('- {kind: text, id: t, text: a}').pages[0]!.root.children;
  if (text?.kind !== 'text') throw new Error('no text');
  return text;
}

function fonts() {
  return PORTS.fonts.satoriFonts([PORTS.fonts.stack(boundText().font)]);
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

  it('[G47] asks for the fonts of the words that it draws, and of no others', async () => {
    const asked: unknown[] = [];
    const painter = createPainter((words) => {
      asked.push(words);
      return fonts();
    }, new Lru<Painted>(1e6));
    const round = box('round', { backgroundColor: '#ff0000', borderRadius: 9 });
    await painter.paint([round], PAGE);
    const words = box('words', {});
    const line = { style: { fontFamily: 'Some Face' }, children: 'a' };
    words.props.children = [{ type: 'div', key: 'line', props: line }];
    await painter.paint([round, words], PAGE);
    expect(asked).toEqual([[], [{ text: 'a', fontFamily: 'Some Face' }]]);
  });

  it.each([
    'مكتبة الجامعة 2027',
    'قراءة Ḥikayat Perpustakaan',
    'مرحبا 🎉 ★',
    'abc ௐ',
    'ꦲꦏ꧀ꦱꦫ Jawa',
  ])('[G47] draws %s with the faces that draw it as with all', async (text) => {
    const { font } = boundText();
    const latin = PORTS.fonts.stack(font);
    const stacks = [latin, latin.for('rtl')];
    const line = (stack: FontStack): Element => {
      const style = {
        display: 'flex',
        fontFamily: stack.fontFamily,
        fontSize: 30,
        lineHeight: '40px',
      };
      const rtl = stack === latin ? {} : { direction: 'rtl' };
      return { type: 'div', key: 'line', props: { style: { ...style, ...rtl }, children: text } };
    };
    for (const stack of stacks) {
      const words = box('words', { width: 390 });
      words.props.children = [line(stack)];
      let given = 0;
      const few = createPainter((said) => {
        const fonts = PORTS.fonts.satoriFonts(stacks, said);
        given = fonts.length;
        return fonts;
      }, new Lru<Painted>(1e6));
      const all = createPainter(() => PORTS.fonts.satoriFonts(stacks), new Lru<Painted>(1e6));
      const { markup } = (await few.paint([words], PAGE)).get(words)!;
      expect(markup).toBe((await all.paint([words], PAGE)).get(words)!.markup);
      expect(given).toBeLessThan(PORTS.fonts.satoriFonts(stacks).length);
    }
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
