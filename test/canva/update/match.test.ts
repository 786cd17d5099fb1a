import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matchPage } from '../../../src/canva/update/match.js';
import { recordsOf } from '../../../src/canva/update/manifest.js';
import type { ElementSnapshot, PageSnapshot } from '../../../src/canva/port/design-port.js';
import type { NativeElement, NativePage, NativeText } from '../../../src/output/canva/native.js';
import { snapshotOf } from '../snapshot-of.js';

function text(slot: string, words: string, top: number, left = 50): NativeText {
  return {
    ...{ kind: 'text', slot, role: '', name: slot, top, left, width: 400, height: 40 },
    ...{ opacity: 1, lines: words.split('|'), face: { family: 'Inter', weight: 400 } },
    ...{ fontSize: 30, lineHeightEm: 1.2, letterSpacingEm: 0, align: 'start', direction: 'ltr' },
    ...{ color: '#111111', strikethrough: false, inkWidth: 300 },
  };
}

function box(slot: string, top: number, left: number, d = 'M0 0H10V10H0Z'): NativeElement {
  return {
    ...{ kind: 'shape', slot, role: '', name: slot, top, left, width: 90, height: 90, opacity: 1 },
    viewBox: { width: 10, height: 10 },
    paths: [{ d, fill: { color: '#222222' } }],
  };
}

function photo(slot: string, top: number, width: number): NativeElement {
  const picture = { key: `key-${slot}`, name: slot, width, height: 100, source: { svg: '<svg/>' } };
  return {
    ...{ kind: 'image', slot, role: 'photo', name: slot, top, left: 10, width, height: 100 },
    ...{ opacity: 1, picture, alt: '' },
  };
}

const page = (...elements: NativeElement[]): NativePage => ({
  ...{ title: 'x', width: 1080, height: 1080, background: '#ffffff', alt: '', elements },
});

const LIST = page(
  box('rule', 20, 20),
  text('title', 'Kelas|Menulis', 100),
  text('role-1', 'Narasumber', 300),
  text('name-1', 'Sri Astuti', 350),
  text('role-2', 'Narasumber', 400),
  text('name-2', 'Adilfia Nur', 450),
  photo('photo', 600, 200),
);
const SLOTS = { slots: recordsOf(LIST) };

function statusOf(snapshot: PageSnapshot, slots = SLOTS): Record<string, string> {
  const found = matchPage(slots, snapshot).slots.map(({ record, status, leaf }) => [
    record.slot,
    leaf ? `${status} ${leaf.path.join('.')}` : status,
  ]);
  return Object.fromEntries(found) as Record<string, string>;
}

/** The page of LIST with its elements changed. */
function changed(change: (elements: ElementSnapshot[]) => ElementSnapshot[]): PageSnapshot {
  const snapshot = snapshotOf(LIST);
  return { ...snapshot, elements: change(snapshot.elements) };
}

describe('elements are found again', () => {
  it('by their words, wherever they stand and however their lines break', () => {
    const snapshot = changed((elements) =>
      elements.map((element) =>
        element.kind === 'text' && element.runs[0]!.text.startsWith('Kelas')
          ? { ...element, top: 800, left: 3, runs: [{ text: 'Kelas ' }, { text: 'Menulis' }] }
          : element,
      ),
    );
    expect(statusOf(snapshot)['title']).toBe('certain 1');
  });

  it('told apart by place where words are equal', () => {
    const reordered = changed((elements) => [...elements].reverse());
    expect(statusOf(reordered)).toMatchObject({ 'role-1': 'certain 4', 'role-2': 'certain 2' });
  });

  it('told apart by order where all of equal words were moved alike', () => {
    const shifted = changed((elements) =>
      elements.map((element) => ({ ...element, top: element.top + 37, left: element.left + 11 })),
    );
    expect(statusOf(shifted)).toMatchObject({
      'role-1': 'certain 2',
      'role-2': 'certain 4',
      rule: 'certain 0',
      photo: 'certain 6',
    });
  });

  it('not told apart where order and place disagree', () => {
    const crossed = changed((elements) =>
      elements.map((element, index) =>
        index === 2 ? { ...element, top: 900 } : index === 4 ? { ...element, top: 20 } : element,
      ),
    );
    expect(statusOf(crossed)).toMatchObject({ 'role-1': 'unsure', 'role-2': 'unsure' });
  });

  it('as edited where other words stand in their place', () => {
    const edited = changed((elements) =>
      elements.map((element, index) =>
        index === 3 && element.kind === 'text'
          ? { ...element, runs: [{ text: 'Bu Sri' }] }
          : element,
      ),
    );
    expect(statusOf(edited)['name-1']).toBe('edited 3');
  });

  it('as unsure where words and place changed, as gone where nothing is like them', () => {
    const both = changed((elements) =>
      elements.map((element, index) =>
        index === 3 && element.kind === 'text'
          ? { ...element, top: 900, left: 600, runs: [{ text: 'Ibu Sri Astuti' }] }
          : element,
      ),
    );
    expect(statusOf(both)['name-1']).toBe('unsure 3');
    const gone = changed((elements) => elements.filter((_, index) => index !== 3));
    expect(statusOf(gone)).toMatchObject({ 'name-1': 'gone', 'name-2': 'certain 4' });
  });

  it('in a group that somebody made, and out of one that somebody took apart', () => {
    const grouped = changed(([rule, ...rest]) => [
      rule!,
      {
        ...{ kind: 'group', top: 100, left: 50, width: 400, height: 500, rotation: 0 },
        ...{ transparency: 0, locked: false },
        children: rest.flatMap((one) =>
          one.kind === 'group' ? [] : [{ ...one, top: one.top - 100, left: one.left - 50 }],
        ),
      },
    ]);
    expect(statusOf(grouped)).toMatchObject({ title: 'certain 1.0', photo: 'certain 1.5' });
  });

  it('in a group of ours though one of its words changed and all of it was moved', () => {
    const group: NativeElement = {
      ...{ kind: 'group', slot: 'g', role: '', name: 'g', top: 500, left: 50, width: 400 },
      ...{ height: 100, opacity: 1, children: [text('a', 'Satu', 0, 0), text('b', 'Dua', 50, 0)] },
    };
    const native = page(text('title', 'Kelas', 10), group);
    const snapshot = snapshotOf(native);
    const moved = snapshot.elements[1]!;
    moved.top = 20;
    if (moved.kind === 'group') Object.assign(moved.children[1]!, { runs: [{ text: 'Tiga' }] });
    const slots = { slots: recordsOf(native) };
    expect(statusOf(snapshot, slots)).toMatchObject({ a: 'certain 1.0', b: 'edited 1.1' });
  });

  it('never two in one element, whatever was done to the page', () => {
    const place = fc.record({
      from: fc.nat(6),
      top: fc.integer({ min: 0, max: 1000 }),
      words: fc.constantFrom('Narasumber', 'Sri Astuti', 'Kelas Menulis', 'Lain'),
      kept: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const snapshot = changed((elements) =>
          places.map(({ from, top, words, kept }) => {
            const element = elements[from]!;
            if (kept) return element;
            return element.kind === 'text'
              ? { ...element, top, runs: [{ text: words }] }
              : { ...element, top };
          }),
        );
        const { slots } = matchPage(SLOTS, snapshot);
        const used = slots.flatMap(({ leaf }) => (leaf ? [leaf.path.join('.')] : []));
        expect(new Set(used).size).toBe(used.length);
        expect(slots).toHaveLength(SLOTS.slots.length);
        // What is certain says what was put there.
        for (const { record, status, leaf } of slots) {
          if (status !== 'certain' || leaf?.leaf.kind !== 'text') continue;
          const words = leaf.leaf.runs
            .map((run) => run.text)
            .join('')
            .replace('\n', ' ');
          expect(words).toBe(record.text?.replace('\n', ' '));
        }
      }),
    );
  });
});
