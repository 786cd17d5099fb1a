/** A text in the two languages that every user of Siar reads. */
export interface Bilingual {
  en: string;
  id: string;
}

/**
 * The one base of every error that Siar throws on purpose. `code` decides the exit status; `message`
 * is in English.
 */
export class SiarError extends Error {
  /** Machine-readable kind, one per class: the command line maps it to an exit status. */
  readonly code: string;
  /** Where in the document or on disk, when there is one place to point at. */
  readonly path: string | undefined;
  /** The message in both languages. */
  readonly messages: Bilingual;

  /** One text alone is for what is in one language already, or what no user can cause. */
  constructor(code: string, message: Message, options: ErrorDetails = {}) {
    const messages = typeof message === 'string' ? { en: message, id: message } : message;
    super(messages.en, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = new.target.name;
    this.code = code;
    this.path = options.path;
    this.messages = messages;
  }
}

type Message = Bilingual | string;

interface ErrorDetails {
  path?: string;
  cause?: unknown;
}

/** One thing wrong in one input file. */
export interface Fault {
  /** File as the user named it; absent when the input came from memory. */
  file?: string;
  /** 1-based line, when the parser knows it. */
  line?: number;
  /** Where in the document, as `people[2].image.contentUrl`; '' is the whole document. */
  path: string;
  /** What would have been right. */
  expected: Bilingual;
  /** What stood there, shortened to a line. */
  got: string;
  /** The next step, when there is an obvious one. */
  hint?: Bilingual;
}

/** A file or value from outside is wrong; carries every fault found, not just the first. */
export class InputError extends SiarError {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[], options: { cause?: unknown } = {}) {
    const lines = (language: keyof Bilingual): string =>
      faults.map((fault) => formatFault(fault, language)).join('\n');
    super('input', { en: lines('en'), id: lines('id') }, options);
    this.faults = faults;
  }
}

/** Input is larger, deeper or slower than the bounds allow. */
export class LimitError extends SiarError {
  constructor(message: Message, options: ErrorDetails = {}) {
    super('limit', message, options);
  }
}

/** An image, font or logo could not be loaded, or may not be. */
export class AssetError extends SiarError {
  constructor(message: Message, options: ErrorDetails = {}) {
    super('asset', message, options);
  }
}

/** A document that parsed cannot be laid out or drawn. */
export class RenderError extends SiarError {
  constructor(message: Message, options: ErrorDetails = {}) {
    super('render', message, options);
  }
}

const WORDS = {
  en: { expected: 'expected', got: 'got' },
  id: { expected: 'seharusnya', got: 'tertulis' },
} as const;

/** One line: `events/a.yaml:12: startDate: expected a date; got "besok". Hint`. */
export function formatFault(fault: Fault, language: 'en' | 'id'): string {
  const place = [fault.file, fault.line].filter((part) => part !== undefined).join(':');
  const where = [place, fault.path].filter((part) => part !== '').join(': ');
  const words = WORDS[language];
  const hint = fault.hint ? ` ${fault.hint[language]}` : '';
  const prefix = where === '' ? '' : `${where}: `;
  return `${prefix}${words.expected} ${fault.expected[language]}; ${words.got} ${fault.got}.${hint}`;
}
