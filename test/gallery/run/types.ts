import type { Finding } from '../../../src/model/finding.js';
import type { FileType } from '../../../src/model/format.js';
import type { Language } from '../../../src/model/language.js';

/** What the gallery's run hands from step to step. All of it survives JSON and a message to a thread. */

/** One event in one brand, and what is to be drawn of it. */
export interface Unit {
  /** Name of the event's file. */
  event: string;
  brand: string;
  /** Absent: all that suit the event. */
  templates?: readonly string[];
  /** Absent: all that each template is made for. */
  formats?: readonly string[];
  /** Drawn though its `suits` or `formats` leave it out: a scene names what it wants. */
  exactly?: true;
  language?: Language;
  /** ISO instant. */
  now?: string;
  withoutPhotos?: true;
}

/** One document, drawn once for every format that gives the same picture. */
export interface Document {
  unit: Unit;
  template: string;
  language: Language;
  /** Format ids, in the order of the list of formats. */
  formats: string[];
  /** What else than template, format, brand and event makes it: `without-photos`; mostly ''. */
  variant: string;
  /** Path of its files below the folder of pictures, without page and extension; one document's alone. */
  name: string;
  /** SHA-256 of everything that its pictures and findings depend on. */
  fingerprint: string;
}

/** One page as a file, with the formats that it stands for. */
export interface Picture {
  formats: string[];
  page: number;
  pages: number;
  /** Relative to the gallery's folder, with `/`. */
  file: string;
  thumbnail: string;
  /** px */
  width: number;
  height: number;
  type: FileType;
  /** Length of the file. */
  bytes: number;
  alt: string;
  /** What the checks saw, by format: the same rule names another platform, and looks at its limits. */
  findings: Record<string, Finding[]>;
}

/** What became of a document. */
export interface Drawn {
  document: Document;
  pictures: Picture[];
  /** Why it could not be drawn, by format. */
  failures: Record<string, string>;
}
