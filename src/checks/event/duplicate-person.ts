import type { EventCheck } from '../check.js';
import { nameKey } from '../names.js';
import { quoted } from '../wording.js';

/** Nobody is listed twice by mistake. */
export const duplicatePerson: EventCheck = {
  rule: 'duplicate-person',
  about: 'event',
  severity: 'warning',
  description: {
    en: 'No person is listed twice.',
    id: 'Tidak ada orang yang tercantum dua kali.',
  },
  run({ event: { people } }) {
    const keys = people.map((person) => nameKey(person.name));
    return people.flatMap((person, index) => {
      const first = keys.indexOf(keys[index] ?? '');
      if (first === index || keys[index] === '') return [];
      // In two roles it may be meant: a host who also speaks.
      const sameRole = people[first]?.role === person.role;
      return [
        {
          severity: sameRole ? 'warning' : 'note',
          where: `people[${index}].name`,
          message: {
            en: `${quoted(person.name)} is listed twice (people[${first}] and people[${index}])${sameRole ? '' : ', in different roles'}.`,
            id: `${quoted(person.name)} tercantum dua kali (people[${first}] dan people[${index}])${sameRole ? '' : ', dengan peran berbeda'}.`,
          },
          advice: {
            en: 'Delete one of the entries, or put both roles into one.',
            id: 'Hapus salah satunya, atau gabungkan kedua perannya.',
          },
        },
      ];
    });
  },
};
