import { z } from 'zod';

/**
 * Lengths of a template, in units that make one document right on every canvas. Pixels are not
 * among them.
 *
 * - `vmin`: 1 % of the canvas's shorter side; `vw`, `vh`: 1 % of its width, height (CSS).
 * - `rem`: the format's smallest allowed text size (30 px on 1080 px seen on a phone).
 * - `%`: of the parent, as in CSS. `0` needs no unit.
 */
const LENGTH = /^(?:0|-?\d{1,4}(?:\.\d{1,3})?(?:vmin|vw|vh|rem|%))$/;

export const lengthSchema = z
  .string()
  .regex(LENGTH, 'a length as 4vmin, 1.5rem, 50vw, 20vh, 100% or 0')
  .meta({ description: 'vmin, vw, vh, rem (the format’s smallest text size), % or 0' });
export type Length = z.infer<typeof lengthSchema>;

/** For what has no parent to be a share of: sizes of type, padding, gaps. */
export const fixedLengthSchema = z
  .string()
  .regex(
    /^(?:0|\d{1,4}(?:\.\d{1,3})?(?:vmin|vw|vh|rem))$/,
    'a length as 4vmin, 1.5rem, 50vw, 20vh or 0',
  )
  .meta({ description: 'vmin, vw, vh, rem (the format’s smallest text size) or 0' });

export const autoLengthSchema = z.union([lengthSchema, z.literal('auto')]);

/** What the relative units stand for on one canvas, in px. */
export interface Units {
  width: number;
  height: number;
  rem: number;
}

/**
 * Px of a length, or a percentage and `auto` themselves: only the layout knows what they come to.
 * Fractions are kept to 1/100 px so that equal documents give equal bytes.
 */
export function resolveLength(length: Length, units: Units): number | string {
  if (length === 'auto' || length.endsWith('%')) return length;
  const value = Number.parseFloat(length);
  return Math.round(value * pxPerUnit(length, units) * 100) / 100;
}

/** Px of a length that may not be a percentage (type sizes, radii). */
export function resolvePx(length: Length, units: Units): number {
  const px = resolveLength(length, units);
  if (typeof px === 'number') return px;
  throw new RangeError(`a length in vmin, vw, vh or rem, not "${length}"`);
}

function pxPerUnit(length: string, units: Units): number {
  if (length.endsWith('vmin')) return Math.min(units.width, units.height) / 100;
  if (length.endsWith('vw')) return units.width / 100;
  if (length.endsWith('vh')) return units.height / 100;
  if (length.endsWith('rem')) return units.rem;
  return 0;
}
