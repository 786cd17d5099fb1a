import { FIGURE_UNITS, type EventData } from '../../model/event.js';
import type { Strings } from '../expressions.js';
import type { FigureFacts, LinkFacts, PeopleFacts, QuoteFacts, WhenFacts } from './types.js';
import type { FactsContext } from './when.js';
import { countWords, urlLabel } from './words.js';

/** What stays of an event: sentences, figures, material. */

/** Who said it is looked up among the people, so that degrees, office and portrait come along. */
export function describeQuotes(
  event: EventData,
  { people, when }: { people: PeopleFacts; when: WhenFacts },
): QuoteFacts[] {
  // Always with its source: without one of its own, the event at which it was said.
  const said = [event.name, when.dateShort].filter((part) => part !== '').join(', ');
  return event.quotes.map(({ text, by, source, paraphrase }) => ({
    text,
    by,
    person: people.all.find(({ name, fullName }) => name === by || fullName === by) ?? null,
    source: source ?? said,
    paraphrase,
  }));
}

/** Figures in words of the language; a unit that isn't known is printed as it is. */
export function describeFigures(
  event: EventData,
  { language, strings }: FactsContext,
): FigureFacts[] {
  return event.figures.map(({ value, unit }) => ({
    value: typeof value === 'number' ? countWords(value, language) : value,
    label: unitWords(unit, strings),
  }));
}

function unitWords(unit: string, strings: Strings): string {
  const isKnown = (FIGURE_UNITS as readonly string[]).includes(unit);
  return isKnown ? strings(`figure.${unit}`) : unit;
}

/** A link and how it is printed; both '' without one. */
export function describeLink(url = ''): LinkFacts {
  return { url, urlLabel: urlLabel(url) };
}
