import { describe, expect, it } from '@jest/globals';
import type { BoundFrame } from '../../src/model/bound.js';
import { settledTexts } from '../../src/layout/settled.js';
import { boundDocument, laidPage, sceneLayer } from './scenes.js';

function rootOf(children: string): BoundFrame {
  return boundDocument(children).pages[0]!.root;
}
const settled = (children: string): string[] => [...settledTexts(rootOf(children))].sort();

const text = (id: string, more = '') => `{kind: text, id: ${id}, text: '{{ event.name }}'${more}}`;

describe('settled texts', () => {
  it('[G45] are those that their frames stretch, give a width, or share out', () => {
    const frame = (id: string, more: string, child: string) =>
      `- {kind: frame, id: ${id}, ${more}, children: [${child}]}`;
    const row = (a: string, b: string) =>
      frame('r', 'flexDirection: row', `${text('a', a)}, ${text('b', b)}`);
    expect(settled(`- ${text('a')}`)).toEqual(['a']);
    expect(settled(`- ${text('a', ', alignSelf: flex-start')}`)).toEqual([]);
    expect(settled(`- ${text('a', ', alignSelf: flex-start, width: 30vw')}`)).toEqual(['a']);
    expect(settled(frame('f', 'alignItems: center', text('a')))).toEqual([]);
    expect(settled(frame('f', 'alignSelf: flex-start', text('a')))).toEqual([]);
    expect(settled(frame('f', "alignSelf: flex-start, width: '40%'", text('a')))).toEqual(['a']);
    expect(settled(row('', ', width: 30vw'))).toEqual(['b']);
    expect(settled(row(", flexGrow: 1, flexBasis: '0'", ', width: 30vw'))).toEqual(['a', 'b']);
    const free = frame('f', "position: absolute, left: '0', right: '0'", text('a'));
    expect(settled(free)).toEqual(['a']);
    expect(settled(frame('f', "position: absolute, left: '0'", text('a')))).toEqual([]);
  });

  it('[G45] a frame still hugs the words that are not settled', async () => {
    const children = `- {kind: frame, id: f, alignSelf: flex-start, surface: accent, children: [${text('a')}]}`;
    const width = async (name: string) =>
      sceneLayer(await laidPage(children, { event: { name } }), 'f')!.box.width;
    expect(await width('Panjang sekali')).toBeGreaterThan(await width('Ya'));
  });
});
