import { describe, expect, it } from '@jest/globals';
import { createKeptWork } from '../../src/layout/kept-work.js';
import { fitText, type FitOptions } from '../../src/typeset/fit.js';
import { fonts, role } from '../typeset/fonts.js';

const stack = fonts.stack(role('Plus Jakarta Sans 800'));

function options(text: string, more: Partial<FitOptions>): FitOptions {
  return {
    ...{ text, stack, minSize: 20, maxSize: 90, maxLines: 6, width: 500, overflow: 'ellipsis' },
    ...more,
  };
}

describe('texts tried at many sizes', () => {
  const title = 'Menelusuri Arsip Keluarga: dari Kotak Sepatu ke Katalog Bersama';
  const tries: Partial<FitOptions>[] = [
    ...[{}, { width: 200 }, { height: 90 }, { maxSize: 30, lineHeight: 1.5 }],
    ...[{ tracking: 0.1 }, { balance: true }, { direction: 'rtl' as const }],
  ];

  it('come out as if each were tried alone', () => {
    const kept = createKeptWork();
    for (const more of tries) {
      expect(kept.fit(options(title, more))).toEqual(fitText(options(title, more)));
    }
  });

  it('are looked at for their ink only where they are drawn', () => {
    const { glyphs } = stack;
    const seen: string[] = [];
    stack.glyphs = (text, tracked) => {
      seen.push(text);
      return glyphs.call(stack, text, tracked);
    };
    try {
      const [first] = createKeptWork().fit(options('Cetak biru', {})).lines;
      expect(seen).toEqual([]);
      expect(first?.ink).toBe(first?.ink);
      expect(seen).toEqual(['Cetak ', 'biru']);
    } finally {
      stack.glyphs = glyphs;
    }
  });

  it('are made ready for their faces once for each way of setting them', () => {
    const kept = createKeptWork();
    const { decompose } = stack;
    let times = 0;
    stack.decompose = (text) => {
      times += 1;
      return decompose.call(stack, text);
    };
    try {
      for (const width of [100, 200, 300]) kept.fit(options(title, { width }));
      expect(times).toBe(1);
      kept.fit(options(title, { tracking: 0.1 }));
      kept.fit(options(`${title}.`, {}));
      expect(times).toBe(3);
    } finally {
      stack.decompose = decompose;
    }
  });
});
