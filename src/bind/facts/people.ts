import { PERSON_ROLES, type Person, type PersonRole } from '../../model/event.js';
import type { Language } from '../../model/language.js';
import type { Strings } from '../expressions.js';
import type { PeopleFacts, PersonFacts } from './types.js';
import { joinList } from './words.js';

/** Speak on the subject, rather than open, host or moderate. */
const SPEAKING: readonly string[] = [
  'speaker',
  'keynote',
  'instructor',
  'panelist',
] satisfies PersonRole[];

/** Everyone named, with degrees, labels and initials, and the groups that templates show. */
export function describePeople(
  people: readonly Person[],
  language: Language,
  strings: Strings,
): PeopleFacts {
  const all = people.map((person) => describePerson(person, strings));
  const speakers = all.filter((person) => person.isSpeaker);
  const moderators = all.filter((person) => person.role === 'moderator');
  const byRole = groupByRole(all, strings);
  const speaking = byRole.filter(({ role }) => SPEAKING.includes(role));
  const pictured = speakers.filter(({ photo }) => photo !== null);
  const further = byRole.filter(({ role }) => !SPEAKING.includes(role));
  return {
    all,
    speakers,
    moderators,
    others: all.filter((person) => !person.isSpeaker && person.role !== 'moderator'),
    byRole,
    speakerLine: joinList(
      speakers.map((person) => person.name),
      language,
      strings,
    ),
    creditLine: creditsOf(pictured).join(', '),
    speakersLabel: speaking.length === 1 ? speaking[0]!.label : '',
    pictured,
    furtherLine: further
      .map(({ label, people }) => `${label}: ${people.map(({ fullName }) => fullName).join('; ')}`)
      .join(' · '),
  };
}

/** Who made the portraits, in the people's order, each once. */
function creditsOf(people: readonly PersonFacts[]): string[] {
  return [...new Set(people.flatMap(({ photo }) => photo?.creditText ?? []))];
}

export function describePerson(person: Person, strings: Strings): PersonFacts {
  const { prefix, suffix } = titlesOf(person);
  const { jobTitle = '', affiliation = '' } = person;
  return {
    name: person.name,
    prefix,
    suffix,
    fullName: fullNameOf(person),
    role: person.role,
    roleLabel: isKnownRole(person.role) ? strings(`role.${person.role}`) : person.role,
    office: jobTitle.includes(affiliation)
      ? jobTitle
      : [jobTitle, affiliation].filter(Boolean).join(', '),
    topic: person.topic ?? '',
    photo: person.image ? { ...person.image, subject: 'person' } : null,
    initials: initialsOf(person.name),
    isSpeaker: SPEAKING.includes(person.role),
  };
}

type Titled = Pick<Person, 'name' | 'honorificPrefix' | 'honorificSuffix'>;

function titlesOf({ honorificPrefix = '', honorificSuffix = '' }: Titled) {
  return {
    prefix: keepTogether(honorificPrefix),
    suffix: keepTogether(honorificSuffix.replace(/^[\s,]+/, '')),
  };
}

/** "Prof. Dr. Hj. Larasayu Wiradipa, S.S., M.Hum., Ph.D.". */
export function fullNameOf(person: Titled): string {
  const { prefix, suffix } = titlesOf(person);
  const withPrefix = prefix === '' ? person.name : `${prefix} ${person.name}`;
  return suffix === '' ? withPrefix : `${withPrefix}, ${suffix}`;
}

function isKnownRole(role: string): role is PersonRole {
  return (PERSON_ROLES as readonly string[]).includes(role);
}

function groupByRole(people: readonly PersonFacts[], strings: Strings): PeopleFacts['byRole'] {
  const roles = [...new Set(people.map((person) => person.role))];
  return roles.map((role) => {
    const members = people.filter((person) => person.role === role);
    const label = isKnownRole(role)
      ? strings(`${members.length > 1 ? 'roles' : 'role'}.${role}`)
      : role;
    return { role, label, people: members };
  });
}

/** Titles up to this many characters never break; longer ones may, after a comma. */
const UNBROKEN = 20;

/** No-break spaces where a line mustn't end: "Prof. Dr. H.", "S.Ag., M.Hum.", "ASEAN Eng.". */
function keepTogether(titles: string): string {
  const single = titles.trim().replace(/\s+/g, ' ');
  const breaks = single.length > UNBROKEN ? /(?<!,) /g : / /g;
  return single.replace(breaks, '\u00a0');
}

/**
 * First letters of the first and the last word: "SA"; one letter for a single name. Apostrophes
 * and other signs before the letter are passed over ('Aini → A). Arabic letters are kept apart by
 * a zero-width non-joiner, so that they don't join into a syllable.
 */
export function initialsOf(name: string): string {
  const letters = name
    .split(/[\s\u00a0]+/)
    .map((word) => firstLetter(word))
    .filter((letter) => letter !== '');
  const [first = '', ...rest] = letters;
  const last = rest.at(-1);
  if (last === undefined) return first;
  const joiner = /\p{Script=Arabic}/u.test(first + last) ? '\u200c' : '';
  return `${first}${joiner}${last}`;
}

function firstLetter(word: string): string {
  const letter = /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '';
  // Locale-free: the i of a Turkish name is an I here.
  const upper = letter.toUpperCase();
  return Array.from(upper).length > Array.from(letter).length ? letter : upper;
}
