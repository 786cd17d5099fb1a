import { describe, expect, it } from '@jest/globals';
import { createTexts } from '../../src/batch/texts.js';

describe('texts in little memory', () => {
  it('come back as they were, in any script and however many', () => {
    const written = [
      '',
      'Ana',
      'نور الدين 🎓',
      ...Array.from({ length: 3000 }, (_, n) => `é${n}`.repeat(20)),
      'z'.repeat(300_000),
      '',
    ];
    const texts = createTexts();
    const places = written.map((text) => texts.add(text));
    expect(places.map((place) => texts.at(place))).toEqual(written);
  });
});
