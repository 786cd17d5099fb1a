import type { Messages } from './message.js';

/** What to say, and to advise, when Canva can't do something. */
export const CANVA = {
  rateLimited: {
    id: 'canva.rate-limited',
    defaultMessage: 'Canva asks us to slow down. Wait half a minute, then try again.',
    description: 'Error: too many requests to Canva.',
  },
  quota: {
    id: 'canva.quota',
    defaultMessage:
      'Nothing more fits in: the design has all the pages it can have, or your uploads are full. Delete some, or go on in a new design.',
    description: 'Error: the design’s page limit or the storage is reached.',
  },
  offline: {
    id: 'canva.offline',
    defaultMessage: 'There is no connection. Check your internet, then try again.',
    description: 'Error: no network.',
  },
  notAllowed: {
    id: 'canva.not-allowed',
    defaultMessage:
      'You may not edit this design. Ask its owner for the right to edit, then try again.',
    description: 'Error: a permission is missing.',
  },
  unsupported: {
    id: 'canva.unsupported',
    defaultMessage:
      'Canva can’t do this in this kind of design. Open a presentation or a social media post and try there.',
    description: 'Error: the kind of design, plan or device lacks a feature.',
  },
  timeout: {
    id: 'canva.timeout',
    defaultMessage: 'Canva didn’t answer in time. Try again.',
    description: 'Error: Canva took too long.',
  },
  refused: {
    id: 'canva.refused',
    defaultMessage:
      'Canva refused what we sent. Try another format; if it happens again, tell us which template it was.',
    description: 'Error: Canva rejects a value that the app gave; a mistake of the app.',
  },
  changed: {
    id: 'canva.changed',
    defaultMessage:
      'The design was changed in the meantime, so nothing was touched. Check again, then decide.',
    description: 'Error: someone edited the page while it was being updated.',
  },
  internal: {
    id: 'canva.internal',
    defaultMessage: 'Something went wrong inside Canva. Try again in a moment.',
    description: 'Error inside Canva.',
  },
  unknown: {
    id: 'canva.unknown',
    defaultMessage: 'Something went wrong in this app ({detail}). Try again, or reopen the app.',
    description: 'Any other error. {detail} is a technical message in English.',
  },
} as const satisfies Messages;
