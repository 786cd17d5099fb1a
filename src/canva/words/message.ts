/** A text of the panel, as Canva's translators get it. */
export interface Message {
  /** `screen.part.what` */
  readonly id: string;
  /** English, with ICU placeholders. */
  readonly defaultMessage: string;
  /** Where it stands and what it is about, for translators. */
  readonly description: string;
}

export type Messages = Readonly<Record<string, Message>>;

/** What stands in a message's placeholders. */
export type MessageValues = Readonly<Record<string, string | number>>;
