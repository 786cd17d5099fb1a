import { describe, expect, it } from '@jest/globals';
import { excerptOf } from '../../src/cli/watch/excerpt.js';
import { faultsPanel } from '../../src/cli/watch/faults.js';

const TEXT = ['a:', '  b:', '    c: 1', '', '    d: 2', '      e: 3', 'f: 4'].join('\r\n');

describe('the lines around a fault', () => {
  it('[L17] are two on each side, without the indent that they share', () => {
    const lines = excerptOf(TEXT, 4).map(({ number, text, faulty }) => [number, text, faulty]);
    expect(lines).toEqual([
      [2, 'b:', false],
      [3, '  c: 1', false],
      [4, '', true],
      [5, '  d: 2', false],
      [6, '    e: 3', false],
    ]);
  });

  it('[L17] end where the file ends, and are cut when long', () => {
    expect(excerptOf(TEXT, 1).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(excerptOf(TEXT, 7).map(({ number }) => number)).toEqual([5, 6, 7]);
    expect(excerptOf(TEXT, 99)).toEqual([]);
    expect(excerptOf('x'.repeat(9999), 1)[0]?.text.length).toBeLessThan(200);
  });

  it('[L17] hold no markup of the file', () => {
    const fault = { file: '<i>', path: '<i>', expected: { en: '<i>', id: '<i>' }, got: '<i>' };
    const excerpt = [{ number: 1, text: '<i>', faulty: true }];
    const { html } = faultsPanel({
      faults: [{ fault: { ...fault, line: 1, hint: { en: '<i>', id: 'x' } }, excerpt }],
      others: [],
      more: 3,
    });
    expect(html).not.toContain('<i>');
    expect(html.match(/&#60;i&#62;/g)?.length).toBeGreaterThan(5);
    expect(html).toContain('4 faults');
    expect(html).toContain('and 3 more faults');
  });
});
