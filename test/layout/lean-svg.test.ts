import { describe, expect, it } from '@jest/globals';
import { leanSvg } from '../../src/layout/lean-svg.js';

const clip = (id: string, shape: string) => `<clipPath id="satori_cp-id-${id}">${shape}</clipPath>`;
const mask = (id: string) =>
  `<mask id="satori_om-id-${id}"><rect x="0" y="0" width="9" height="9" fill="#fff"/></mask>`;
const image = (id: string) =>
  `<image x="0" y="0" width="9" height="9" href="data:," preserveAspectRatio="none" clip-path="url(#satori_cp-id-${id})" mask="url(#satori_om-id-${id})"/>`;

describe('leanSvg', () => {
  it('[G36] takes a picture out of the clip and mask that are its own rectangle', () => {
    const svg = clip('0', '<rect x="0" y="0" width="9" height="9"/>') + mask('0') + image('0');
    const lean = leanSvg(svg);
    expect(lean).not.toContain('<mask');
    expect(lean).toContain('preserveAspectRatio="none"/>');
  });

  it('[G36] leaves rounded pictures and their masks alone', () => {
    for (const shape of [
      '<path d="M0 0h9v9z"/>',
      '<rect x="0" y="0" width="9" height="9" rx="4"/>',
    ]) {
      const svg = clip('1', shape) + mask('1') + image('1') + mask('2');
      expect(leanSvg(svg)).toBe(clip('1', shape) + mask('1') + image('1'));
    }
  });
});
