import type { ReactElement } from 'react';

/** A text of a view, with what its translator has to know. */
export interface Message {
  id: string;
  defaultMessage: string;
  description: string;
}

/** The message in the language of Canva's editor; `{name}` is a value. */
export type Say = (message: Message, values?: Readonly<Record<string, string | number>>) => string;

/** Shows a view in the frame that Canva gives the intent, inside of the kit's and the words' providers. */
export type Mount = (view: (say: Say) => ReactElement) => void;

/** What a person typed into the app's settings. */
export interface IntentSettings {
  feedUrl?: string;
  endpointUrl?: string;
}
