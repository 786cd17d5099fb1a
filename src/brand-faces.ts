import { InputError, type Fault } from './errors.js';
import type { SourcedBrand } from './job.js';
import { FONT_ROLES } from './model/brand.js';
import { formatPath } from './read/path.js';
import { didYouMean, suggest } from './read/suggest.js';
import type { FontRegistry } from './typeset/registry.js';

/** @throws InputError for every font that the brand names and fonts/ doesn't have */
export function checkFaces(
  { brand, file, placeOf }: SourcedBrand,
  fonts: Pick<FontRegistry, 'ids'>,
): void {
  const told = new Set<string>();
  const faults = FONT_ROLES.flatMap((role) =>
    (['latin', 'arabic', 'javanese'] as const).flatMap((script): Fault[] => {
      const face = brand.fonts[role]?.[script];
      if (face === undefined || fonts.ids.includes(face)) return [];
      const path = ['fonts', role, script];
      const place = placeOf?.(path);
      // A face that stands in for another role's is told where it is written.
      if (!place && told.has(face)) return [];
      told.add(face);
      const family = face.replace(/ [1-9]00$/, '');
      const near = fonts.ids.filter((id) => id.startsWith(`${family} `));
      const known = (near.length > 0 ? near : fonts.ids).join(', ');
      const expected = { en: `one of ${known}`, id: `salah satu dari ${known}` };
      const meant = suggest(face, fonts.ids);
      const hint = meant === null ? {} : { hint: didYouMean(meant) };
      const where = place ?? { path: formatPath(path) };
      return [{ file, ...where, expected, got: JSON.stringify(face), ...hint }];
    }),
  );
  if (faults.length > 0) throw new InputError(faults);
}
