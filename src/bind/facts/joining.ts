import { Temporal } from 'temporal-polyfill';
import type { EventData } from '../../model/event.js';
import { atZone, parseLocalDate } from './calendar.js';
import type { ContactFacts, PriceFacts, RegistrationFacts, StateId } from './types.js';
import { dateAndTime, type FactsContext } from './when.js';
import { moneyWords, urlLabel } from './words.js';

/** What it costs. Without a price in the event nothing is claimed, not even "free". */
export function describePrice(event: EventData, { language, strings }: FactsContext): PriceFacts {
  const price = event.offers?.price;
  const includes = event.offers?.includes ?? [];
  if (price === undefined) return { known: false, free: false, label: '', amount: '', includes };
  if (price === 0) return { known: true, free: true, label: strings('free'), amount: '', includes };
  const amount = moneyWords(price, event.offers?.priceCurrency ?? 'IDR', language);
  return { known: true, free: false, label: strings('fee', { amount }), amount, includes };
}

/** Where to register, until when, and whether one still can. */
export function describeRegistration(
  event: EventData,
  state: StateId,
  { language, strings, now }: FactsContext,
): RegistrationFacts {
  const { url = '', validThrough, availability } = event.offers ?? {};
  const deadline =
    validThrough === undefined ? undefined : parseLocalDate(validThrough, 'offers.validThrough');
  const closes = deadline ? dateAndTime(deadline, event.timeZone, language, strings) : '';
  const full = availability === 'SoldOut';
  const over =
    now !== undefined &&
    deadline !== undefined &&
    Temporal.Instant.compare(now, lastMoment(deadline, event.timeZone)) >= 0;
  const goesAhead = state !== 'cancelled' && state !== 'postponed' && state !== 'past';
  const closedLabel = (): string => {
    if (!goesAhead) return '';
    if (full) return strings('seats-full');
    return over ? strings('registration-closed') : '';
  };
  return {
    url,
    urlLabel: urlLabel(url),
    closes,
    open: url !== '' && goesAhead && !full && !over,
    closedLabel: closedLabel(),
  };
}

/** A deadline without an hour lasts until that day is over. */
function lastMoment(
  deadline: ReturnType<typeof parseLocalDate>,
  zone = 'Etc/GMT+12',
): Temporal.Instant {
  if (deadline.time) return atZone(deadline, zone).toInstant();
  const nextDay = { date: deadline.date.add({ days: 1 }), time: undefined };
  return atZone(nextDay, zone).toInstant();
}

/** The person to ask; personal data, so only with consent. */
export function describeContact(event: EventData): ContactFacts | null {
  const { contact } = event;
  if (!contact?.consent) return null;
  const { name, telephone = '', email = '' } = contact;
  return { name, telephone, email, line: [name, telephone, email].filter(Boolean).join(', ') };
}
