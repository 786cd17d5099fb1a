import { differenceCiede2000 } from 'culori';
import {
  FONT_ROLES,
  SURFACE_ROLES,
  type Brand,
  type FontRole,
  type SurfaceRole,
} from '../../model/brand.js';
import { CANVA_WEIGHTS, type CanvaWeight } from '../port/design-port.js';

/** A page's colours and fonts as names of the brand: a template has no others. */

export const TEXT_INKS = ['ink', 'muted', 'accent'] as const;
export const FILLS = ['surface', 'ink', 'accent', 'muted', 'line', 'pattern'] as const;
export type Ink = (typeof TEXT_INKS)[number];
export type Fill = (typeof FILLS)[number];

export interface Token<Role> {
  surface: SurfaceRole;
  role: Role;
  /** The colour is the brand's, not just near it. */
  exact: boolean;
}

/** Below it two colours are one to the eye (CIEDE2000). */
const SAME = 2;
const difference = differenceCiede2000();

/**
 * The brand's name for a colour.
 *
 * @param roles in the order in which equal colours are named
 * @param surfaces likewise; where nothing is equal, the nearest of the first
 */
export function tokenOf<Role extends Fill>(
  color: string,
  brand: Brand,
  roles: readonly Role[],
  surfaces: readonly SurfaceRole[],
): Token<Role> {
  const first = surfaces[0] ?? 'paper';
  let nearest = { surface: first, role: roles[0]!, exact: false };
  let least = Infinity;
  for (const surface of surfaces) {
    for (const role of roles) {
      const distance = difference(brand.surfaces[surface][role], color);
      if (distance <= SAME) return { surface, role, exact: true };
      if (surface === first && distance < least) {
        least = distance;
        nearest = { surface, role, exact: false };
      }
    }
  }
  return nearest;
}

/** The surface whose ground is nearest. */
export function groundOf(
  color: string | undefined,
  brand: Brand,
): { surface: SurfaceRole; exact: boolean } {
  if (color === undefined) return { surface: 'paper', exact: false };
  const distances = SURFACE_ROLES.map((surface) => ({
    surface,
    distance: difference(brand.surfaces[surface].surface, color),
  })).sort((a, b) => a.distance - b.distance);
  const [nearest] = distances;
  return { surface: nearest!.surface, exact: nearest!.distance <= SAME };
}

/** All surfaces, these first. */
export function surfacesFrom(...first: readonly SurfaceRole[]): SurfaceRole[] {
  return [...new Set([...first, ...SURFACE_ROLES])];
}

/** 100–900 of Canva's name for it. */
export function cssWeight(weight: CanvaWeight = 'normal'): number {
  return (CANVA_WEIGHTS.indexOf(weight) + 1) * 100;
}

/** Roles by preference where several have one family. */
const ORDER: readonly FontRole[] = [...FONT_ROLES];

/**
 * The brand's font role of a family, by the nearest weight.
 *
 * @param family in Latin; undefined: the role by weight alone
 */
export function fontRoleOf(
  family: string | undefined,
  weight: number,
  { fonts }: Brand,
): { role: FontRole; exact: boolean } {
  const wanted = plain(family ?? '');
  const candidates = ORDER.flatMap((role) => {
    const font = fonts[role];
    if (!font) return [];
    return [font.latin, font.arabic, font.javanese].flatMap((face) => {
      const found = face === undefined ? null : /^(.+) ([1-9]00)$/.exec(face);
      if (!found || plain(found[1]!) !== wanted) return [];
      return [{ role, distance: Math.abs(Number(found[2]) - weight) }];
    });
  }).sort((a, b) => a.distance - b.distance);
  const [nearest] = candidates;
  if (nearest) return { role: nearest.role, exact: true };
  return { role: weight >= 600 ? 'heading' : 'body', exact: false };
}

function plain(family: string): string {
  return family.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
