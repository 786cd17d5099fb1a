import type { UiLanguage } from '../../model/language.js';
import type { Choices, Selection } from './choices.js';

/** Most posts that one page is drawn at once. */
const MOST_FORMATS = 24;

/** What a browser asks for, as far as it was offered; the rest is what is shown at first. */
export function selected(asked: URLSearchParams, choices: Choices, first: Selection): Selection {
  const event = choices.events.find(({ id }) => id === asked.get('event'))?.id ?? first.event;
  const brand = choices.brands.find(({ id }) => id === asked.get('brand'))?.id ?? first.brand;
  const chosen = new Set(asked.getAll('format'));
  // Whoever names the event has the whole form: no format then means none.
  const formats = asked.has('event')
    ? choices.formats.filter((id) => chosen.has(id))
    : first.formats;
  const tongues = (asked.get('lang') ?? '').split(',');
  const languages = (['id', 'en'] as const).filter((language: UiLanguage) =>
    tongues.includes(language),
  );
  return {
    event,
    brand,
    formats: formats.slice(0, MOST_FORMATS),
    languages: languages.length > 0 ? languages : first.languages,
  };
}
