import type { EventData } from '../../model/event.js';
import { describeLink } from './aftermath.js';
import { dayWords, parseLocalDate } from './calendar.js';
import { describePerson, fullNameOf } from './people.js';
import { scheduleOf } from './schedule.js';
import type { CertificateFacts } from './types.js';
import type { FactsContext } from './when.js';

const NO_DAY = { day: '', month: '', year: '' };

/** What a certificate says besides the event: to whom, which number, who signs. */
export function describeCertificate(
  event: EventData,
  { language, strings }: FactsContext,
): CertificateFacts | null {
  const { certificate } = event;
  if (!certificate) return null;
  const issued = certificate.dateCreated
    ? parseLocalDate(certificate.dateCreated, 'certificate.dateCreated').date
    : scheduleOf(event)?.lastDay;
  const { day, month, year } = issued ? dayWords(issued, language) : NO_DAY;
  return {
    recipient: describePerson(certificate.recipient, strings),
    number: certificate.identifier ?? '',
    date: [day, month, year].filter((part) => part !== '').join(' '),
    ...describeLink(certificate.url),
    signatories: certificate.signatory.map((person) => ({
      fullName: fullNameOf(person),
      office: person.jobTitle ?? '',
      identifier: person.identifier ?? '',
      signature: person.image ?? '',
    })),
  };
}
