import { z } from 'zod';
import type { FontRole } from './brand.js';
import type { Length } from './length.js';

/**
 * Type roles: the few sizes that a post is set in. 1 rem is the format's floor, so every role is
 * readable on every surface; neighbours differ by about 1.4 (ART: few sizes, clearly apart).
 */
export const TYPE_ROLES = [
  'caption',
  'label',
  'body',
  'heading',
  'title',
  'figure',
  'quote',
] as const;
export const typeRoleSchema = z.enum(TYPE_ROLES);
export type TypeRole = z.infer<typeof typeRoleSchema>;

export interface TypeRoleStyle {
  font: FontRole;
  size: Length;
  /** Ratio of the font size; absent: the brand's own for this font role. */
  lineHeight?: number;
  /** Added to the brand's tracking, in em. */
  tracking: number;
}

export const TYPE_SCALE = {
  caption: { font: 'body', size: '1rem', lineHeight: 1.35, tracking: 0 },
  label: { font: 'heading', size: '1rem', lineHeight: 1.2, tracking: 0.04 },
  body: { font: 'body', size: '1.25rem', lineHeight: 1.4, tracking: 0 },
  heading: { font: 'heading', size: '1.5rem', lineHeight: 1.15, tracking: -0.005 },
  title: { font: 'display', size: '3rem', tracking: 0 },
  figure: { font: 'numeral', size: '5rem', lineHeight: 1, tracking: 0 },
  quote: { font: 'quote', size: '2.4rem', lineHeight: 1.16, tracking: 0 },
} as const satisfies Record<TypeRole, TypeRoleStyle>;
