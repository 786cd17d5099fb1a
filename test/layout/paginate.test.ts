import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventInput } from '../../src/model/event.js';
import type { ScenePage } from '../../src/model/scene.js';
import { laidOut, sceneLayer, sceneText, wordsOf, type Situation } from './scenes.js';

const BODY = `
  - {kind: text, id: head, text: '{{ event.name }}', style: heading}
  - kind: text
    id: body
    text: '{{ event.description }}'
    overflow: page
    fit: {min: 3rem, max: 4.6rem, lines: 20, box: true}
  - {kind: text, id: foot, text: Kaki, style: caption}
`;

const PEOPLE = `
  - {kind: text, id: head, text: '{{ event.name }}', style: heading}
  - kind: repeat
    id: people
    for: people.all
    as: person
    overflow: page
    gap: 2vmin
    item:
      kind: frame
      id: row
      height: 21.5vmin
      children:
        - {kind: text, id: name, text: '{{ person.fullName }}', lines: 2}
        - {kind: text, id: topic, text: '{{ person.topic }}', lines: 3}
  - {kind: text, id: note, text: Catatan, style: caption, drop: 1}
`;

const words = (count: number) =>
  Array.from({ length: count }, (_, index) => `kata${index}`).join(' ');
const people = (count: number): EventInput['people'] =>
  Array.from({ length: count }, (_, index) => ({ name: `Orang Ke-${index + 1}` }));

const ids = (pages: readonly ScenePage[]) => pages.map((page) => page.id);
const bodyWords = (pages: readonly ScenePage[]) =>
  pages.flatMap((page) => wordsOf(sceneText(page, 'body')));
const names = (page: ScenePage) =>
  page.layers.flatMap((layer) =>
    layer.kind === 'text' && layer.id.endsWith('.name') ? [layer.text] : [],
  );

const run = (children: string, event: Partial<EventInput>, situation: Situation = {}) =>
  laidOut(children, { ...situation, event });

describe('overflow: page', () => {
  it('[G20] leaves a page alone that fits', async () => {
    const { pages } = await run(BODY, { description: words(20) });
    expect(ids(pages)).toEqual(['main']);
    expect(pages[0]).not.toHaveProperty('continues');
    const few = await run(PEOPLE, { people: people(3) });
    expect(ids(few.pages)).toEqual(['main']);
    expect(few.pages[0]?.dropped).toEqual([]);
  });

  it('[G20] goes on with a text on a further copy of the page', async () => {
    const { pages } = await run(BODY, { description: words(140) });
    expect(pages.length).toBeGreaterThan(1);
    expect(ids(pages).slice(0, 2)).toEqual(['main', 'main-2']);
    expect(pages.slice(1).every((page) => page.continues === 'main')).toBe(true);
    for (const page of pages) {
      expect(page.overflowing).toEqual([]);
      expect(sceneText(page, 'head').text).toBe('Kelas Menulis');
      expect(sceneText(page, 'foot').text).toBe('Kaki');
      expect(sceneText(page, 'body').overflows).toBe(false);
    }
    expect(bodyWords(pages)).toEqual(words(140).split(' '));
  });

  it('[G20] counts the lines of a text that pushes its frame', async () => {
    const children = `
      - {kind: text, id: body, text: '{{ event.description }}', lines: 3, overflow: page}
    `;
    const { pages } = await run(children, { description: words(60) });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      expect(sceneText(page, 'body').lines.length).toBeLessThanOrEqual(3);
      expect(page.overflowing).toEqual([]);
    }
    expect(bodyWords(pages)).toEqual(words(60).split(' '));
  });

  it('[G20] moves whole items of a repeat, after what may leave has left', async () => {
    const { pages } = await run(PEOPLE, { people: people(10) });
    expect(ids(pages)).toEqual(['main', 'main-2', 'main-3']);
    expect(pages.flatMap(names)).toEqual(people(10)!.map(({ name }) => name));
    const six = await run(PEOPLE, { people: people(4) });
    expect(six.pages.map((page) => page.dropped)).toEqual([['note']]);
  });

  it('[G21] fills the pages evenly', async () => {
    const { pages } = await run(PEOPLE, { people: people(9) });
    expect(pages.map((page) => names(page).length)).toEqual([3, 3, 3]);
    const text = await run(BODY, { description: words(140) });
    const sizes = text.pages.map((page) => sceneText(page, 'body').fontSize);
    expect(Math.max(...sizes) / Math.min(...sizes)).toBeLessThan(1.4);
  });

  it('[G21] breaks at the end of a sentence where one is near', async () => {
    const sentences = Array.from({ length: 12 }, (_, n) => `Kalimat ke-${n} ${words(6)}.`);
    const { pages } = await run(BODY, { description: sentences.join(' ') });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(sceneText(page, 'body').text).toMatch(/\.$/);
  });

  it('[G22] never tears an item or what belongs together in a text', async () => {
    const description = Array.from({ length: 50 }, (_, n) => `Ruang ${n} peng-arsip-an`).join(' ');
    const { pages } = await run(BODY, { description });
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) {
      const { text } = sceneText(page, 'body');
      expect(text).not.toMatch(/(^|\s)(arsip|an\b)/);
      expect(text).not.toMatch(/^\d|Ruang$/);
    }
    const both = await run(PEOPLE, {
      people: people(9)!.map((person) => ({ ...person, topic: `Topik ${person.name}` })),
    });
    for (const page of both.pages) {
      const topics = page.layers.filter(({ id }) => id.endsWith('.topic'));
      expect(topics).toHaveLength(names(page).length);
    }
  });

  it('[G23] adds no pages when the rest of the page overflows by itself', async () => {
    const children = `
      - {kind: shape, id: block, shape: rectangle, width: 100%, height: 110vh}
      - {kind: text, id: body, text: '{{ event.description }}', overflow: page}
    `;
    const { pages } = await run(children, { description: words(200) });
    expect(ids(pages)).toEqual(['main']);
    expect(pages[0]?.overflowing).not.toEqual([]);
    expect(bodyWords(pages)).toEqual(words(200).split(' '));
  });

  it('[G23] puts an item that is too large for any page on one of its own', async () => {
    const children = `
      - kind: repeat
        id: people
        for: people.all
        as: person
        overflow: page
        item:
          kind: frame
          id: row
          children:
            - {kind: text, id: name, text: '{{ person.fullName }}'}
            - {kind: shape, id: block, if: person.topic, shape: rectangle, height: 120vh, width: 9vw}
    `;
    const [first, second, third] = people(3)!;
    const { pages } = await run(children, { people: [first!, { ...second!, topic: 'x' }, third!] });
    expect(pages.map(names)).toEqual([['Orang Ke-1'], ['Orang Ke-2'], ['Orang Ke-3']]);
    expect(pages.map((page) => page.overflowing.length > 0)).toEqual([false, true, false]);
  });

  it('[G23] stops at ten pages, the last of which holds the rest and says so', async () => {
    const { pages } = await run(PEOPLE, { people: people(43) });
    expect(pages).toHaveLength(10);
    expect(pages.at(-1)?.overflowing).not.toEqual([]);
    expect(pages.slice(0, -1).every((page) => page.overflowing.length === 0)).toBe(true);
    expect(pages.flatMap(names)).toHaveLength(43);
  });

  it('[G20] goes to another page before a title is cut', async () => {
    const children = `
      - {kind: text, id: title, text: '{{ event.name }}', style: title, overflow: ellipsis}
      - {kind: text, id: body, text: '{{ event.description }}', overflow: page}
    `;
    const name = 'Kelas menulis artikel ilmiah populer bagi pustakawan';
    const { pages } = await run(children, { name, description: words(130) });
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(sceneText(page, 'title').cut).toBe(false);
  });

  it('[G20] leaves out frames that a page has nothing for', async () => {
    const children = `
      - kind: frame
        id: panel
        surface: deep
        padding: 2vmin
        children:
          - {kind: text, id: body, text: '{{ event.description }}', overflow: page}
      - kind: repeat
        id: people
        for: people.all
        as: person
        overflow: page
        item: {kind: text, id: name, text: '{{ person.name }}', height: 30vmin}
    `;
    const { pages } = await run(children, { description: words(110), people: people(3) });
    expect(pages.length).toBeGreaterThan(1);
    const last = pages.at(-1)!;
    expect(sceneLayer(last, 'panel')).toBeUndefined();
    expect(names(last).length).toBeGreaterThan(0);
    expect(pages.flatMap(names)).toHaveLength(3);
  });

  it('[G22] loses nothing, whatever the text', async () => {
    const word = fc.stringMatching(/^[a-z]{1,14}[,.]?$/);
    const texts = fc.array(word, { minLength: 60, maxLength: 90 });
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom(' ', '\n', '  '), async (list, space) => {
        const { pages } = await run(BODY, { description: list.join(space) });
        expect(bodyWords(pages)).toEqual(list);
      }),
      { numRuns: 5, seed: 7 },
    );
  });
});
