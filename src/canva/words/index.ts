import { CANVA } from './canva-words.js';
import { DESIGN } from './design-words.js';
import { EVENT } from './event-words.js';
import { FORM } from './form-words.js';
import { GENERAL } from './general-words.js';
import { SETTINGS } from './settings-words.js';
import { TEMPLATES } from './template-words.js';

export { CANVA, DESIGN, EVENT, FORM, GENERAL, SETTINGS, TEMPLATES };

const ALL = [CANVA, DESIGN, EVENT, FORM, GENERAL, SETTINGS, TEMPLATES] as const;

type IdsOf<Group> = Group extends Readonly<Record<string, { readonly id: infer Id }>> ? Id : never;
/** Every message's id. */
export type MessageId = IdsOf<(typeof ALL)[number]>;

/** A message that is among ours. */
export interface Word {
  readonly id: MessageId;
  readonly defaultMessage: string;
  readonly description: string;
}

/** Every message, in the order of its file. */
export const WORDS: readonly Word[] = ALL.flatMap((group) => Object.values<Word>(group));
