import { describe, expect, it } from '@jest/globals';
import { leanSvg } from '../../src/layout/lean-svg.js';

const clip = '<clipPath id="satori_cp-id-1"><path d="M0 0h9v9z"/></clipPath>';
const mask = (id: string) =>
  `<mask id="satori_om-id-${id}"><rect x="0" y="0" width="9" height="9" fill="#fff"/></mask>`;
const image =
  '<image x="0" y="0" width="9" height="9" href="data:," clip-path="url(#satori_cp-id-1)" mask="url(#satori_om-id-1)"/>';

describe('leanSvg', () => {
  it('[G36] drops the masks that nothing refers to, and leaves a rounded picture its own', () => {
    expect(leanSvg(mask('0') + clip + mask('1') + image + mask('2'))).toBe(
      clip + mask('1') + image,
    );
  });
});
