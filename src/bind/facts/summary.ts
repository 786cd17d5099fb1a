import type { EventData } from '../../model/event.js';
import type { Facts } from './types.js';
import type { FactsContext } from './when.js';

/**
 * The event in a few sentences, for alt texts: what, what has become of it, when, where, who, for
 * how much, how to join, by whom. Says nothing that isn't known, and of the old date only that it
 * no longer holds.
 */
export function describeSummary(
  event: EventData,
  facts: Omit<Facts, 'summary' | 'certificate'>,
  { strings }: FactsContext,
): string {
  const { state, when, where, people, price, registration, organizerLine } = facts;
  const reason = state.reason === '' ? '' : ` (${state.reason})`;
  const time = when.time === '' ? '' : `, ${strings('at-time', { time: when.time })}`;
  const sentences = [
    `${event.kind ?? strings('event')}: ${event.name}`,
    state.badge === '' ? '' : `${state.badge}${reason}`,
    state.strikeDate === '' ? '' : `${capital(strings('was'))} ${state.strikeDate}`,
    state.showDate && when.date !== '' ? `${when.date}${time}` : '',
    where.line,
    ...people.byRole.map(
      (group) => `${group.label}: ${group.people.map((person) => person.fullName).join('; ')}`,
    ),
    price.label,
    registration.open ? `${strings('registration')}: ${registration.urlLabel}` : '',
    organizerLine === '' ? '' : strings('organized-by', { names: organizerLine }),
  ];
  return sentences
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?…]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
