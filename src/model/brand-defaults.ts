import type { z } from 'zod';
import type { BrandFile } from './brand-file.js';
import { surfacesOf } from './brand-palette.js';
import { SURFACE_ROLES, type brandSchema, type SurfaceRole } from './brand.js';

/** What a brand file leaves out. */

type FontChoice = BrandFile['fonts']['display'];

const TEXT_FACES = { heading: 'Plus Jakarta Sans 700', body: 'Plus Jakarta Sans 500' } as const;
const OTHER_SCRIPTS = {
  display: { arabic: 'Amiri 700', javanese: 'Noto Sans Javanese 700' },
  heading: { arabic: 'Amiri 700', javanese: 'Noto Sans Javanese 700' },
  body: { arabic: 'Amiri 400', javanese: 'Noto Sans Javanese 400' },
} as const;
/** Large type is set tight, text loose (ART: line height 1.0–1.1 against 1.35–1.45). */
const SETTING = {
  display: { tracking: -0.018, lineHeight: 1.05 },
  heading: { tracking: -0.005, lineHeight: 1.2 },
  body: { tracking: 0, lineHeight: 1.42 },
  numeral: { tracking: -0.03, lineHeight: 0.95 },
} as const;
const RADIUS = { small: 0.5, large: 1 };
/** Quarter discs, corner to corner. */
const PATTERN = {
  width: 120,
  height: 120,
  paths: [{ d: 'M0 0H60A60 60 0 0 1 0 60ZM120 120H60A60 60 0 0 1 120 60Z' }],
};

/** The file with its gaps filled; what cannot be made up stays missing, for the schema to say. */
export function withDefaults(file: BrandFile): z.input<typeof brandSchema> {
  const { palette, surfaces = {}, fonts, logo, radius, pattern, duotone, ...rest } = file;
  const made = palette ? surfacesOf(palette) : undefined;
  const surface = (role: SurfaceRole) => ({ ...made?.[role], ...surfaces[role] });
  const { display, heading = TEXT_FACES.heading, body = TEXT_FACES.body, quote } = fonts;
  const whole = {
    ...rest,
    // Without a sign of its own the logo stands beside the organiser's name.
    logo: {
      ...logo,
      markLight: logo.markLight ?? logo.light,
      markDark: logo.markDark ?? logo.dark,
    },
    surfaces: Object.fromEntries(SURFACE_ROLES.map((role) => [role, surface(role)])),
    fonts: {
      display: { ...SETTING.display, ...OTHER_SCRIPTS.display, ...chosen(display) },
      heading: { ...SETTING.heading, ...OTHER_SCRIPTS.heading, ...chosen(heading) },
      body: { ...SETTING.body, ...OTHER_SCRIPTS.body, ...chosen(body) },
      numeral: {
        ...SETTING.numeral,
        ...OTHER_SCRIPTS.display,
        ...chosen(fonts.numeral ?? display),
      },
      ...(quote === undefined
        ? {}
        : { quote: { ...SETTING.display, ...OTHER_SCRIPTS.display, ...chosen(quote) } }),
    },
    // Portraits are drawn for two tones: without any they would be the only grey on a post.
    ...(duotone || !made
      ? { duotone }
      : { duotone: { shadow: made.deep.surface, highlight: made.paper.surface } }),
    radius: radius ?? RADIUS,
    pattern: pattern ?? PATTERN,
  };
  return whole as z.input<typeof brandSchema>;
}

/** A face alone, or what the file says of it. */
function chosen(font: FontChoice): Partial<Exclude<FontChoice, string>> {
  return typeof font === 'string' ? { latin: font } : font;
}
