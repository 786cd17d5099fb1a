import { describe, expect, it } from '@jest/globals';

import { withSlack } from '../../../src/canva/insert/slack.js';
import type { NativeText } from '../../../src/output/canva/native.js';
import { group, page, shape, text } from '../port/native-samples.js';

const REPLACED = [{ wish: text().face, font: 'Lora' }];

/** Left and width of a text 500 px wide at 300 px whose line fills it. */
function widened(over: Partial<NativeText>): [number, number] {
  const one = text({ left: 300, width: 500, inkWidth: 500, ...over });
  const [element] = withSlack(page({ elements: [one] }), REPLACED).elements;
  return [Math.round(element?.left ?? 0), Math.round(element?.width ?? 0)];
}

describe('withSlack', () => {
  it('[I31] widens where the alignment leaves the words in their place', () => {
    expect(widened({ align: 'start' })).toEqual([300, 560]);
    expect(widened({ align: 'end' })).toEqual([240, 560]);
    expect(widened({ align: 'center' })).toEqual([270, 560]);
    expect(widened({ align: 'start', direction: 'rtl' })).toEqual([240, 560]);
    expect(widened({ align: 'end', direction: 'rtl' })).toEqual([300, 560]);
  });

  it('[I32] stays on the page', () => {
    expect(widened({ left: 560 })).toEqual([560, 520]);
    expect(widened({ left: 20, align: 'end' })).toEqual([0, 520]);
    expect(widened({ left: 10, align: 'center' })).toEqual([0, 520]);
  });

  it('[I33] leaves boxes with room, and other faces, as they are', () => {
    expect(widened({ inkWidth: 400 })).toEqual([300, 500]);
    expect(widened({ face: { family: 'Newsreader', weight: 400 } })).toEqual([300, 500]);
  });

  it('[I34] counts a group’s children from the group', () => {
    const child = text({ left: 20, width: 500, inkWidth: 500 });
    const speaker = group({ left: 520, children: [shape(), child] });
    const [element] = withSlack(page({ elements: [speaker] }), REPLACED).elements;
    expect(element).toMatchObject({ children: [{}, { left: 20, width: 540 }] });
  });
});
