import { clampChroma, converter, formatHex, interpolate } from 'culori';
import { contrastRatio, nearestPassing, TEXT_CONTRAST } from './brand-contrast.js';
import type { Palette } from './brand-file.js';
import type { Surface, SurfaceRole } from './brand.js';

/** From three colours to the four surfaces, each with everything that is written on it. */

/** Body text reads best well above the least contrast (WCAG 2.2, 1.4.6 asks for 7:1). */
const INK_CONTRAST = 7;
/** Shares of ink in the surface's colour. */
const SHARE = { muted: 0.68, line: 0.2, pattern: 0.075 } as const;
/** Lightness of the deep surface, and of ink on light ground, as shares of the primary's. */
const DEEPER = 0.62;
const DARKEST = 0.3;

export function surfacesOf({ primary, accent, paper }: Palette): Record<SurfaceRole, Surface> {
  const dark = darker(primary, DARKEST);
  const deep = darker(primary, DEEPER);
  return {
    primary: surfaceFrom(primary, paper, dark, accent),
    paper: surfaceFrom(paper, paper, dark, accent),
    accent: surfaceFrom(accent, paper, dark, primary),
    deep: surfaceFrom(deep, paper, dark, accent),
  };
}

/** What stands on a colour: ink from the lighter or the darker end, whichever reads better there. */
function surfaceFrom(surface: string, light: string, dark: string, accent: string): Surface {
  const onDark = contrastRatio(light, surface) >= contrastRatio(dark, surface);
  const ink = readable(onDark ? light : dark, surface, INK_CONTRAST);
  const pattern = mix(surface, ink, SHARE.pattern);
  // Text crosses the ornament, which is nearer to the ink than the surface is.
  const onBoth = (color: string): string => {
    const found = readable(color, pattern, TEXT_CONTRAST);
    return contrastRatio(found, surface) >= TEXT_CONTRAST ? found : ink;
  };
  return {
    surface,
    ink,
    muted: onBoth(mix(surface, ink, SHARE.muted)),
    accent: onBoth(accent),
    line: mix(surface, ink, SHARE.line),
    pattern,
    logo: onDark ? 'light' : 'dark',
  };
}

/** The colour, or the nearest of its hue with the contrast; black or white where there is none. */
function readable(color: string, surface: string, ratio: number): string {
  const found = nearestPassing(color, surface, ratio) ?? nearestPassing(color, surface);
  if (found !== undefined) return found;
  return contrastRatio('#000000', surface) > contrastRatio('#ffffff', surface)
    ? '#000000'
    : '#ffffff';
}

function darker(color: string, share: number): string {
  const oklch = converter('oklch')(color) ?? { mode: 'oklch', l: 0, c: 0, h: 0 };
  return formatHex(clampChroma({ ...oklch, l: oklch.l * share, c: oklch.c * 0.8 }, 'oklch'));
}

function mix(from: string, to: string, share: number): string {
  return formatHex(interpolate([from, to], 'oklab')(share));
}
