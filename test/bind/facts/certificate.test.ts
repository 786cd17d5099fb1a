import { describe, expect, it } from '@jest/globals';
import { describeEvent } from '../../../src/bind/facts/index.js';
import { createStrings } from '../../../src/bind/strings.js';
import { eventSchema, type EventInput } from '../../../src/model/event.js';
import { sharedStrings } from '../../layout/scenes.js';

/** Certificates: whom they are for, their number, who signs. */

const EVENT: EventInput = {
  name: 'Kelas',
  startDate: '2027-01-14',
  endDate: '2027-01-15',
  certificate: {
    recipient: { name: 'Warsiti', honorificPrefix: 'Dr.', honorificSuffix: ', S.S., M.Hum.' },
    identifier: '012/PUS/I/2027',
    url: 'https://pustaka.nuraga.example/s/012',
    signatory: [{ name: 'Ana', honorificSuffix: 'S.IP.', jobTitle: 'Kepala', identifier: 'NIP 1' }],
  },
};

function certificate(event: Partial<EventInput> = {}, language: 'id' | 'en' = 'id') {
  const strings = createStrings([sharedStrings()], language);
  const facts = describeEvent(eventSchema.parse({ ...EVENT, ...event }), { language, strings });
  return facts.certificate;
}

describe('certificates', () => {
  it('[W60] are for one person, a participant unless said otherwise', () => {
    expect(certificate()?.recipient).toMatchObject({
      fullName: 'Dr. Warsiti, S.S.,\u00a0M.Hum.',
      roleLabel: 'Peserta',
    });
    const recipient = { name: 'Ana', role: 'moderator' };
    expect(certificate({ certificate: { recipient } }, 'en')?.recipient.roleLabel).toBe(
      'Moderator',
    );
    expect(certificate({ certificate: undefined })).toBeNull();
  });

  it('[W60] carry number, address and signatories', () => {
    expect(certificate()).toMatchObject({
      number: '012/PUS/I/2027',
      url: 'https://pustaka.nuraga.example/s/012',
      urlLabel: 'pustaka.nuraga.example/s/012',
      signatories: [
        { fullName: 'Ana, S.IP.', office: 'Kepala', identifier: 'NIP 1', signature: '' },
      ],
    });
  });

  it('[W60] are issued on the event’s last day unless another is given', () => {
    expect(certificate()?.date).toBe('15 Januari 2027');
    const recipient = { name: 'Ana' };
    const later = { certificate: { recipient, dateCreated: '2027-02-01' } };
    expect(certificate(later, 'en')?.date).toBe('1 February 2027');
    expect(certificate({ startDate: undefined, endDate: undefined })?.date).toBe('');
  });
});
