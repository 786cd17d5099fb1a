import type { Messages } from './message.js';

/** The form for an event. */
export const FORM = {
  titleNew: {
    id: 'form.title.new',
    defaultMessage: 'New event',
    description: 'Heading of the form for a new event.',
  },
  titleEdit: {
    id: 'form.title.edit',
    defaultMessage: 'Edit the event',
    description: 'Heading of the form for the chosen event.',
  },
  name: {
    id: 'form.name',
    defaultMessage: 'Title of the event',
    description: 'Field label.',
  },
  kind: {
    id: 'form.kind',
    defaultMessage: 'Kind',
    description: 'Field label: what kind of event.',
  },
  kindHelp: {
    id: 'form.kind.help',
    defaultMessage: 'As printed: webinar, workshop, book talk…',
    description: 'Help for the field “Kind”.',
  },
  date: { id: 'form.date', defaultMessage: 'Date', description: 'Field label: the first day.' },
  start: {
    id: 'form.start',
    defaultMessage: 'Starts at',
    description: 'Field label: time of the start.',
  },
  end: { id: 'form.end', defaultMessage: 'Ends at', description: 'Field label: time of the end.' },
  lastDay: {
    id: 'form.last-day',
    defaultMessage: 'Last day',
    description: 'Field label: date of the end, for events of several days.',
  },
  zone: {
    id: 'form.zone',
    defaultMessage: 'Time zone',
    description: 'Field label.',
  },
  zoneWest: {
    id: 'form.zone.west',
    defaultMessage: 'WIB (Jakarta)',
    description: 'Choice of time zone: western Indonesia.',
  },
  zoneMiddle: {
    id: 'form.zone.middle',
    defaultMessage: 'WITA (Makassar)',
    description: 'Choice of time zone: central Indonesia.',
  },
  zoneEast: {
    id: 'form.zone.east',
    defaultMessage: 'WIT (Jayapura)',
    description: 'Choice of time zone: eastern Indonesia.',
  },
  place: {
    id: 'form.place',
    defaultMessage: 'Place',
    description: 'Field label: building or room.',
  },
  town: { id: 'form.town', defaultMessage: 'Town', description: 'Field label.' },
  online: {
    id: 'form.online',
    defaultMessage: 'Online platform',
    description: 'Field label: where the event is held online.',
  },
  onlineHelp: {
    id: 'form.online.help',
    defaultMessage: 'Zoom, YouTube… Leave empty when it is on site only.',
    description: 'Help for the field “Online platform”.',
  },
  link: {
    id: 'form.link',
    defaultMessage: 'Link to join',
    description: 'Field label: address of the online meeting.',
  },
  linkHelp: {
    id: 'form.link.help',
    defaultMessage: 'Kept off the posts unless you say so below.',
    description: 'Help for the field “Link to join”: it is private by default.',
  },
  linkPublish: {
    id: 'form.link.publish',
    defaultMessage: 'Posts may show this link',
    description: 'Checkbox below the link to join.',
  },
  registration: {
    id: 'form.registration',
    defaultMessage: 'Registration link',
    description: 'Field label.',
  },
  description: {
    id: 'form.description',
    defaultMessage: 'A few sentences about it',
    description: 'Field label: description of the event, used in captions.',
  },
  speakers: {
    id: 'form.speakers',
    defaultMessage: 'Speakers',
    description: 'Heading above the people of the event.',
  },
  speakerName: {
    id: 'form.speaker.name',
    defaultMessage: 'Name of person {number}',
    description: 'Field label: name without titles. {number} counts from 1.',
  },
  speakerBefore: {
    id: 'form.speaker.before',
    defaultMessage: 'Title before',
    description: 'Field label: title before a name, as “Dr.”.',
  },
  speakerAfter: {
    id: 'form.speaker.after',
    defaultMessage: 'Degrees after',
    description: 'Field label: degrees after a name, as “M.Hum.”.',
  },
  speakerRole: {
    id: 'form.speaker.role',
    defaultMessage: 'Role',
    description: 'Field label: what a person does at the event.',
  },
  speakerFrom: {
    id: 'form.speaker.from',
    defaultMessage: 'Institution',
    description: 'Field label: where a person works.',
  },
  speakerAdd: {
    id: 'form.speaker.add',
    defaultMessage: 'Add a person',
    description: 'Button below the people.',
  },
  speakerRemove: {
    id: 'form.speaker.remove',
    defaultMessage: 'Remove person {number}',
    description: 'Button beside a person. {number} counts from 1.',
  },
  roleSpeaker: {
    id: 'form.role.speaker',
    defaultMessage: 'Speaker',
    description: 'Role of a person at an event.',
  },
  roleKeynote: {
    id: 'form.role.keynote',
    defaultMessage: 'Keynote speaker',
    description: 'Role of a person at an event.',
  },
  roleModerator: {
    id: 'form.role.moderator',
    defaultMessage: 'Moderator',
    description: 'Role of a person at an event.',
  },
  roleHost: {
    id: 'form.role.host',
    defaultMessage: 'Host',
    description: 'Role of a person at an event: who leads through the programme.',
  },
  roleOpening: {
    id: 'form.role.opening',
    defaultMessage: 'Opening remarks',
    description: 'Role of a person at an event.',
  },
  roleInstructor: {
    id: 'form.role.instructor',
    defaultMessage: 'Instructor',
    description: 'Role of a person at an event.',
  },
  rolePanelist: {
    id: 'form.role.panelist',
    defaultMessage: 'Panelist',
    description: 'Role of a person at an event.',
  },
  save: {
    id: 'form.save',
    defaultMessage: 'Show templates',
    description: 'Main button of the form: saves the event and shows templates with it.',
  },
  needName: {
    id: 'form.error.name',
    defaultMessage: 'Give the event a title.',
    description: 'Error beside a field.',
  },
  needDate: {
    id: 'form.error.date',
    defaultMessage: 'Choose the day.',
    description: 'Error beside a field: a time without a date.',
  },
  needStart: {
    id: 'form.error.start',
    defaultMessage: 'Say when it starts, too.',
    description: 'Error beside a field: an end time without a start.',
  },
  endBeforeStart: {
    id: 'form.error.end',
    defaultMessage: 'It ends before it starts.',
    description: 'Error beside a field.',
  },
  badLink: {
    id: 'form.error.link',
    defaultMessage: 'Write the whole address, with https:// in front.',
    description: 'Error beside a field for a web address.',
  },
  needPerson: {
    id: 'form.error.person',
    defaultMessage: 'Write the name, or remove this person.',
    description: 'Error beside a field: titles without a name.',
  },
  fix: {
    id: 'form.error.summary',
    defaultMessage:
      '{count, plural, one {One field needs another look.} other {# fields need another look.}}',
    description: 'Above the form when fields are wrong.',
  },
} as const satisfies Messages;
